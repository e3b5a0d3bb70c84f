import { randomBytes } from "node:crypto";
import { expect, type Page, test } from "@playwright/test";
import { main, makeAccount, newPerson } from "./src/applicant";
import { resetClock, setClock } from "./src/clock";
import { type DnsServer, openDnsServer } from "./src/dns";
import { claim, visit } from "./src/domains";
import { inspect, look } from "./src/look";
import { mailsTo, mailTo } from "./src/mailbox";
import { adminUrl, surroundings, until } from "./src/product";
import { openRoom } from "./src/staff";
import { tenantOf } from "./src/tenants";

const tenant = tenantOf("ostersund");
const { slug, words } = tenant;
const superUser = `superuser@${slug}.example`;
const dayMs = 86_400_000;

let dns: DnsServer;
test.beforeAll(async () => {
  dns = await openDnsServer();
});
test.afterAll(() => dns.close());

const press = (page: Page, name: string) => main(page).getByRole("button", { name, exact: true }).click();

const newHost = () => `jobb-${randomBytes(4).toString("hex")}.example.se`;
const originOf = (host: string) => `http://${host}:${surroundings().applicantPort}`;
const openHost = (page: Page, host: string) => page.goto(adminUrl(`/${slug}/settings/domains/${host}`));

/** Claims a host and proves it. Answers how to take its record away, and how to put it back. */
async function prove(page: Page, host: string) {
  const record = await claim(page, tenant, host);
  const place = `_vakans.${host}`;
  const put = () => void dns.records.set(place, { txt: [record] });
  put();
  dns.records.set(host, { cname: `${slug}.localhost` });
  await press(page, words.t("domains.checkNow"));
  await expect(main(page).getByText(words.t("domains.doneProved"))).toBeVisible();
  return { put, take: () => void dns.records.delete(place) };
}

async function release(page: Page, host: string): Promise<void> {
  await openHost(page, host);
  await main(page)
    .getByRole("link", { name: words.t("domains.release"), exact: true })
    .click();
  await press(page, words.t("domains.release"));
  await expect(main(page).getByText(words.t("domains.doneReleased"))).toBeVisible();
}

test("of two hosts of its own the tenant chooses the first: canonical links, the map, feeds and mails follow within two seconds, on kept pages too", async ({
  browser,
}) => {
  const office = await browser.newContext({ locale: "sv-SE" });
  const desk = await office.newPage();
  const given = `${slug}.localhost`;
  const [one, two] = [newHost(), newHost()];
  await openRoom(desk, tenant, words.t("domains.room"));
  for (const host of [one, two]) await prove(desk, host);

  const resources = ["/", "/sitemap.xml", "/jobs.json", "/jobs.rss", "/robots.txt"] as const;
  const told = async (host: string) => {
    const answers = await Promise.all(resources.map((path) => visit(path, { Host: host })));
    return answers.map(({ body }) => body);
  };
  // Asked for twice, so that every page of it is kept.
  for (const host of [given, one, given, one]) await told(host);
  for (const [first, before] of [
    [one, given],
    [two, one],
    [given, two],
  ] as const) {
    await openHost(desk, first);
    await press(desk, words.t("domains.makeFirst"));
    await expect(main(desk).getByText(words.t("domains.doneFirst"))).toBeVisible();
    const follow = async () => {
      const bodies = (await Promise.all([given, one, two].map(told))).flat();
      return bodies.every((body) => body.includes(`${originOf(first)}/`) && !body.includes(`${originOf(before)}/`));
    };
    await until(`all that machines read leads to ${first}`, follow, 2_500);
    const [page = ""] = await told(given);
    expect(/<link rel="canonical" href="([^"]+)"/.exec(page)?.[1]).toBe(`${originOf(first)}/jobs`);
    if (first === given) continue;
    const home = await browser.newContext({ locale: "sv-SE" });
    const person = newPerson();
    await makeAccount(await home.newPage(), tenant, person);
    const { text } = await mailTo(surroundings().dataDir, person.email, (mail) => mail.text.includes("http"));
    for (const link of text.match(/https?:\/\/\S+/g) ?? []) expect(link.startsWith(`${originOf(first)}/`)).toBe(true);
    await home.close();
  }
  for (const host of [one, two]) await release(desk, host);
  await office.close();
});

test("a host's record is looked for every week: gone, the staff is warned and told until when; back, all is well; gone for two weeks, the host is let go", async ({
  browser,
}) => {
  test.setTimeout(480_000);
  const office = await browser.newContext({ locale: "sv-SE" });
  inspect(office);
  const desk = await office.newPage();
  const host = newHost();
  const { dataDir } = surroundings();
  const answers = async () => (await visit("/", { Host: host })).status;
  const warned = () =>
    desk
      .getByRole("paragraph")
      .filter({ hasText: host })
      .getByRole("link", { name: words.t("domains.warningLink"), exact: true });
  await openRoom(desk, tenant, words.t("domains.room"));
  const record = await prove(desk, host);
  try {
    record.take();
    await setClock(slug, new Date(Date.now() + 8 * dayMs));
    const missing = await mailTo(dataDir, superUser, ({ subject }) => subject.includes(host));
    expect(missing.subject).toBe(words.t("domains.missingSubject", { host }));
    expect(missing.text).toContain(`_vakans.${host}`);
    await desk.goto(adminUrl(`/${slug}/settings`));
    await expect(warned()).toBeVisible();
    await look(desk, `${slug}-domain-warned`);
    await openHost(desk, host);
    await expect(main(desk).getByText(words.t("domains.stateMissing"), { exact: true })).toBeVisible();
    await look(desk, `${slug}-domain-missing`);
    expect(await answers()).toBe(200);

    record.put();
    await press(desk, words.t("domains.checkNow"));
    await expect(main(desk).getByText(words.t("domains.doneProved"))).toBeVisible();
    await expect(warned()).toHaveCount(0);

    record.take();
    const known = mailsTo(dataDir, superUser).length;
    await setClock(slug, new Date(Date.now() + 16 * dayMs));
    await until("the record is missed again", () => mailsTo(dataDir, superUser).length > known, 120_000);
    expect(await answers()).toBe(200);
    await setClock(slug, new Date(Date.now() + 31 * dayMs));
    const lost = words.t("domains.lostSubject", { host });
    await until(
      "the host is let go",
      () => mailsTo(dataDir, superUser).some(({ subject }) => subject === lost),
      120_000,
    );
    await until("the host leads nowhere", async () => (await answers()) === 421, 3_000);
    await openHost(desk, host);
    await expect(main(desk).getByText(words.t("domains.textLost"))).toBeVisible();
    await look(desk, `${slug}-domain-lost`);
    await desk.goto(adminUrl(`/${slug}/settings/audit?objectId=${host}`));
    await expect(main(desk).getByText(words.t("audit.actChoreDomainLost"))).toBeVisible();
    await expect(main(desk).getByRole("link", { name: host }).first()).toBeVisible();

    record.put();
    await openHost(desk, host);
    await press(desk, words.t("domains.checkNow"));
    await expect(main(desk).getByText(words.t("domains.doneProved"))).toBeVisible();
    await until("the host leads to the tenant again", async () => (await answers()) === 200, 3_000);
  } finally {
    await resetClock(slug);
    await release(desk, host);
    await office.close();
  }
});
