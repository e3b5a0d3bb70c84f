import { randomBytes } from "node:crypto";
import { expect, type Page, test } from "@playwright/test";
import { main, makeAccount, newPerson } from "./src/applicant";
import { type DnsServer, openDnsServer } from "./src/dns";
import { claim, visit } from "./src/domains";
import { inspect, look } from "./src/look";
import { type Mail, mailsTo, mailTo } from "./src/mailbox";
import { surroundings, until } from "./src/product";
import { openRoom } from "./src/staff";
import { tenantOf } from "./src/tenants";

let dns: DnsServer;
test.beforeAll(async () => {
  dns = await openDnsServer();
});
test.afterAll(() => dns.close());

const press = (page: Page, name: string) => main(page).getByRole("button", { name, exact: true }).click();

const linksIn = ({ text }: Mail): readonly string[] => text.match(/https?:\/\/\S+/g) ?? [];

test("a host is claimed, proved by DNS, put first and released; it belongs to one tenant, and mails lead to it whatever a request says", async ({
  browser,
}) => {
  const [tenant, other] = [tenantOf("vasternorrland"), tenantOf("orebro")];
  const { slug, words } = tenant;
  const host = `jobb-${randomBytes(4).toString("hex")}.example.se`;
  const origin = `http://${host}:${surroundings().applicantPort}`;
  const [office, elsewhere, home] = [
    await browser.newContext({ locale: "sv-SE" }),
    await browser.newContext({ locale: "sv-SE", javaScriptEnabled: false }),
    await browser.newContext({ locale: "sv-SE" }),
  ];
  inspect(office);
  const [page, rival, visitor] = [await office.newPage(), await elsewhere.newPage(), await home.newPage()];
  await openRoom(page, tenant, words.t("domains.room"));
  await page.locator('[name="host"]').fill("localhost");
  await press(page, words.t("domains.addButton"));
  await expect(main(page).getByText(words.t("refusal.domainInvalid")).first()).toBeVisible();
  await expect(page.locator('[name="host"]')).toHaveValue("localhost");
  await look(page, `${slug}-domains-refused`);

  const record = await claim(page, tenant, host, `https://${host.toUpperCase()}/`);
  await press(page, words.t("domains.checkNow"));
  await expect(main(page).getByText(words.t("domains.doneAbsent"))).toBeVisible();
  expect((await visit("/", { Host: host })).status).toBe(421);

  dns.records.set(`_vakans.${host}`, { txt: ["v=spf1 -all", record] });
  dns.records.set(host, { cname: `${slug}.localhost` });
  await press(page, words.t("domains.checkNow"));
  await expect(main(page).getByText(words.t("domains.doneProved"))).toBeVisible();
  const provedAt = Date.now();
  await until("the host leads to the tenant", async () => (await visit("/", { Host: host })).status === 200, 2_000);
  expect(Date.now() - provedAt).toBeLessThan(2_000);
  expect((await visit("/", { Host: host })).body).toContain(tenant.name);
  await look(page, `${slug}-domain-proved`);

  await openRoom(rival, other, other.words.t("domains.room"));
  const second = await claim(rival, other, host);
  expect(second).not.toBe(record);
  dns.records.set(`_vakans.${host}`, { txt: [record, second] });
  await press(rival, other.words.t("domains.checkNow"));
  await expect(main(rival).getByText(other.words.t("refusal.domainTaken")).first()).toBeVisible();
  expect((await visit("/", { Host: host })).body).toContain(tenant.name);

  await press(page, words.t("domains.makeFirst"));
  await expect(main(page).getByText(words.t("domains.doneFirst"))).toBeVisible();
  const person = newPerson();
  await makeAccount(visitor, tenant, person);
  const { dataDir } = surroundings();
  const mail = await mailTo(dataDir, person.email, ({ text }) => text.includes("/verify/"));
  for (const link of linksIn(mail)) expect(link.startsWith(`${origin}/`)).toBe(true);

  const forged = { "X-Forwarded-Host": "evil.example", Forwarded: "host=evil.example" };
  const given = `${slug}.localhost:${surroundings().applicantPort}`;
  const asked = { email: person.email };
  expect((await visit("/sign-in/help", { Host: "evil.example", Origin: "http://evil.example" }, asked)).status).toBe(
    421,
  );
  const before = mailsTo(dataDir, person.email).length;
  const sent = await visit("/sign-in/help", { ...forged, Host: given, Origin: `http://${given}` }, asked);
  expect(sent.status).toBe(303);
  await until("another mail has come", () => mailsTo(dataDir, person.email).length > before);
  for (const one of mailsTo(dataDir, person.email)) {
    expect(one.text).not.toContain("evil.example");
    for (const link of linksIn(one)) expect(link.startsWith(`${origin}/`)).toBe(true);
  }

  await main(page)
    .getByRole("link", { name: words.t("domains.release"), exact: true })
    .click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(words.t("domains.releaseQuestion", { host }));
  await look(page, `${slug}-domain-release`);
  await press(page, words.t("domains.release"));
  await expect(main(page).getByText(words.t("domains.doneReleased"))).toBeVisible();
  await expect(main(page).getByText(host)).toHaveCount(0);
  await look(page, `${slug}-domains-released`);
  await until("the host leads nowhere", async () => (await visit("/", { Host: host })).status === 421, 2_000);

  await press(rival, other.words.t("domains.checkNow"));
  await expect(main(rival).getByText(other.words.t("domains.doneProved"))).toBeVisible();
  await until("the host is the other tenant's", async () =>
    (await visit("/", { Host: host })).body.includes(other.name),
  );
  await main(rival)
    .getByRole("link", { name: other.words.t("domains.release"), exact: true })
    .click();
  await press(rival, other.words.t("domains.release"));
  await expect(main(rival).getByText(other.words.t("domains.doneReleased"))).toBeVisible();
});
