import { fork } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { ask, askKept } from "./ask";
import { press, type Target } from "./load";
import { end, type Product } from "./product";
import type { PlainPage } from "./references/plain-server";
import type { Line } from "./report";
import { compare, type Round } from "./rounds";

const pairs = 7;
const secondsPerRound = 2;
const ratioMin = 0.7;

// Node writes these itself, in both servers.
const nodesOwn = new Set(["date", "connection", "keep-alive"]);

/** A public page from memory, beside a bare server that sends exactly the same bytes. */
export async function besidePlainServer(product: Product, figure: string, what: string, path: string): Promise<Line> {
  const headers = { Host: product.host, "Accept-Encoding": "gzip" };
  const page = await keptPage(product.port, path, headers);
  const child = fork(fileURLToPath(new URL("./references/plain-server.ts", import.meta.url)));
  try {
    child.send(page);
    const [port] = (await once(child, "message")) as [number];
    const ours: Target = { pid: product.pid, port: product.port, path, headers };
    const bare: Target = { pid: child.pid ?? 0, port, path, headers };
    await sameBytes(ours, bare);
    await press(ours, 2);
    await press(bare, 2);
    const result = await compare(
      pairs,
      async () => {
        await askKept(ours);
        return press(ours, secondsPerRound);
      },
      () => press(bare, secondsPerRound),
    );
    return {
      figure,
      what,
      measured: told(result.measured),
      reference: told(result.reference),
      ratio: result.ratio.toFixed(2),
      target: `at least ${ratioMin}`,
      met: result.ratio >= ratioMin,
    };
  } finally {
    await end(child);
  }
}

async function keptPage(port: number, path: string, headers: Record<string, string>): Promise<PlainPage> {
  const { head, body } = await askKept({ port, path, headers });
  const own: string[] = [];
  for (let at = 0; at + 1 < head.length; at += 2) {
    const [name = "", value = ""] = head.slice(at, at + 2);
    if (!nodesOwn.has(name.toLowerCase())) own.push(name, value);
  }
  return { head: own, body: body.toString("base64") };
}

async function sameBytes(ours: Target, bare: Target): Promise<void> {
  const [one, other] = [await ask(ours), await ask(bare)];
  if (one.bytes !== other.bytes || !one.body.equals(other.body)) {
    throw new Error(
      `The bare server sends ${other.bytes} bytes where ours sends ${one.bytes}: they cannot be compared.`,
    );
  }
}

const told = ({ perSecond, cpuMicros }: Round): string =>
  `${Math.round(perSecond)}/s${cpuMicros === null ? "" : `, ${Math.round(cpuMicros)} µs CPU`}`;
