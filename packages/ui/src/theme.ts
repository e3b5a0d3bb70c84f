import { createHash } from "node:crypto";
import { baseColors } from "@digdir/designsystemet/color";
import { brandSteps, colorSteps, cssColor, measuresOf, neutral } from "./palette";

/** A tenant's colours: one is enough. Each is `#rrggbb`. `accent`, where there is one, is the strip on top of every page. */
export type ThemeColors = { primary: string; accent?: string | null | undefined };

/** The colours that a design may name. `accent` is the tenant's own; the rest are the same everywhere. */
type ColorName = "accent" | "neutral" | "info" | "success" | "warning" | "danger";

const visited = { light: "#663299", dark: "#b49acd" } as const;

function declarations(colors: Record<ColorName, string>, scheme: "light" | "dark"): string {
  const steps = Object.entries(colors).flatMap(([name, color]) =>
    [...(name === "accent" ? brandSteps : colorSteps)(color, scheme)].map(
      ([step, hex]) => `--ds-color-${name}-${step}:${hex};`,
    ),
  );
  const neutralSteps = colorSteps(colors.neutral, scheme);
  return [
    ...steps,
    `--ds-color-focus-inner:${neutralSteps.get("background-default")};`,
    `--ds-color-focus-outer:${neutralSteps.get("text-default")};`,
    `--ds-link-color-visited:${visited[scheme]};`,
    `color-scheme:${scheme};`,
  ].join("");
}

/**
 * A tenant's stylesheet: the whole palette in light and dark as CSS variables, made from its colours so that every pair of text and
 * ground that the design uses has the contrast of WCAG AA, whatever colour is given. `hash` names the content, for an address that never changes.
 * Throws for what is not `#rrggbb`.
 */
export function themeStylesheet(colors: ThemeColors): { css: string; hash: string } {
  const palette = {
    accent: colors.primary,
    neutral,
    info: baseColors.info,
    success: baseColors.success,
    warning: baseColors.warning,
    danger: baseColors.danger,
  };
  const strip = `--va-strip:${cssColor(colors.accent ?? colors.primary)};`;
  const css = `:root{${strip}${declarations(palette, "light")}}@media screen and (prefers-color-scheme:dark){:root{${declarations(palette, "dark")}}}`;
  return { css, hash: createHash("sha256").update(css).digest("hex").slice(0, 16) };
}

/** A tenant's icon: the first letter of its name on its colour. `hash` names the content, for an address that never changes. */
export function tenantIcon(primary: string, letter: string): { svg: string; hash: string } {
  const { button, buttonText } = measuresOf(primary, "light");
  const sign = /^[\p{L}\p{N}]$/u.test(letter) ? letter : "V";
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="7" fill="${button}"/><text x="16" y="23" text-anchor="middle" font-family="Arial,Helvetica,sans-serif" font-weight="700" font-size="20" fill="${buttonText}">${sign}</text></svg>`;
  return { svg, hash: createHash("sha256").update(svg).digest("hex").slice(0, 16) };
}
