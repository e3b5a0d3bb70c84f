import { expect, test } from "vitest";
import { createPageCache, makeKeptPage } from "./page-cache";

const page = (size = 1_000, status = 200) =>
  makeKeptPage({ pulse: "1", status, headers: [["Content-Type", "text/html"]], body: Buffer.alloc(size, "x") });

test("the cache stays within its bounds, and what is asked for stays longest", async () => {
  const cache = createPageCache({ bytesMax: 400_000 });
  await cache.once("t h/loved", "1", () => page());
  for (let n = 0; n < 200; n++) {
    await cache.once(`t h/${n}`, "1", () => page());
    expect(cache.find("t h/loved", "1")).not.toBeNull();
  }
  expect(cache.sizes().bytes).toBeLessThanOrEqual(400_000);
  expect(cache.sizes().pages).toBeLessThan(200);
  expect(cache.find("t h/0", "1")).toBeNull();
  expect(cache.find("t h/199", "1")).not.toBeNull();
});

test("a kept page holds its own compressed bytes and nothing beside them, and gives the plain ones to who wants them", async () => {
  const body = Buffer.alloc(100_000, "Lediga jobb ");
  const kept = await makeKeptPage({ pulse: "1", status: 200, headers: [], body });
  for (const { body: bytes } of [kept.gzip, kept.brotli]) expect(bytes.buffer.byteLength).toBe(bytes.length);
  expect(kept.gzip.body.length + kept.brotli.body.length).toBeLessThan(2_000);
  expect(kept.plain.body).toEqual(body);
  expect(kept.plain.head).toEqual(expect.arrayContaining(["Content-Length", "100000"]));
  // What the plain bytes may come to weigh is counted from the beginning.
  expect(kept.bytes).toBeGreaterThan(body.length);
});

test("invented searches push out no page", async () => {
  const cache = createPageCache({ bytesMax: 400_000, queriesMax: 10 });
  await cache.once("t h/jobs", "1", () => page());
  for (let n = 0; n < 100; n++) await cache.once(`t h/jobs?q=${n}`, "1", () => page());
  expect(cache.sizes().pages).toBe(11);
  expect(cache.find("t h/jobs", "1")).not.toBeNull();
});

test("what was not found is forgotten soon", async () => {
  expect((await page(10, 404)).until).toBeLessThanOrEqual(Date.now() + 10_000);
  expect((await page(10, 200)).until).toBe(Number.POSITIVE_INFINITY);
});
