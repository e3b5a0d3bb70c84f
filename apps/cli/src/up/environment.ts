import { isAbsolute, join } from "node:path";
import { OperatorError } from "@vakans/local-postgres";
import { z } from "zod";

const port = (name: string) =>
  z.coerce
    .number({ error: `${name} must be a port number from 1 to 65535.` })
    .int(`${name} must be a whole number.`)
    .min(1, `${name} must be a port number from 1 to 65535.`)
    .max(65535, `${name} must be a port number from 1 to 65535.`);

const url = (name: string, ...schemes: string[]) =>
  z
    .string()
    .refine((value) => schemes.some((scheme) => value.startsWith(`${scheme}://`)) && URL.canParse(value), {
      error: `${name} must be an address that begins with ${schemes.map((scheme) => `${scheme}://`).join(" or ")}.`,
    })
    .optional();

/** Names that are kept for what is not built yet: better refused than believed and passed over. */
const reserved = [
  "REDIS_URL",
  "CLAMD_URL",
  "METRICS_PORT",
  "S3_ENDPOINT",
  "S3_BUCKET",
  "S3_ACCESS_KEY_ID",
  "S3_SECRET_ACCESS_KEY",
] as const;

const notYet = (name: string) =>
  z.undefined({ error: `${name} is set, but this version has no use for it yet: unset it.` }).optional();

const schema = z
  .object({
    APPLICANT_PORT: port("APPLICANT_PORT").default(3000),
    ADMIN_PORT: port("ADMIN_PORT").default(3001),
    HOST: z.string().default("127.0.0.1"),
    DATA_DIR: z.string().default(".data"),
    AUDIT_DIR: z.string().optional(),
    TENANTS_DIR: z.string().default("tenants"),
    DATABASE_URL: url("DATABASE_URL", "postgres", "postgresql"),
    MIGRATOR_DATABASE_URL: url("MIGRATOR_DATABASE_URL", "postgres", "postgresql"),
    SMTP_URL: url("SMTP_URL", "smtp", "smtps"),
    OPERATOR_HOST: z.string().optional(),
    ...Object.fromEntries(reserved.map((name) => [name, notYet(name)])),
  })
  .superRefine((env, context) => {
    const say = (message: string) => context.addIssue({ code: "custom", message });
    if (env.APPLICANT_PORT === env.ADMIN_PORT) say("APPLICANT_PORT and ADMIN_PORT must be two different ports.");
    if (env.MIGRATOR_DATABASE_URL && !env.DATABASE_URL) {
      say("MIGRATOR_DATABASE_URL is set without DATABASE_URL: set both, or neither to use the embedded PostgreSQL.");
    }
  });

/** The settings of `vakans up`, whole and checked. `DATA_DIR`, `AUDIT_DIR` and `TENANTS_DIR` are absolute. */
export type UpEnvironment = z.infer<typeof schema> & { readonly AUDIT_DIR: string };

/** Reads the environment at start and tells all that is wrong with it at once, one sentence each. */
export function readUpEnvironment(env: Readonly<Record<string, string | undefined>>, root: string): UpEnvironment {
  const set = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== undefined && value !== ""));
  const read = schema.safeParse(set);
  if (!read.success) throw new OperatorError(read.error.issues.map((issue) => issue.message).join("\n"));
  const placed = (folder: string) => (isAbsolute(folder) ? folder : join(root, folder));
  const DATA_DIR = placed(read.data.DATA_DIR);
  const AUDIT_DIR = placed(read.data.AUDIT_DIR ?? join(DATA_DIR, "audit"));
  return { ...read.data, DATA_DIR, AUDIT_DIR, TENANTS_DIR: placed(read.data.TENANTS_DIR) };
}
