import { z } from "zod";

const database = (name: string, role: string) =>
  z.url({ protocol: /^postgres(ql)?$/, error: `${name} must be the address of the role ${role}, postgresql://…` });

const schema = z.object({
  DATABASE_URL: database("DATABASE_URL", "vakans_app"),
  RELAY_DATABASE_URL: database("RELAY_DATABASE_URL", "vakans_relay"),
  QUEUE_DATABASE_URL: database("QUEUE_DATABASE_URL", "vakans_queue"),
  DATA_DIR: z.string({ error: "DATA_DIR must name the folder that holds files and mail." }).min(1),
  SECRET: z
    .string({ error: "SECRET must be set: at least 32 characters that nobody can guess." })
    .min(32, "SECRET must have at least 32 characters."),
  SMTP_URL: z.url({ protocol: /^smtps?$/, error: "SMTP_URL must begin with smtp:// or smtps://." }).optional(),
  PUBLIC_SCHEME: z.enum(["http", "https"], { error: "PUBLIC_SCHEME must be http or https." }).default("http"),
  APPLICANT_PORT: z.coerce
    .number({ error: "APPLICANT_PORT must be a port number from 1 to 65535." })
    .int("APPLICANT_PORT must be a whole number.")
    .min(1, "APPLICANT_PORT must be a port number from 1 to 65535.")
    .max(65535, "APPLICANT_PORT must be a port number from 1 to 65535.")
    .default(3000),
  FAULT: z.string().optional(),
});

/** The settings of the worker. */
export type Environment = z.infer<typeof schema>;

/** Reads the environment, and tells all that is wrong with it at once, a sentence each. */
export function readEnvironment(
  env: Readonly<Record<string, string | undefined>>,
): { ok: true; env: Environment } | { ok: false; sentences: string[] } {
  const set = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== undefined && value !== ""));
  const read = schema.safeParse(set);
  return read.success
    ? { ok: true, env: read.data }
    : { ok: false, sentences: read.error.issues.map((issue) => issue.message) };
}

/** Where a host's pages are. Behind https stands a proxy on its usual port; without it the app's own port is the address. */
export function originOf(host: string, { PUBLIC_SCHEME, APPLICANT_PORT }: Environment): string {
  if (PUBLIC_SCHEME === "https") return `https://${host}`;
  return APPLICANT_PORT === 80 ? `http://${host}` : `http://${host}:${APPLICANT_PORT}`;
}
