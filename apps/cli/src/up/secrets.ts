import { randomBytes } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { writeWhole } from "@vakans/local-postgres";

/** A random secret of this local run, made at the first ask and kept in the data folder, readable by its owner alone. */
export function keptSecret(dataDir: string, name: string): string {
  const file = join(dataDir, "secrets.json");
  const secrets: Record<string, string> = existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : {};
  const secret = secrets[name] ?? randomBytes(24).toString("base64url");
  if (secrets[name] === undefined) writeWhole(file, `${JSON.stringify({ ...secrets, [name]: secret }, null, 2)}\n`);
  return secret;
}
