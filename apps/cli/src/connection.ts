import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { OperatorError, writeWhole } from "@vakans/local-postgres";
import { readUpEnvironment, type UpEnvironment } from "./up/environment";
import { knownSecret } from "./up/secrets";

/** How the programs of a local run reach its database, by role. */
export type Connection = {
  readonly ownerUrl: string;
  readonly appUrl: string;
  readonly relayUrl: string;
  readonly queueUrl: string;
  /** Where its sites listen, so that other commands print addresses that lead there. */
  readonly applicantPort?: number;
  readonly adminPort?: number;
};

const fileOf = (dataDir: string) => join(dataDir, "connection.json");

/** Keeps for other commands, readable by its owner alone, how the running product reaches its database. */
export function keepConnection(dataDir: string, connection: Connection): void {
  writeWhole(fileOf(dataDir), `${JSON.stringify(connection, null, 2)}\n`);
}

/** The address of the app's role: what the environment says, or what the product that runs here has kept. */
export function appUrlOf(root: string): string {
  const env = readUpEnvironment(process.env, root);
  if (env.DATABASE_URL) return env.DATABASE_URL;
  const file = fileOf(env.DATA_DIR);
  if (!existsSync(file))
    throw new OperatorError("DATABASE_URL is not set, and no product has run here: set it, or begin with npm start.");
  const connection: Connection = JSON.parse(readFileSync(file, "utf8"));
  return connection.appUrl;
}

/** The ports that the environment names, else those of the product that runs here: a second terminal knows nothing of the first. */
function portsOf(env: UpEnvironment) {
  const file = fileOf(env.DATA_DIR);
  const kept: Partial<Connection> = existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : {};
  return {
    applicant: process.env["APPLICANT_PORT"] ? env.APPLICANT_PORT : (kept.applicantPort ?? env.APPLICANT_PORT),
    admin: process.env["ADMIN_PORT"] ? env.ADMIN_PORT : (kept.adminPort ?? env.ADMIN_PORT),
  };
}

/** What a command has to know of the installation beside its database: its secret, and where its sites are. */
export function installationOf(root: string) {
  const env = readUpEnvironment(process.env, root);
  const secret = process.env["SECRET"] || knownSecret(env.DATA_DIR, "secret");
  if (!secret)
    throw new OperatorError("SECRET is not set, and no product has run here: set the SECRET that the programs have.");
  const ports = portsOf(env);
  const port = ports.applicant === 80 ? "" : `:${ports.applicant}`;
  const https = process.env["PUBLIC_SCHEME"] === "https";
  return {
    secret,
    spfInclude: process.env["MAIL_SPF_INCLUDE"] || null,
    originOf: (host: string) => (https ? `https://${host}` : `http://${host}${port}`),
    adminOrigin: process.env["ADMIN_ORIGIN"]?.replace(/\/+$/, "") || `http://localhost:${ports.admin}`,
  };
}

/** The owner's address: what the environment says, or what the product that runs here has kept. */
export function ownerUrlOf(root: string): string {
  const env = readUpEnvironment(process.env, root);
  if (env.MIGRATOR_DATABASE_URL) return env.MIGRATOR_DATABASE_URL;
  const file = fileOf(env.DATA_DIR);
  if (!existsSync(file))
    throw new OperatorError(
      "MIGRATOR_DATABASE_URL is not set, and no product has run here: this is the work of the tables' owner.",
    );
  const connection: Connection = JSON.parse(readFileSync(file, "utf8"));
  return connection.ownerUrl;
}
