import { linkForStaff, newOperator, OperatorMistake, openClient } from "@vakans/core/operator";
import { appUrlOf, installationOf } from "../connection";
import { findRoot } from "../root";

function optionsOf(args: readonly string[], names: readonly string[], usage: string): ReadonlyMap<string, string> {
  const options = new Map<string, string>();
  for (let at = 0; at < args.length; at += 2) {
    const [name = "", value] = args.slice(at, at + 2);
    if (!names.includes(name) || value === undefined) throw new OperatorMistake(usage);
    options.set(name, value);
  }
  if (names.some((name) => !options.has(name))) throw new OperatorMistake(usage);
  return options;
}

/** `staff link --user …`: a new link for somebody who has lost theirs, or forgotten their password. */
export async function staffLink(args: readonly string[]): Promise<number> {
  const usage = "Write: staff link --user <user name>.";
  const userName = optionsOf(args, ["--user"], usage).get("--user") ?? "";
  return showLink((client, secret) => linkForStaff(client, secret, userName));
}

/** `operator new --name … --email …`: the first operator, and any other, by a one-time link. */
export async function makeOperator(args: readonly string[]): Promise<number> {
  const usage = "Write: operator new --name <name> --email <address>.";
  const options = optionsOf(args, ["--name", "--email"], usage);
  const [name = "", email = ""] = [options.get("--name"), options.get("--email")];
  return showLink((client, secret) => newOperator(client, secret, { name, email, language: "sv" }));
}

type Making = (
  client: ReturnType<typeof openClient>,
  secret: string,
) => Promise<{ readonly token: string; readonly expiresAt: Date }>;

async function showLink(make: Making): Promise<number> {
  const root = findRoot();
  const { secret, adminOrigin } = installationOf(root);
  const client = openClient(appUrlOf(root), { max: 1 });
  try {
    const { token, expiresAt } = await make(client, secret);
    console.log(`Good once, until ${expiresAt.toISOString()}, and shown here only:`);
    console.log(`  ${adminOrigin}/invitation/${token}`);
    return 0;
  } finally {
    await client.pool.end();
  }
}
