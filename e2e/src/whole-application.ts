import type { Page } from "@playwright/test";
import { begin, fillAll, newPerson, type Person, signUp, submit } from "./applicant";
import { newPost } from "./post";
import type { Tenant } from "./tenants";

/** Somebody new who has handed in an application to a new post. */
export async function applyToNewPost(page: Page, tenant: Tenant): Promise<{ person: Person; title: string }> {
  const { path, title } = await newPost(tenant);
  const person = newPerson();
  await signUp(page, tenant, person);
  await begin(page, tenant, path);
  await fillAll(page, tenant, person, []);
  await submit(page, tenant);
  return { person, title };
}
