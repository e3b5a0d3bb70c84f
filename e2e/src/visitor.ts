import type { Browser, BrowserContext, Page } from "@playwright/test";
import { resetClock } from "./clock";
import { inspect } from "./look";
import type { Tenant } from "./tenants";

/** A browser of somebody who reads the tenant's own language; with script its pages are inspected as they are left. */
export async function newVisitor(
  browser: Browser,
  { policy }: Tenant,
  script = true,
): Promise<{ context: BrowserContext; page: Page }> {
  const locale = policy.languages.default === "sv" ? "sv-SE" : "nb-NO";
  const context = await browser.newContext({ javaScriptEnabled: script, locale });
  if (script) inspect(context);
  return { context, page: await context.newPage() };
}

/** A visitor's journey that moves the tenant's clock; however it ends, the clock is right again after it. */
export async function visitWithMovedClock(
  browser: Browser,
  tenant: Tenant,
  script: boolean,
  journey: (page: Page) => Promise<void>,
): Promise<void> {
  const { context, page } = await newVisitor(browser, tenant, script);
  try {
    await journey(page);
  } finally {
    await resetClock(tenant.slug);
    await context.close();
  }
}
