import { expect, test } from "@playwright/test";
import { begin, enter, fillAll, main, newPerson, press, publicUrl, signUp, submit } from "./src/applicant";
import { resetClock, setClock, startOfDay } from "./src/clock";
import { inspect, look } from "./src/look";
import { newPost } from "./src/post";
import { dayIn } from "./src/recruiter";
import { tenantOf } from "./src/tenants";

/** Whom each tenant names when it is too late, as its rules say. */
const routes = [
  { slug: "vasternorrland", says: ["Rekryteringsstöd", "rekryteringsstod@vasternorrland.example.se"], not: "Hamnchef" },
  { slug: "orebro", says: ["Hamnchef", "hamnchef@hamnen.example.se"], not: "Kompetens- och rekryteringsenheten" },
  {
    slug: "ostersund",
    says: ["Rekryteringssupport", "08-465 004 30"],
    not: "rekryteringssupport@ostersund.example.se",
  },
] as const;

for (const { slug, says, not } of routes) {
  test(`SE-4: at ${slug} an application is taken at five to midnight of the last day and refused a minute after it`, async ({
    browser,
  }) => {
    const tenant = tenantOf(slug);
    const { timeZone } = tenant.policy;
    const post = await newPost(tenant, 1);
    const midnight = startOfDay(timeZone, dayIn(timeZone, 2));
    const minutesFrom = (minutes: number) => new Date(midnight.getTime() + minutes * 60_000);
    const inTime = await browser.newContext({ locale: "sv-SE" });
    const late = await browser.newContext({ locale: "sv-SE" });
    inspect(late);
    try {
      await setClock(slug, minutesFrom(-25));
      const [early, second] = [newPerson(), newPerson()];
      const [first, other] = [await inTime.newPage(), await late.newPage()];
      await signUp(first, tenant, early);
      await begin(first, tenant, post.path);
      await fillAll(first, tenant, early, []);
      await signUp(other, tenant, second);
      const draft = await begin(other, tenant, post.path);
      await fillAll(other, tenant, second, []);

      await setClock(slug, minutesFrom(-5));
      await submit(first, tenant);
      const found = publicUrl(tenant, `/?q=${encodeURIComponent(post.title)}`);
      const reader = await (await browser.newContext()).newPage();
      await reader.goto(found);
      await expect(main(reader).getByRole("link", { name: post.title, exact: true })).toBeVisible();

      await setClock(slug, minutesFrom(1));
      await press(other, tenant.words.t("application.submit"));
      await expect(other.getByRole("heading", { level: 1 })).toHaveText(tenant.words.t("application.lateHeading"));
      for (const said of says) await expect(main(other).getByText(said).first()).toBeVisible();
      await expect(main(other).getByText(not)).toHaveCount(0);
      await look(other, `${slug}-too-late`);

      await reader.goto(found);
      await expect(main(reader).getByRole("link", { name: post.title, exact: true })).toHaveCount(0);
      await reader.goto(publicUrl(tenant, post.path));
      await expect(main(reader).getByRole("heading", { name: tenant.words.t("jobs.endedHeading") })).toBeVisible();
      await expect(main(reader).locator(`a[href="${post.path}/apply"]`)).toHaveCount(0);
      await reader.context().close();

      await other.goto(publicUrl(tenant, `${post.path}/apply`));
      if (other.url().includes("/sign-in")) await enter(other, tenant, second);
      await expect(other.getByRole("heading", { level: 1 })).toHaveText(tenant.words.t("application.lateHeading"));
      await other.goto(publicUrl(tenant, `${draft}/questions`));
      await expect(other.getByRole("textbox").first()).toHaveValue("Norra kajen");
    } finally {
      await resetClock(slug);
      await inTime.close();
      await late.close();
    }
  });
}
