import { mkdirSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "@playwright/test";

/** The two windows that every page is looked at in. */
const windows = { desktop: { width: 1280, height: 900 }, phone: { width: 390, height: 844 } } as const;

/** Takes pictures of a page for somebody to look at, when SCREENSHOTS names a folder for them. */
export async function picture(page: Page, name: string): Promise<void> {
  const folder = process.env["SCREENSHOTS"];
  if (!folder) return;
  mkdirSync(folder, { recursive: true });
  const before = page.viewportSize();
  for (const [window, size] of Object.entries(windows)) {
    await page.setViewportSize(size);
    await page.screenshot({ path: join(folder, `${name}-${window}.png`), fullPage: true });
  }
  if (before) await page.setViewportSize(before);
}
