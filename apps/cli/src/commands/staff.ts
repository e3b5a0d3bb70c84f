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

const factorSays = {
  none: "There was no second factor to reset.",
  reset:
    "The second factor is gone, and so is every session: the next sign-in sets another one up. No mail says so, since this user works at no tenant.",
  resetAndMailed:
    "The second factor is gone, and so is every session: the next sign-in sets another one up. A mail says so.",
} as const;

/**
 * `staff link --user … [--reset-factor]`: a new link for somebody who has lost theirs, or forgotten their password; with
 * the second word also for somebody whose telephone is gone.
 */
export async function staffLink(args: readonly string[]): Promise<number> {
  const usage = "Write: staff link --user <user name> [--reset-factor].";
  const resetFactor = args.includes("--reset-factor");
  const named = args.filter((word) => word !== "--reset-factor");
  const userName = optionsOf(named, ["--user"], usage).get("--user") ?? "";
  return showLink(async (client, secret) => {
    const { factor, ...link } = await linkForStaff(client, secret, userName, { resetFactor });
    if (factor) console.log(factorSays[factor]);
    return link;
  });
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
