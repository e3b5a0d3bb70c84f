import { z } from "zod";

const port = (name: string, usual: number) =>
  z.coerce
    .number({ error: `${name} must be a port number from 1 to 65535.` })
    .int(`${name} must be a whole number.`)
    .min(1, `${name} must be a port number from 1 to 65535.`)
    .max(65535, `${name} must be a port number from 1 to 65535.`)
    .default(usual);

const schema = z.object({
  DATABASE_URL: z.url({
    protocol: /^postgres(ql)?$/,
    error: "DATABASE_URL must be the address of the app's role, postgresql://…",
  }),
  HOST: z.string().default("127.0.0.1"),
  ADMIN_PORT: port("ADMIN_PORT", 3001),
  DATA_DIR: z.string({ error: "DATA_DIR must name the folder that holds the files." }).min(1),
  SECRET: z
    .string({ error: "SECRET must be set: at least 32 characters that nobody can guess." })
    .min(32, "SECRET must have at least 32 characters."),
  PUBLIC_SCHEME: z.enum(["http", "https"], { error: "PUBLIC_SCHEME must be http or https." }).default("http"),
  TRUSTED_PROXY_HOPS: z.coerce
    .number({ error: "TRUSTED_PROXY_HOPS must be the number of proxies of your own in front of this program, 0 to 5." })
    .int("TRUSTED_PROXY_HOPS must be a whole number.")
    .min(0, "TRUSTED_PROXY_HOPS must be 0 or more.")
    .max(5, "TRUSTED_PROXY_HOPS must be 5 or less.")
    .default(0),
  /** The only host on which operators work; without it they work on every host of the admin. */
  OPERATOR_HOST: z.string().toLowerCase().optional(),
  SMTP_URL: z.string().optional(),
});

/** The settings of the admin app. */
export type Environment = z.infer<typeof schema>;

/** Reads the environment, and tells all that is wrong with it at once, a sentence each. */
export function readEnvironment(
  env: NodeJS.ProcessEnv,
): { ok: true; env: Environment } | { ok: false; sentences: string[] } {
  const set = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== undefined && value !== ""));
  const read = schema.safeParse(set);
  return read.success
    ? { ok: true, env: read.data }
    : { ok: false, sentences: read.error.issues.map((issue) => issue.message) };
}
