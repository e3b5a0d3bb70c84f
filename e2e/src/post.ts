import type { Post, Published } from "./recruiter";
import { publishSwiftly } from "./swift-recruiter";
import type { Tenant } from "./tenants";

let posts = 0;

/** A published advert with a question of every type, for a journey whose subject lies elsewhere. */
export async function newPost(tenant: Tenant, lastDayIn = 10): Promise<Published & Post> {
  posts += 1;
  const reference = `E2E-${process.pid}-${Date.now().toString(36).slice(-6).toUpperCase()}-${posts}`;
  const post = { title: `Hamnvakt ${reference}`, reference, lastDayIn };
  return { ...post, ...(await publishSwiftly(tenant, post)) };
}
