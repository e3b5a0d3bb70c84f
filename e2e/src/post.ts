import type { Browser } from "@playwright/test";
import { type Post, type Published, publishPost, signInAsRecruiter } from "./recruiter";
import type { Tenant } from "./tenants";

let posts = 0;

/** A published advert with a question of every type, for a journey whose subject lies elsewhere. */
export async function newPost(browser: Browser, tenant: Tenant, lastDayIn = 10): Promise<Published & Post> {
  posts += 1;
  const reference = `E2E-${process.pid}-${Date.now().toString(36).slice(-6).toUpperCase()}-${posts}`;
  const post = { title: `Hamnvakt ${reference}`, reference, lastDayIn };
  const context = await browser.newContext({ locale: tenant.policy.languages.default === "sv" ? "sv-SE" : "nb-NO" });
  try {
    const page = await context.newPage();
    await signInAsRecruiter(page, tenant);
    return { ...post, ...(await publishPost(page, tenant, post)) };
  } finally {
    await context.close();
  }
}
