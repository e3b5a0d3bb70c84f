import { setTimeout as sleep } from "node:timers/promises";
import type { Client } from "./client";

/** What an operator may ask of a failpoint: end the process at once, fail, or stand still until somebody ends it. */
type Fault = { readonly point: string; readonly act: "kill" | "error" | "wait" };

export type DatabaseKind = "production" | "demo" | "test";

/** The failure that a failpoint makes. */
class InjectedFault extends Error {
  override readonly name = "InjectedFault";
}

let armed: Fault | null = null;

/** What kind of database this is. */
export async function databaseKindOf(client: Client): Promise<DatabaseKind> {
  const { rows } = await client.pool.query<{ kind: DatabaseKind }>("select kind from database_mark");
  return rows[0]?.kind ?? "production";
}

/**
 * Arms one failpoint for this process: `<point>:<kill|error|wait>`. Programs call it with what `FAULT` says.
 * Throws on a production database, and for what is not of that form.
 */
export function enableFailpoints(spec: string, kind: DatabaseKind): void {
  if (kind === "production") throw new Error("FAULT is refused: this is a production database.");
  const match = /^([a-z][a-zA-Z.]*):(kill|error|wait)$/.exec(spec);
  const [, point, act] = match ?? [];
  if (!point || !act) throw new Error("FAULT must read <point>:<kill|error|wait>, like mail.afterSend:kill.");
  armed = { point, act: act as Fault["act"] };
}

/** A step at which a test or an operator can make this process fail. Does nothing unless it has been armed. */
export async function failpoint(point: string): Promise<void> {
  if (armed?.point !== point) return;
  if (armed.act === "error") throw new InjectedFault(point);
  if (armed.act === "kill") process.kill(process.pid, "SIGKILL");
  await sleep(60 * 60_000);
}
