import { type IncomingMessage, request } from "node:http";
import { expect, type Page } from "@playwright/test";
import { main } from "./applicant";
import { look } from "./look";
import { adminUrl, surroundings } from "./product";
import type { Tenant } from "./tenants";

/** Says that a host is the tenant's own, with `typed` as it is pasted. Answers the value of the record that proves it. */
export async function claim(page: Page, { slug, words }: Tenant, host: string, typed = host): Promise<string> {
  await page.goto(adminUrl(`/${slug}/settings/domains`));
  await page.locator('[name="host"]').fill(typed);
  await main(page)
    .getByRole("button", { name: words.t("domains.addButton"), exact: true })
    .click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(host);
  await expect(main(page).getByText(words.t("domains.doneClaimed", { host }))).toBeVisible();
  await look(page, `${slug}-domain-claimed`);
  return (
    (await main(page)
      .getByText(/^vakans-site=/)
      .textContent()) ?? ""
  );
}

export type Visit = { readonly status: number; readonly body: string };

/** Asks the applicants' program in the name of any host, as a client can that says whatever it likes. */
export function visit(
  path: string,
  headers: Readonly<Record<string, string>>,
  form?: Readonly<Record<string, string>>,
): Promise<Visit> {
  const body = form ? new URLSearchParams(form).toString() : undefined;
  return new Promise((resolve, reject) => {
    const asking = request(
      {
        host: "127.0.0.1",
        port: surroundings().applicantPort,
        path,
        method: form ? "POST" : "GET",
        agent: false,
        headers: {
          ...headers,
          ...(body === undefined
            ? {}
            : { "Content-Type": "application/x-www-form-urlencoded", "Content-Length": Buffer.byteLength(body) }),
        },
      },
      (answer: IncomingMessage) => {
        let text = "";
        answer.setEncoding("utf8").on("data", (part: string) => {
          text += part;
        });
        answer.on("end", () => resolve({ status: answer.statusCode ?? 0, body: text }));
      },
    );
    asking.on("error", reject);
    asking.end(body);
  });
}
