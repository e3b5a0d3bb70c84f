import { createHash } from "node:crypto";
import { baseColors, type CssColor, generateColorScale, getContrastFromHex } from "@digdir/designsystemet/color";

/** A tenant's colours: one is enough. Each is `#rrggbb`. `accent`, where there is one, is the strip on top of every page. */
export type ThemeColors = { primary: string; accent?: string | null | undefined };

/** The colours that a design may name. `accent` is the tenant's own; the rest are the same everywhere. */
type ColorName = "accent" | "neutral" | "info" | "success" | "warning" | "danger";

const neutral = "#24272b";
const visited = { light: "#663299", dark: "#b49acd" } as const;

const hexColor = /^#[0-9a-f]{6}$/i;

function cssColor(value: string): CssColor {
  if (!hexColor.test(value)) throw new Error(`A colour is #rrggbb, not ${value}`);
  return value.toLowerCase() as CssColor;
}

const channelsOf = (hex: string): readonly number[] =>
  [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16));

/** A colour moved a share of the way towards black or white. */
function mixed(hex: string, towards: "#000000" | "#ffffff", share: number): string {
  const goal = towards === "#ffffff" ? 255 : 0;
  const channels = channelsOf(hex).map((channel) => Math.round(channel + (goal - channel) * share));
  return `#${channels.map((channel) => channel.toString(16).padStart(2, "0")).join("")}`;
}

/** Away from the colour of its own text, or a pointed-at button could become unreadable. */
function withPressed(steps: Map<string, string>, filled: string): Map<string, string> {
  const isDark = getContrastFromHex(cssColor(filled), "#ffffff") >= getContrastFromHex(cssColor(filled), "#000000");
  const away = isDark ? "#000000" : "#ffffff";
  return steps
    .set("base-default", filled)
    .set("base-hover", mixed(filled, away, 0.14))
    .set("base-active", mixed(filled, away, 0.28))
    .set("base-contrast-default", isDark ? "#ffffff" : "#000000");
}

/** The steps of one colour, by the name that the stylesheets know them by, without prefix. */
export function colorSteps(color: string, scheme: "light" | "dark"): Map<string, string> {
  const steps = new Map<string, string>(
    generateColorScale(cssColor(color), scheme).map((step) => [step.name, step.hex]),
  );
  return withPressed(steps, steps.get("base-default") ?? color);
}

/** The steps of a tenant's own colour. One that can be read as text is its own link and button; the generator's is a paler relative of it. */
export function brandSteps(color: string, scheme: "light" | "dark"): Map<string, string> {
  const brand = cssColor(color);
  const steps = colorSteps(brand, scheme);
  const grounds = ["surface-active", "background-default"].map((name) => cssColor(steps.get(name) ?? brand));
  if (!grounds.every((ground) => getContrastFromHex(brand, ground) >= 4.5)) return steps;
  return withPressed(steps, brand).set("text-subtle", brand).set("border-strong", brand);
}

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
