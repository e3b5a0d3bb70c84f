import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { listInput } from "@vakans/core/forms";
import { nodeFlags } from "../../apps/cli/src/up/node-flags";
import { press } from "../load";
import { end, type Product } from "../product";
import type { RenderAnswer, RenderOrder } from "../references/render-loop";
import { renderedList } from "../rendered-list";
import type { Line } from "../report";
import { compare, type Round, roundOf } from "../rounds";

const pairs = 7;
const secondsPerRound = 2;
/** Before it counts: until both run as warm as they do after their first minutes. */
const warmUpSeconds = 12;
const ratioMax = 2;

/** The job list made anew for each visitor, beside a loop that asks the database the same and renders the same view. */
export async function render(product: Product): Promise<readonly Line[]> {
  const list = await renderedList(product);
  const child = fork(fileURLToPath(new URL("../references/render-loop.tsx", import.meta.url)), [], {
    execArgv: [...process.execArgv, ...nodeFlags],
    env: { ...process.env, NODE_ENV: "production" },
  });
  try {
    const { tenant } = product.world;
    const shown = await order(child, {
      settings: {
        databaseUrl: product.database.appUrl,
        tenant,
        origin: `http://${product.host}`,
        list: await product.world.as().applicant.adverts.list(listInput.parse({})),
      },
    });
    if (!("html" in shown) || mainOf(shown.html) !== mainOf(list.html))
      throw new Error("The loop renders another list than the page shows.");
    const reference = () =>
      roundOf(child.pid ?? 0, async () => {
        const answer = await order(child, { seconds: secondsPerRound });
        if (!("count" in answer)) throw new Error("The loop did not count.");
        return answer;
      });
    await press(list, warmUpSeconds);
    await order(child, { seconds: warmUpSeconds });
    const result = await compare(pairs, () => press(list, secondsPerRound), reference, cpuRatio);
    return [
      {
        figure: "render",
        what: "the list rendered, beside its view and its SQL alone",
        measured: told(result.measured),
        reference: told(result.reference),
        ratio: result.ratio.toFixed(2),
        target: `at most ${ratioMax}`,
        met: result.ratio <= ratioMax,
      },
    ];
  } finally {
    await end(child);
  }
}

/** What stands between a page's head and its foot. */
function mainOf(html: string): string {
  const main = /<main .*<\/main>/s.exec(html)?.[0];
  if (!main) throw new Error("A page has no content.");
  return main;
}

/** Gives the loop an order and waits for its answer. */
async function order(child: ChildProcess, what: RenderOrder): Promise<RenderAnswer> {
  const waiting = new AbortController();
  const { signal } = waiting;
  const ended = once(child, "exit", { signal }).then(() => {
    throw new Error("The reference loop ended by itself.");
  });
  child.send(what);
  try {
    const [answer] = (await Promise.race([once(child, "message", { signal }), ended])) as [RenderAnswer];
    return answer;
  } finally {
    ended.catch(() => undefined);
    waiting.abort();
  }
}

/** Rendering is bound by the processor: what is compared is what one page costs of it, where the system tells. */
const cpuRatio = (measured: Round, reference: Round): number =>
  measured.cpuMicros === null || reference.cpuMicros === null
    ? reference.perSecond / measured.perSecond
    : measured.cpuMicros / reference.cpuMicros;

const told = ({ perSecond, cpuMicros }: Round): string =>
  `${Math.round(perSecond)}/s${cpuMicros === null ? "" : `, ${(cpuMicros / 1000).toFixed(2)} ms CPU`}`;
