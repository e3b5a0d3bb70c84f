import { moveClock, OperatorMistake, secondsOf } from "@vakans/core/operator";
import { ownerUrlOf } from "../connection";
import { findRoot } from "../root";

/** `clock [+25h | reset] [--tenant slug]`: moves a demo database's clock, and tells the time it has then. */
export async function clock(args: readonly string[]): Promise<number> {
  const rest = [...args];
  const at = rest.indexOf("--tenant");
  const slug = at >= 0 ? (rest.splice(at, 2)[1] ?? null) : null;
  if (at >= 0 && slug === null) throw new OperatorMistake("--tenant needs the short name of a tenant after it.");
  const [wish, ...more] = rest;
  if (more.length > 0) throw new OperatorMistake(`"${more[0]}" is one word too many: write one duration, like +25h.`);
  const move = wish === "reset" ? ({ reset: true } as const) : { addSeconds: wish === undefined ? 0 : secondsOf(wish) };
  const now = await moveClock({ ownerUrl: ownerUrlOf(findRoot()), slug, ...move });
  console.log(`The clock ${slug ? `of ${slug}` : "of all tenants"} says ${now.toISOString()}.`);
  return 0;
}
