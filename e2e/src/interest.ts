import { readFileSync } from "node:fs";
import { request } from "node:http";
import { join } from "node:path";
import { expect, type Page } from "@playwright/test";
import { field, main, press } from "./applicant";
import { look } from "./look";
import { linkIn, type Mail, mailsTo, mailTo } from "./mailbox";
import { surroundings, until } from "./product";
import type { Tenant } from "./tenants";

/** New adverts are matched once a minute. */
const matchedWithinMs = 150_000;

/** Answers the open questions as somebody who looks for the work of `newPost`, and goes on to the summary. */
export async function answerInterest(page: Page, { slug, words }: Tenant): Promise<void> {
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(words.t("jobs.interestHeading"));
  await look(page, `${slug}-interest`);
  await page.locator('[name="area"][value="transport"]').check();
  await page.locator('[name="extent"][value="fullTime"]').check();
  await field(page, "otherPlaces").fill("Norrhamn, Söderhamn");
  await press(page, words.t("interest.toSummary"));
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(words.t("interest.summaryTitle"));
  for (const answer of [words.t("jobs.areaTransport"), words.t("jobs.extentFullTime"), "Norrhamn, Söderhamn"])
    await expect(main(page).getByText(answer, { exact: true })).toBeVisible();
  await look(page, `${slug}-interest-summary`);
}

/** Sends the summary, with or without the tick at its end. */
export async function registerInterest(page: Page, { words }: Tenant, alerts: boolean): Promise<void> {
  const tick = page.getByRole("checkbox", { name: words.t("interest.alertTick") });
  await expect(tick).not.toBeChecked();
  await tick.setChecked(alerts);
  await press(page, words.t("interest.register"));
}

/** Opens the mailed link of an address without an account, and confirms. */
export async function confirmInterest(page: Page, { slug, words }: Tenant, email: string): Promise<void> {
  const mail = await mailTo(surroundings().dataDir, email, ({ text }) => text.includes("/interest/confirm/"));
  await page.goto(linkIn(mail, "/interest/confirm/"));
  await expect(page).toHaveURL(/\/interest\/confirm$/);
  await look(page, `${slug}-interest-confirm`);
  await press(page, words.t("interest.confirmButton"));
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(words.t("interest.confirmedTitle"));
  await look(page, `${slug}-interest-confirmed`);
}

/** The mails to an address that name a job. */
export const alertsAbout = (email: string, title: string): Mail[] =>
  mailsTo(surroundings().dataDir, email).filter(({ text }) => text.includes(title));

/** Waits for the mail to an address that names a job. */
export async function alertAbout(email: string, title: string): Promise<Mail> {
  await until(`${email} has heard of ${title}`, () => alertsAbout(email, title).length > 0, matchedWithinMs);
  const [alert] = alertsAbout(email, title);
  if (!alert) throw new Error("no mail");
  return alert;
}

/** The address that a mail program posts to, as the mail's head says it (RFC 8058). */
export function oneClickOf({ file }: Mail): string {
  const raw = readFileSync(join(surroundings().dataDir, "mail", file), "latin1");
  const head = raw.slice(0, raw.indexOf("\r\n\r\n")).replace(/\r\n[ \t]+/g, " ");
  expect(head).toContain("List-Unsubscribe-Post: List-Unsubscribe=One-Click");
  const url = /^List-Unsubscribe: <([^>]+)>$/m.exec(head)?.[1];
  if (!url) throw new Error("the mail does not say how it is ended");
  return url;
}

/** Asks as a mail program or its scanner does: no cookie, no origin, no redirect followed. Answers the status. */
export function askWithoutBrowser(method: "GET" | "POST", address: string): Promise<number> {
  const { host, port, pathname } = new URL(address);
  const body = method === "POST" ? "List-Unsubscribe=One-Click" : "";
  return new Promise((resolve, reject) => {
    // Outside a browser nobody knows where *.localhost is.
    const asked = request({ host: "127.0.0.1", port, method, path: pathname, headers: { Host: host } }, (answer) => {
      answer.resume();
      answer.once("end", () => resolve(answer.statusCode ?? 0));
    });
    asked.once("error", reject);
    if (body) asked.setHeader("Content-Type", "application/x-www-form-urlencoded");
    asked.end(body);
  });
}
