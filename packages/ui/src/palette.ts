import { type CssColor, generateColorScale, getContrastFromHex } from "@digdir/designsystemet/color";

/** The grey of every ground and text. */
export const neutral = "#24272b";

const hexColor = /^#[0-9a-f]{6}$/i;

/** A colour as the generator takes it. Throws for what is not `#rrggbb`. */
export function cssColor(value: string): CssColor {
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

/** How well two colours are told apart, from 1 to 21. */
const contrastOf = (one: string, other: string): number => getContrastFromHex(cssColor(one), cssColor(other));

/** What a tenant's colour becomes where it is read, and with how much contrast: 4.5 is what WCAG AA asks for. */
export type ColorMeasures = {
  readonly ground: string;
  readonly button: string;
  readonly buttonText: string;
  readonly buttonContrast: number;
  readonly link: string;
  readonly linkContrast: number;
};

/** The colours of a button and of a link as they are drawn, measured. Throws for what is not `#rrggbb`. */
export function measuresOf(primary: string, scheme: "light" | "dark"): ColorMeasures {
  const steps = brandSteps(primary, scheme);
  const step = (name: string) => steps.get(name) ?? primary;
  const ground = colorSteps(neutral, scheme).get("background-default") ?? "#ffffff";
  const [button, buttonText, link] = [step("base-default"), step("base-contrast-default"), step("text-subtle")];
  return {
    ground,
    button,
    buttonText,
    buttonContrast: contrastOf(button, buttonText),
    link,
    linkContrast: contrastOf(link, ground),
  };
}
