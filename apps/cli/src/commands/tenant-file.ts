import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { OperatorMistake, openClient } from "@vakans/core/operator";
import { appUrlOf } from "../connection";
import { findRoot } from "../root";
import { readUpEnvironment } from "../up/environment";

/** The folder of the tenant files: what `TENANTS_DIR` says, or the checkout's own. */
export const tenantsFolder = (): string => readUpEnvironment(process.env, findRoot()).TENANTS_DIR;

/** A path as it was meant where the command was typed, and not where npm runs it. */
export const whereTyped = (name: string): string => resolve(process.env["INIT_CWD"] ?? ".", name);

/** The text of a file that an operator names. Throws `OperatorMistake` when it cannot be read. */
export const textOf = (name: string): Promise<string> =>
  readFile(whereTyped(name), "utf8").catch(() => {
    throw new OperatorMistake(`${name} cannot be read.`);
  });

/** The file of a tenant: a file's name, or the slug of one in tenants/. */
export function fileOrSlug(name: string): string {
  const ofSlug = join(tenantsFolder(), `${name}.yaml`);
  return /^[a-z0-9-]+$/.test(name) && !existsSync(whereTyped(name)) ? ofSlug : name;
}

/** Does something with the database of the product that runs here. */
export async function withProduct<Result>(
  work: (client: ReturnType<typeof openClient>) => Promise<Result>,
): Promise<Result> {
  const client = openClient(appUrlOf(findRoot()), { max: 2 });
  try {
    return await work(client);
  } finally {
    await client.pool.end();
  }
}
