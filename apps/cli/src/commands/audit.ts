import { type Break, OperatorMistake, verifyAuditTrails } from "@vakans/core/operator";
import { appUrlOf } from "../connection";
import { findRoot } from "../root";
import { readUpEnvironment } from "../up/environment";

const usage = "Write: audit verify [--tenant slug] [--from 2026-12-03].";

/** `audit verify`: recomputes the chains of the audit trails, and tells of each the first place where it breaks. */
export async function verifyAudit([act, ...rest]: readonly string[]): Promise<number> {
  if (act !== "verify") throw new OperatorMistake(usage);
  const options = optionsOf(rest);
  const root = findRoot();
  const trails = verifyAuditTrails({
    appUrl: appUrlOf(root),
    rootsDir: readUpEnvironment(process.env, root).AUDIT_DIR,
    slug: options.get("--tenant") ?? null,
    fromDay: options.get("--from") ?? null,
  });
  let breaks = 0;
  for await (const { slug, links, head, broken } of trails) {
    const upTo = head ? `, up to ${head.day} ${head.position}` : "";
    if (!broken) console.log(`${slug}: whole, ${links} links${upTo}`);
    else {
      breaks += 1;
      const { kind, day, position, eventId } = broken;
      const place = [day, position, eventId && `event ${eventId}`].filter((part) => part !== null).join(" ");
      console.error(`${slug}: BROKEN at ${place}: ${sentences[kind]} ${links} links before it hold.`);
    }
  }
  return breaks > 0 ? 1 : 0;
}

const sentences: Readonly<Record<Break["kind"], string>> = {
  eventMissing: "the event of this link is gone.",
  eventChanged: "the event, or its link, reads otherwise than when it was linked.",
  linkMissing: "a link is gone before this one.",
  unlinked: "this event never got a link: the worker stands still, or somebody put the event there.",
  rootMissing: "the second place lacks where this day ended.",
  rootDiffers: "the second place says that this day ended otherwise.",
  dayMissing: "the second place knows this day, and the chain has nothing of it.",
};

function optionsOf(args: readonly string[]): ReadonlyMap<string, string> {
  const options = new Map<string, string>();
  for (let at = 0; at < args.length; at += 2) {
    const [name = "", value] = args.slice(at, at + 2);
    if (!["--tenant", "--from"].includes(name) || value === undefined) throw new OperatorMistake(usage);
    options.set(name, value);
  }
  return options;
}
