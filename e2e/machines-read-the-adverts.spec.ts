import { expect, test } from "@playwright/test";
import { publicUrl, readText } from "./src/applicant";
import { resetClock, setClock } from "./src/clock";
import { askSite, type Item, jsonFeedOf } from "./src/machines";
import { tenantOf, tenants } from "./src/tenants";

const resources = [
  { path: "/jobs.json", type: "application/feed+json; charset=utf-8" },
  { path: "/jobs.rss", type: "application/rss+xml; charset=utf-8" },
  { path: "/sitemap.xml", type: "application/xml; charset=utf-8" },
  { path: "/robots.txt", type: "text/plain; charset=utf-8" },
] as const;

for (const tenant of tenants) {
  test(`the feeds, the map and the rules for robots of ${tenant.slug} are sent as such, packed, and once`, async () => {
    for (const { path, type } of resources) {
      const full = await askSite(tenant, path);
      expect(full.status, path).toBe(200);
      expect(full.headers["content-type"]).toBe(type);
      expect(full.headers["access-control-allow-origin"]).toBe("*");
      expect(full.headers["vary"]).toContain("Accept-Encoding");
      const etag = String(full.headers["etag"]);
      const unchanged = await askSite(tenant, path, { headers: { "If-None-Match": etag } });
      expect([unchanged.status, unchanged.body.length]).toEqual([304, 0]);
      const head = await askSite(tenant, path, { method: "HEAD" });
      expect([head.status, head.body.length, head.headers["content-length"]]).toEqual([
        200,
        0,
        full.headers["content-length"],
      ]);
      for (const encoding of ["br", "gzip"]) {
        const packed = await askSite(tenant, path, { headers: { "Accept-Encoding": encoding } });
        expect(packed.headers["content-encoding"]).toBe(encoding);
        expect(packed.text).toBe(full.text);
      }
    }
  });

  test(`every address that ${tenant.slug} tells machines is its own, is there, and names itself as canonical`, async () => {
    const { items } = await jsonFeedOf(tenant);
    expect(items.length).toBeGreaterThan(0);
    const map = (await askSite(tenant, "/sitemap.xml")).text;
    const addresses = [...map.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, address = ""]) => address);
    for (const { url } of items) expect(addresses).toContain(url);
    for (const address of addresses) {
      const { origin, pathname } = new URL(address);
      expect(origin).toBe(new URL(publicUrl(tenant, "/")).origin);
      const page = await askSite(tenant, pathname);
      expect(page.status, address).toBe(200);
      expect(page.text).toContain(`<link rel="canonical" href="${address}"`);
      expect(page.text).not.toContain("noindex");
    }
  });

  test(`an advert of ${tenant.slug} carries its data for search engines, and no browser takes it for a script`, async ({
    page,
  }) => {
    const complaints: string[] = [];
    page.on("console", (message) => void (message.type() === "error" && complaints.push(message.text())));
    await page.addInitScript(() => {
      document.addEventListener("securitypolicyviolation", ({ violatedDirective }) =>
        console.error(`violates ${violatedDirective}`),
      );
    });
    const { items } = await jsonFeedOf(tenant);
    const job = items.find(({ _jobposting }) => _jobposting);
    if (!job) throw new Error(`${tenant.slug} has no vacant job`);
    const answer = await page.goto(job.url);
    expect(answer?.headers()["content-security-policy"]).toContain("script-src 'none'");
    const blocks = await page
      .locator("script")
      .evaluateAll((scripts) =>
        scripts.map((script) => ({ type: script.getAttribute("type"), text: script.textContent })),
      );
    expect(blocks.map(({ type }) => type)).toEqual(["application/ld+json"]);
    expect(JSON.parse(blocks[0]?.text ?? "")).toEqual(job._jobposting);
    expect(complaints).toEqual([]);
    // The same policy stops what is a script: the silence above means something.
    await page.evaluate(() => {
      document.body.append(Object.assign(document.createElement("script"), { textContent: "globalThis.ran = true" }));
    });
    await expect.poll(() => complaints.join()).toContain("violates script-src");
  });
}

test("at the end of its last day an advert is gone for machines at once, and says so to people", async ({ page }) => {
  const tenant = tenantOf("vasternorrland");
  const closing = (item: Item) => Date.parse(item._jobposting?.validThrough ?? "");
  const { items } = await jsonFeedOf(tenant);
  const dated = items.filter((item) => closing(item) > 0).sort((a, b) => closing(a) - closing(b));
  const first = dated.find(({ tags }, at) => dated.some((later, its) => its > at && later.tags[0] === tags[0]));
  if (!first) throw new Error("there are no two jobs of one kind with a last day");
  const { pathname } = new URL(first.url);
  expect((await askSite(tenant, pathname)).status).toBe(200);
  try {
    await setClock(tenant.slug, new Date(closing(first) + 5_000));
    await expect.poll(async () => (await askSite(tenant, pathname)).status).toBe(410);
    const gone = await askSite(tenant, pathname);
    expect(gone.text).not.toContain("application/ld+json");
    expect(gone.headers["etag"]).toBeDefined();
    expect((await jsonFeedOf(tenant)).items.map(({ id }) => id)).not.toContain(first.id);
    for (const path of ["/jobs.rss", "/sitemap.xml"])
      expect((await askSite(tenant, path)).text).not.toContain(pathname);
    expect((await page.goto(first.url))?.status()).toBe(410);
    expect(await readText(page)).toContain(tenant.words.t("jobs.endedHeading"));
    await expect(page.getByRole("heading", { name: tenant.words.t("jobs.similarHeading") })).toBeVisible();
  } finally {
    await resetClock(tenant.slug);
  }
  const never = pathname.replace(/.{12}$/, "000000000000");
  expect((await askSite(tenant, never)).status).toBe(404);
  expect((await askSite(tenant, "/jobs/no-such-advert")).status).toBe(404);
});
