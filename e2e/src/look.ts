import type { Page } from "@playwright/test";
import { expectAccessible, expectNoSideways } from "./accessible";
import { picture } from "./picture";

/** What is asked of every page that a journey comes to. */
export async function look(page: Page, name: string): Promise<void> {
  await expectAccessible(page);
  await expectNoSideways(page);
  await picture(page, name);
}
