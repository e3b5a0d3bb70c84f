import type { BrowserContext, Page } from "@playwright/test";
import { expectAccessible, expectNoSideways } from "./accessible";
import { picture } from "./picture";

const inspected = new WeakSet<BrowserContext>();

/** From now on every page of this browser is looked at closely: a journey whose subject lies elsewhere goes by quickly. */
export function inspect(context: BrowserContext): void {
  inspected.add(context);
}

const seen = new Set<string>();

/**
 * What is asked of every page that an inspected journey comes to. A page that is built as one before it is not asked
 * again what its markup alone decides: colours are proved where palettes are made, and the standing pages at each tenant.
 */
export async function look(page: Page, name: string): Promise<void> {
  if (!inspected.has(page.context())) return;
  const built = await builtAs(page);
  if (!seen.has(built)) await expectAccessible(page);
  seen.add(built);
  await expectNoSideways(page);
  await picture(page, name);
}

/** How a page is built: its elements with what names and describes them, without its texts and ids. */
const builtAs = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const attributes = ["class", "type", "role", "data-state", "data-color", "aria-current", "aria-expanded", "hidden"];
    const told = (element: Element): string => {
      const own = attributes.map((name) => element.getAttribute(name) ?? "").join(",");
      const named = ["aria-labelledby", "aria-describedby", "aria-label", "for", "alt"]
        .map((name) => Number(element.hasAttribute(name)))
        .join("");
      return `${element.tagName}[${own}${named}](${[...element.children].map(told).join("")})`;
    };
    return `${document.documentElement.lang} ${window.innerWidth} ${told(document.documentElement)}`;
  });
