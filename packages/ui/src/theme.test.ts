import { expect, test } from "vitest";
import { brandSteps, colorSteps, measuresOf } from "./palette";
import { tenantIcon, themeStylesheet } from "./theme";

const luminanceOf = (hex: string) => {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
};

const contrast = (one: string, other: string) => {
  const [dark = 0, light = 0] = [luminanceOf(one), luminanceOf(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
};

const nasty = [
  "#ffee00",
  "#fdfdfd",
  "#ffffff",
  "#000000",
  "#808080",
  "#767676",
  "#ff0000",
  "#00ff00",
  "#0000ff",
  "#00a0a0",
  "#7a9e3b",
  "#7a1f2b",
  "#005b8c",
  // Of these the generator alone makes buttons whose text cannot be read while pointed at or pressed.
  "#00874b",
  "#2d69ff",
  "#0f78e1",
];
const cases = nasty.flatMap((color) => (["light", "dark"] as const).map((scheme) => ({ color, scheme })));

test.each(cases)("text and buttons of $color can be read in $scheme", ({ color, scheme }) => {
  const own = brandSteps(color, scheme);
  const neutral = colorSteps("#24272b", scheme);
  const of = (steps: ReadonlyMap<string, string>, name: string) => steps.get(name) ?? "missing";

  for (const ground of ["base-default", "base-hover", "base-active"]) {
    expect(contrast(of(own, "base-contrast-default"), of(own, ground)), ground).toBeGreaterThanOrEqual(4.5);
  }
  for (const ground of ["background-default", "background-tinted", "surface-default"]) {
    expect(contrast(of(own, "text-subtle"), of(neutral, ground)), `link on ${ground}`).toBeGreaterThanOrEqual(4.5);
  }
  for (const ground of ["background-tinted", "surface-tinted", "surface-hover"]) {
    expect(contrast(of(own, "text-subtle"), of(own, ground)), `link on its own ${ground}`).toBeGreaterThanOrEqual(4.5);
  }
  for (const ground of ["surface-tinted", "surface-hover", "surface-active"]) {
    expect(contrast(of(own, "text-default"), of(own, ground)), `text on ${ground}`).toBeGreaterThanOrEqual(4.5);
  }
  // Edges of buttons and inputs are seen against the page (WCAG 1.4.11).
  expect(contrast(of(own, "border-default"), of(neutral, "background-default"))).toBeGreaterThanOrEqual(3);
  expect(contrast(of(own, "border-strong"), of(neutral, "background-default"))).toBeGreaterThanOrEqual(3);
});

test.each(["light", "dark"] as const)("quiet text and states can be read in %s", (scheme) => {
  const neutral = colorSteps("#24272b", scheme);
  const page = ["background-default", "background-tinted", "surface-tinted"].map(
    (name) => neutral.get(name) ?? "missing",
  );
  for (const ground of page)
    expect(contrast(neutral.get("text-subtle") ?? "missing", ground)).toBeGreaterThanOrEqual(4.5);
  for (const color of ["#0A71C0", "#068718", "#EA9B1B", "#C01B1B"]) {
    const steps = colorSteps(color, scheme);
    expect(contrast(steps.get("text-subtle") ?? "missing", page[0] ?? "missing")).toBeGreaterThanOrEqual(4.5);
    expect(
      contrast(steps.get("text-default") ?? "missing", steps.get("surface-tinted") ?? "missing"),
    ).toBeGreaterThanOrEqual(4.5);
  }
});

test("the same colours give the same stylesheet, other colours another", () => {
  const one = themeStylesheet({ primary: "#005B8C" });
  expect(themeStylesheet({ primary: "#005b8c" })).toEqual(one);
  expect(themeStylesheet({ primary: "#005b8d" }).hash).not.toBe(one.hash);
  expect(one.css).toContain("--ds-color-accent-base-default:#005b8c");
  expect(one.css).toContain("prefers-color-scheme:dark");
});

test("what is not a colour never reaches a stylesheet", () => {
  for (const wrong of ["red", "#fff", "#0000000", "#12345g", "#000000;}body{display:none"]) {
    expect(() => themeStylesheet({ primary: wrong })).toThrow("#rrggbb");
  }
});

test.each(cases)(
  "a button and a link in $color are measured as drawn in $scheme: at least 4.5 to 1",
  ({ color, scheme }) => {
    const measured = measuresOf(color, scheme);
    expect(measured.buttonContrast).toBeCloseTo(contrast(measured.button, measured.buttonText), 1);
    expect(measured.buttonContrast).toBeGreaterThanOrEqual(4.5);
    expect(measured.linkContrast).toBeGreaterThanOrEqual(4.5);
  },
);

test("an icon holds a letter of the name and nothing else that somebody wrote", () => {
  expect(tenantIcon("#005a9c", "Ö").svg).toContain(">Ö</text>");
  expect(tenantIcon("#005a9c", "<").svg).toContain(">V</text>");
});
