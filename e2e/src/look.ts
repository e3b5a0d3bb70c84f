import type { BrowserContext, Page } from "@playwright/test";
import { expectAccessible, expectNoSideways } from "./accessible";
import { picture } from "./picture";

const inspected = new WeakSet<BrowserContext>();

/** From now on every page of this browser is looked at closely: a journey whose subject lies elsewhere goes by quickly. */
export function inspect(context: BrowserContext): void {
  inspected.add(context);
}

/** What is asked of every page that an inspected journey comes to. */
export async function look(page: Page, name: string): Promise<void> {
  if (!inspected.has(page.context())) return;
  await expectAccessible(page);
  await expectNoSideways(page);
  await picture(page, name);
}
