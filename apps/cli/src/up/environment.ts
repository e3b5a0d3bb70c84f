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

const storage = ["S3_ENDPOINT", "S3_BUCKET", "S3_ACCESS_KEY_ID", "S3_SECRET_ACCESS_KEY"] as const;

const schema = z
  .object({
    APPLICANT_PORT: port("APPLICANT_PORT").default(3000),
    ADMIN_PORT: port("ADMIN_PORT").default(3001),
    METRICS_PORT: port("METRICS_PORT").optional(),
    HOST: z.string().default("127.0.0.1"),
    DATA_DIR: z.string().default(".data"),
    DATABASE_URL: url("DATABASE_URL", "postgres", "postgresql"),
    MIGRATOR_DATABASE_URL: url("MIGRATOR_DATABASE_URL", "postgres", "postgresql"),
    REDIS_URL: url("REDIS_URL", "redis", "rediss"),
    SMTP_URL: url("SMTP_URL", "smtp", "smtps"),
    CLAMD_URL: z.string().optional(),
    OPERATOR_HOST: z.string().optional(),
    S3_ENDPOINT: url("S3_ENDPOINT", "http", "https"),
    S3_BUCKET: z.string().optional(),
    S3_ACCESS_KEY_ID: z.string().optional(),
    S3_SECRET_ACCESS_KEY: z.string().optional(),
  })
  .superRefine((env, context) => {
    const say = (message: string) => context.addIssue({ code: "custom", message });
    if (env.APPLICANT_PORT === env.ADMIN_PORT) say("APPLICANT_PORT and ADMIN_PORT must be two different ports.");
    if (env.MIGRATOR_DATABASE_URL && !env.DATABASE_URL) {
      say("MIGRATOR_DATABASE_URL is set without DATABASE_URL: set both, or neither to use the embedded PostgreSQL.");
    }
    const missing = storage.filter((name) => !env[name]);
    if (missing.length > 0 && missing.length < storage.length) {
      say(`${missing.join(", ")} must be set as well, or none of ${storage.join(", ")}.`);
    }
  });

/** The settings of `vakans up`, whole and checked. `DATA_DIR` is absolute. */
export type UpEnvironment = z.infer<typeof schema>;

/** Reads the environment at start and tells all that is wrong with it at once, one sentence each. */
export function readUpEnvironment(env: Readonly<Record<string, string | undefined>>, root: string): UpEnvironment {
  const set = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== undefined && value !== ""));
  const read = schema.safeParse(set);
  if (!read.success) throw new OperatorError(read.error.issues.map((issue) => issue.message).join("\n"));
  const { DATA_DIR } = read.data;
  return { ...read.data, DATA_DIR: isAbsolute(DATA_DIR) ? DATA_DIR : join(root, DATA_DIR) };
}
