import { randomBytes } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { writeWhole } from "@vakans/local-postgres";

const fileOf = (dataDir: string) => join(dataDir, "secrets.json");

const secretsIn = (file: string): Record<string, string> =>
  existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : {};

/** A secret of this local run, where it has been made. */
export const knownSecret = (dataDir: string, name: string): string | undefined => secretsIn(fileOf(dataDir))[name];

/** A random secret of this local run, made at the first ask and kept in the data folder, readable by its owner alone. */
export function keptSecret(dataDir: string, name: string): string {
  const file = fileOf(dataDir);
  const secrets = secretsIn(file);
  const secret = secrets[name] ?? randomBytes(24).toString("base64url");
  if (secrets[name] === undefined) writeWhole(file, `${JSON.stringify({ ...secrets, [name]: secret }, null, 2)}\n`);
  return secret;
}
