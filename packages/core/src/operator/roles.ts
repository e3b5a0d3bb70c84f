import type pg from "pg";

/** The roles that programs connect as. They own nothing, but the queue's role its own schema. */
export const roleNames = { app: "vakans_app", relay: "vakans_relay", queue: "vakans_queue" } as const;

export type RoleUrls = { readonly appUrl: string; readonly relayUrl: string; readonly queueUrl: string };

/** A mistake in what the operator has set, in one sentence that says what to do. */
export class OperatorMistake extends Error {
  override readonly name = "OperatorMistake";
}

const loginOf = (url: string) => {
  const { username, password } = new URL(url);
  return { user: decodeURIComponent(username), password: decodeURIComponent(password) };
};

/** Makes the roles that the addresses name, or gives them the passwords that stand there. Roles belong to the whole cluster. */
export async function makeRoles(client: pg.Client, urls: RoleUrls): Promise<void> {
  const wanted = [
    ["DATABASE_URL", roleNames.app, urls.appUrl],
    ["RELAY_DATABASE_URL", roleNames.relay, urls.relayUrl],
    ["QUEUE_DATABASE_URL", roleNames.queue, urls.queueUrl],
  ] as const;
  for (const [variable, role, url] of wanted) {
    const { user, password } = loginOf(url);
    if (user !== role)
      throw new OperatorMistake(`${variable} must connect as the role ${role}, but it names ${user || "no role"}.`);
    const name = client.escapeIdentifier(role);
    const { rowCount } = await client.query("select 1 from pg_roles where rolname = $1", [role]);
    if (!rowCount) await client.query(`create role ${name}`);
    await client.query(
      `alter role ${name} login nosuperuser nobypassrls nocreatedb nocreaterole noreplication password ${client.escapeLiteral(password)}`,
    );
  }
}
