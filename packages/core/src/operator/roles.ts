import pg from "pg";

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

/** What a role of ours may never be: each would let it see through the walls between tenants, or take itself more. */
const powers = {
  rolsuper: "superuser",
  rolbypassrls: "bypassrls",
  rolcreaterole: "createrole",
  rolcreatedb: "createdb",
  rolreplication: "replication",
} as const;
type Powers = Readonly<Record<keyof typeof powers, boolean>>;

/**
 * Makes the roles that the addresses name, or gives them the passwords that stand there; a role that is let in with its
 * address is left as it is. Roles belong to the whole cluster: an owner who may make none finds them made. Throws
 * `OperatorMistake` for what the owner may not, and for a role that may too much.
 */
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
    const login = `login password ${client.escapeLiteral(password)}`;
    const { rows } = await client.query<Powers>(
      `select ${Object.keys(powers).join(", ")} from pg_roles where rolname = $1`,
      [role],
    );
    const known = rows[0];
    const byHand = `let a superuser run "create role ${role} login password '…'", or "alter role … createrole" for the owner`;
    if (!known) await permitted(client, `create role ${name} ${login}`, `may not make the role ${role}: ${byHand}.`);
    else {
      await weaken(client, role, known);
      if (!(await isLetIn(url)))
        await permitted(
          client,
          `alter role ${name} ${login}`,
          `may not give ${role} the password of ${variable}, and with it ${role} is not let in: let a superuser run "alter role ${role} login password '…'".`,
        );
    }
  }
  await joinQueueRole(client);
}

/** Takes from a role what it must not have. */
async function weaken(client: pg.Client, role: string, known: Powers): Promise<void> {
  const tooMuch = Object.entries(powers).flatMap(([column, power]) => (known[column as keyof Powers] ? [power] : []));
  if (tooMuch.length === 0) return;
  const change = `alter role ${client.escapeIdentifier(role)} ${tooMuch.map((power) => `no${power}`).join(" ")}`;
  const cure = `let a superuser run "${change.replaceAll('"', "")}"`;
  await permitted(
    client,
    change,
    `may not take ${tooMuch.join(", ")} from the role ${role}, which must not have it: ${cure}.`,
  );
}

/** Only a member of the queue's role can make the schema that belongs to it. A superuser is a member of every role. */
async function joinQueueRole(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ me: string; member: boolean }>(
    "select current_user as me, pg_has_role($1, 'usage') as member",
    [roleNames.queue],
  );
  if (rows[0]?.member !== false) return;
  await permitted(
    client,
    `grant ${roleNames.queue} to current_user`,
    `must be a member of ${roleNames.queue}: let a superuser run "grant ${roleNames.queue} to ${rows[0].me}".`,
  );
}

async function isLetIn(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url });
  try {
    await client.connect();
    return true;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => undefined);
  }
}

const notPermitted = "42501";

/** Runs a statement that an owner may lack the right to; then `lacking` is told, after who the owner is. */
export async function permitted(client: pg.Client, statement: string, lacking: string): Promise<void> {
  try {
    await client.query(statement);
  } catch (error) {
    if (!(error instanceof pg.DatabaseError) || error.code !== notPermitted) throw error;
    throw new OperatorMistake(`The role ${client.user ?? "of MIGRATOR_DATABASE_URL"} ${lacking}`);
  }
}
