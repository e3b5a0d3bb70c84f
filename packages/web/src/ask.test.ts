import { networkInterfaces } from "node:os";
import { afterEach, expect, test } from "vitest";
import { serveAsk } from "./ask";
import { openLog } from "./log";
import { lineSink } from "./testing";

type Ask = Awaited<ReturnType<typeof serveAsk>>;

let open: Ask | null = null;
afterEach(async () => {
  await open?.close();
  open = null;
});

const hosts = ["jobb.example.se", "xn--kommun-hua.se"];

async function openAsk(more: Partial<Parameters<typeof serveAsk>[0]> = {}) {
  const [said, asked]: [string[], string[]] = [[], []];
  const ask = await serveAsk({
    port: 0,
    mayHaveCertificate: async (host) => {
      asked.push(host);
      return hosts.includes(host);
    },
    log: openLog("ask", lineSink(said)),
    ...more,
  });
  open = ask;
  const status = async (path: string, method = "GET") => {
    const answer = await fetch(`http://127.0.0.1:${ask.port}${path}`, { method });
    expect(await answer.text()).toBe("");
    return answer.status;
  };
  return { said, asked, status, port: ask.port };
}

test("a host that leads to a tenant may have a certificate, and no other", async () => {
  const { status } = await openAsk();
  for (const host of hosts) expect(await status(`/ask?domain=${host}`)).toBe(200);
  expect(await status("/ask?domain=evil.example")).toBe(404);
});

test.each([
  "/ask",
  "/ask?domain=",
  "/ask?domain=jobb.example.se.",
  "/ask?domain=JOBB.example.se",
  "/ask?domain=jobb.example.se:443",
  "/ask?domain=*.example.se",
  "/ask?domain=jobb.example.se%00",
  "/ask?domain=jobb.example.se%0d%0aX: y",
  "/ask?domain=evil.example&domain=jobb.example.se",
  `/ask?domain=${"a.".repeat(150)}se`,
  "/ask?domain=kommun%C3%A5.se",
  "/?domain=jobb.example.se",
  "/ask/?domain=jobb.example.se",
  "//jobb.example.se/ask?domain=jobb.example.se",
])("the forged question %j is nobody's", async (path) => {
  const { status, asked } = await openAsk();
  expect(await status(path)).toBe(404);
  expect(asked.filter((host) => hosts.includes(host))).toEqual([]);
});

test("only a GET is answered", async () => {
  const { status, asked } = await openAsk();
  expect(await status("/ask?domain=jobb.example.se", "POST")).toBe(405);
  expect(asked).toEqual([]);
});

test("more questions than it takes get 429 and reach no database; later it takes some again", async () => {
  const { status, asked } = await openAsk({ burst: 3, perSecond: 20 });
  const many = await Promise.all(Array.from({ length: 20 }, () => status("/ask?domain=jobb.example.se")));
  expect(many.filter((one) => one === 429).length).toBeGreaterThan(10);
  expect(asked.length).toBe(many.filter((one) => one === 200).length);
  await expect.poll(() => status("/ask?domain=jobb.example.se")).toBe(200);
});

test("when the database cannot tell, nobody gets a certificate, and the log names no host", async () => {
  const { status, said } = await openAsk({
    mayHaveCertificate: async () => {
      throw new Error("the database is away");
    },
  });
  expect(await status("/ask?domain=jobb.example.se")).toBe(503);
  expect(said.join()).toContain("failed to tell");
  expect(said.join()).not.toContain("jobb.example.se");
});

test("it answers on loopback only", async () => {
  const { port, status } = await openAsk();
  expect(await status("/ask?domain=jobb.example.se")).toBe(200);
  const others = Object.values(networkInterfaces())
    .flatMap((addresses) => addresses ?? [])
    .filter(({ internal, family }) => !internal && family === "IPv4")
    .map(({ address }) => address);
  // The whole of 127/8 is this machine: that another address of it is closed, shows that one is bound and not all.
  for (const address of ["127.0.0.2", ...others])
    await expect(fetch(`http://${address}:${port}/ask?domain=jobb.example.se`)).rejects.toThrow();
});
