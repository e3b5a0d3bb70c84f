import { z } from "zod";

/** A port number from the environment, with the one that is used when nothing is set. */
export const portSetting = (name: string, usual: number) =>
  z.coerce
    .number({ error: `${name} must be a port number from 1 to 65535.` })
    .int(`${name} must be a whole number.`)
    .min(1, `${name} must be a port number from 1 to 65535.`)
    .max(65535, `${name} must be a port number from 1 to 65535.`)
    .default(usual);

/** A list of names or addresses, separated by commas or blanks; empty when nothing is set. */
const listSetting = (name: string, form: RegExp, sentence: string) =>
  z
    .string()
    .default("")
    .transform((text) =>
      text
        .toLowerCase()
        .split(/[\s,]+/)
        .filter((part) => part !== ""),
    )
    .refine((parts) => parts.every((part) => form.test(part)), `${name} must be ${sentence}`);

/** A port of something that is off unless it is set. */
export const optionalPort = (name: string) => portSetting(name, 1).unwrap().optional();

/** The address of a database role. */
export const databaseSetting = (name: string, role: string) =>
  z.url({ protocol: /^postgres(ql)?$/, error: `${name} must be the address of the role ${role}, postgresql://…` });

/** What every program of the product reads. */
export const programSettings = {
  DATABASE_URL: databaseSetting("DATABASE_URL", "vakans_app"),
  DATA_DIR: z.string({ error: "DATA_DIR must name the folder that holds files and mail." }).min(1),
  SECRET: z
    .string({ error: "SECRET must be set: at least 32 characters that nobody can guess." })
    .min(32, "SECRET must have at least 32 characters."),
  PUBLIC_SCHEME: z.enum(["http", "https"], { error: "PUBLIC_SCHEME must be http or https." }).default("http"),
  SMTP_URL: z.url({ protocol: /^smtps?$/, error: "SMTP_URL must begin with smtp:// or smtps://." }).optional(),
  /** What a tenant's SPF record includes for mail that is sent from here: the name that the mail service gives. */
  MAIL_SPF_INCLUDE: z
    .string()
    .regex(/^[a-z0-9_-]+(\.[a-z0-9_-]+)+$/i, "MAIL_SPF_INCLUDE must be a domain name, such as _spf.mail.example.")
    .optional(),
  /** Who is asked what DNS says; empty: the machine's own resolver. */
  DNS_SERVERS: listSetting(
    "DNS_SERVERS",
    /^(\d{1,3}(\.\d{1,3}){3}(:\d{1,5})?|[0-9a-f:]+|\[[0-9a-f:]+\]:\d{1,5})$/,
    "addresses of DNS servers, such as 192.0.2.53 or 127.0.0.1:5353, separated by commas.",
  ),
  /** A failpoint, `<point>:<kill|error|wait>`: refused on a production database. */
  FAULT: z.string().optional(),
} as const;

/** What the two web apps read beside it. */
export const webSettings = {
  ...programSettings,
  HOST: z.string().default("127.0.0.1"),
  QUEUE_DATABASE_URL: databaseSetting("QUEUE_DATABASE_URL", "vakans_queue").optional(),
  /** Zones of the operator's own: no tenant can claim a name in them. */
  OWN_ZONES: listSetting(
    "OWN_ZONES",
    /^[a-z0-9-]+(\.[a-z0-9-]+)*$/,
    "names of zones, such as jobb.example.se, separated by commas.",
  ),
  TRUSTED_PROXY_HOPS: z.coerce
    .number({ error: "TRUSTED_PROXY_HOPS must be the number of proxies of your own in front of this program, 0 to 5." })
    .int("TRUSTED_PROXY_HOPS must be a whole number.")
    .min(0, "TRUSTED_PROXY_HOPS must be 0 or more.")
    .max(5, "TRUSTED_PROXY_HOPS must be 5 or less.")
    .default(0),
} as const;

type Environment = Readonly<Record<string, string | undefined>>;

/** Reads the settings, or tells all that is wrong with them at once, a sentence each. */
export function readSettings<Settings>(
  schema: z.ZodType<Settings>,
  env: Environment,
): { readonly ok: true; readonly env: Settings } | { readonly ok: false; readonly sentences: readonly string[] } {
  const set = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== undefined && value !== ""));
  const read = schema.safeParse(set);
  return read.success
    ? { ok: true, env: read.data }
    : { ok: false, sentences: read.error.issues.map(({ message }) => message) };
}

/** The settings of a program that is starting. With wrong ones it says what is wrong, and ends. */
export function settingsOrEnd<Settings>(schema: z.ZodType<Settings>): Settings {
  const read = readSettings(schema, process.env);
  if (read.ok) return read.env;
  for (const sentence of read.sentences) console.error(sentence);
  process.exit(1);
}

/** Where a host of the applicants' site answers. Behind https stands a proxy on its usual port; without it the app's own port is part of the address. */
export function publicOrigin(
  host: string,
  settings: { PUBLIC_SCHEME: "http" | "https"; APPLICANT_PORT: number },
): string {
  if (settings.PUBLIC_SCHEME === "https") return `https://${host}`;
  return settings.APPLICANT_PORT === 80 ? `http://${host}` : `http://${host}:${settings.APPLICANT_PORT}`;
}
