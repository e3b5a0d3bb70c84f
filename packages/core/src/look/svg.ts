import { SaxesParser } from "saxes";
import { type JudgedPicture, pictureBytesMax, sidePixelsMax } from "./limits";

/** What a picture may be made of. Everything else is left out, with all that is in it. */
const elements = new Set([
  "svg",
  "g",
  "defs",
  "title",
  "desc",
  "path",
  "rect",
  "circle",
  "ellipse",
  "line",
  "polyline",
  "polygon",
  "text",
  "tspan",
  "linearGradient",
  "radialGradient",
  "stop",
  "clipPath",
  "mask",
  "pattern",
  "symbol",
  "use",
]);

/** How a shape looks: as attributes, in `style`, and in rules for a class. */
const presentation = new Set([
  "fill",
  "fill-opacity",
  "fill-rule",
  "stroke",
  "stroke-width",
  "stroke-opacity",
  "stroke-linecap",
  "stroke-linejoin",
  "stroke-miterlimit",
  "stroke-dasharray",
  "stroke-dashoffset",
  "opacity",
  "color",
  "display",
  "visibility",
  "clip-path",
  "clip-rule",
  "mask",
  "stop-color",
  "stop-opacity",
  "font-family",
  "font-size",
  "font-weight",
  "font-style",
  "text-anchor",
  "letter-spacing",
  "dominant-baseline",
]);

const attributes = new Set([
  ...presentation,
  "id",
  "viewBox",
  "width",
  "height",
  "preserveAspectRatio",
  "transform",
  "d",
  "x",
  "y",
  "x1",
  "y1",
  "x2",
  "y2",
  "dx",
  "dy",
  "cx",
  "cy",
  "r",
  "rx",
  "ry",
  "fx",
  "fy",
  "points",
  "offset",
  "gradientUnits",
  "gradientTransform",
  "spreadMethod",
  "clipPathUnits",
  "maskUnits",
  "maskContentUnits",
  "patternUnits",
  "patternContentUnits",
  "patternTransform",
]);

const elementsMax = 5_000;
const depthMax = 40;
const usesMax = 50;

type Node = {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: (Node | string)[];
};

class Refused extends Error {}

/**
 * Writes an SVG anew with nothing in it but shapes, colours and text: no script, no event, no address that leads out, no
 * entity. Pure, for pictures of a few hundred kilobytes.
 */
export function cleanSvg(source: string): JudgedPicture {
  try {
    const root = parsed(source);
    const size = sizeOf(root);
    if (!size) return { ok: false, code: "picture.size" };
    const content = Buffer.from(written(root, classRules(root), { root: true }));
    // A rule is written out at every element that it is for: many of them make a small file large.
    if (content.length > 2 * pictureBytesMax) return { ok: false, code: "picture.tooLarge" };
    return { ok: true, content, mediaType: "image/svg+xml", ...size };
  } catch (error) {
    if (error instanceof Refused) return { ok: false, code: "picture.unreadable" };
    throw error;
  }
}

function parsed(source: string): Node {
  const refuse = () => {
    throw new Refused();
  };
  const parser = new SaxesParser({ xmlns: true });
  // Entities are how a small file becomes a large one, or reads another.
  parser.on("doctype", (declared) => void (declared.includes("[") && refuse()));
  const open: Node[] = [];
  const state: { root: Node | null } = { root: null };
  let count = 0;
  parser.on("error", refuse);
  parser.on("opentag", ({ local, uri, attributes: given }) => {
    if (++count > elementsMax || open.length >= depthMax) refuse();
    const own = uri === "http://www.w3.org/2000/svg";
    const kept: Record<string, string> = {};
    for (const { local: name, prefix, value } of Object.values(given))
      if (prefix === "" || (prefix === "xlink" && name === "href")) kept[name] = value;
    const node: Node = { name: own ? local : "", attributes: kept, children: [] };
    const parent = open.at(-1);
    if (parent) parent.children.push(node);
    else state.root = node;
    open.push(node);
  });
  parser.on("closetag", () => void open.pop());
  parser.on("text", (text) => void open.at(-1)?.children.push(text));
  parser.on("cdata", (text) => void open.at(-1)?.children.push(text));
  parser.write(source).close();
  if (state.root?.name !== "svg") throw new Refused();
  refuseNestedUses(state.root);
  return state.root;
}

const all = (node: Node): Node[] => [
  node,
  ...node.children.flatMap((child) => (typeof child === "string" ? [] : all(child))),
];

/** A copy of a copy of a copy fills a browser's memory: what is copied holds no copies. */
function refuseNestedUses(root: Node): void {
  const nodes = all(root);
  const uses = nodes.filter(({ name }) => name === "use");
  const copied = new Set(uses.flatMap(({ attributes: { href } }) => href?.slice(1) ?? []));
  const nested = nodes.some(
    (node) =>
      copied.has(node.attributes["id"] ?? "") && (node.name === "svg" || all(node).some(({ name }) => name === "use")),
  );
  if (uses.length > usesMax || nested) throw new Refused();
}

const cssNumber = /^\s*(\d{1,6}(?:\.\d+)?)(?:px|pt|mm|cm|in)?\s*$/;

/** How large it is drawn, at most 2000 pixels a side: what is asked for is its shape. */
function sizeOf({ attributes: { viewBox, width, height } }: Node): { width: number; height: number } | null {
  const box = (viewBox ?? "")
    .trim()
    .split(/[\s,]+/)
    .map(Number);
  const [wide, high] =
    box.length === 4
      ? [box[2], box[3]]
      : [Number(cssNumber.exec(width ?? "")?.[1]), Number(cssNumber.exec(height ?? "")?.[1])];
  if (!wide || !high || !(wide > 0) || !(high > 0) || wide / high > 50 || high / wide > 50) return null;
  const share = Math.min(1, sidePixelsMax / Math.max(wide, high));
  return { width: Math.max(1, Math.round(wide * share)), height: Math.max(1, Math.round(high * share)) };
}

type Rules = ReadonlyMap<string, Readonly<Record<string, string>>>;

/** Rules for classes, as drawing programs write them: `.a,.b{fill:#fff}`. No other selector is understood. */
function classRules(root: Node): Rules {
  const rules = new Map<string, Record<string, string>>();
  const sheets = all(root).filter(({ name }) => name === "style");
  for (const sheet of sheets) {
    const css = sheet.children.filter((child) => typeof child === "string").join("");
    for (const [selectors, body] of rulesIn(css))
      for (const selector of selectors.split(",")) {
        const name = /^\s*\.([\w-]+)\s*$/.exec(selector)?.[1];
        if (name) rules.set(name, { ...rules.get(name), ...declared(body) });
      }
  }
  return rules;
}

const selectorsMax = 2_000;
const bodyMax = 4_000;

/** The rules of a sheet, without those that stand around others. One pass: a sheet may be as long as a picture. */
function rulesIn(css: string): readonly (readonly [selectors: string, body: string])[] {
  const bare = css
    .split("/*")
    .map((part, at) => (at === 0 ? part : part.includes("*/") ? part.slice(part.indexOf("*/") + 2) : ""))
    .join("");
  return bare.split("}").flatMap((part) => {
    const [selectors, body] = part.split("{").slice(-2);
    if (selectors === undefined || body === undefined) return [];
    return selectors.length <= selectorsMax && body.length <= bodyMax ? [[selectors, body] as const] : [];
  });
}

function declared(style: string): Record<string, string> {
  return Object.fromEntries(
    style.split(";").flatMap((declaration) => {
      const at = declaration.indexOf(":");
      const [name, value] = [declaration.slice(0, at).trim().toLowerCase(), declaration.slice(at + 1).trim()];
      return at > 0 && presentation.has(name) && isHarmless(value) ? [[name, value]] : [];
    }),
  );
}

/** No address but of something in the same picture, nothing that is escaped, nothing that is run. */
function isHarmless(value: string): boolean {
  const outside = value.replace(/url\(\s*(["']?)#[\w.:-]+\1\s*\)/g, "");
  return value.length <= 100_000 && !/url\s*\(|\\|@|:|expression|image\s*\(|image-set|src\s*\(|<|>/i.test(outside);
}

function written(node: Node, rules: Rules, { root = false } = {}): string {
  const { name, attributes: given, children } = node;
  if (!elements.has(name) || (name === "svg" && !root)) return "";
  const classes = (given["class"] ?? "").split(/\s+/);
  const look: Record<string, string> = {};
  for (const each of new Set(classes)) Object.assign(look, rules.get(each));
  Object.assign(look, declared(given["style"] ?? ""));
  const kept: Record<string, string> = {};
  for (const [key, value] of Object.entries(given))
    if (attributes.has(key) && (key === "id" ? /^[\w.:-]{1,200}$/.test(value) : isHarmless(value))) kept[key] = value;
  // Only to something in the same picture.
  const { href } = given;
  if (href !== undefined && /^#[\w.:-]+$/.test(href)) kept["href"] = href;
  const said = Object.entries({ ...kept, ...look }).map(([key, value]) => ` ${key}="${escaped(value)}"`);
  const inside = children.map((child) => (typeof child === "string" ? textIn(name, child) : written(child, rules)));
  const space = root ? ' xmlns="http://www.w3.org/2000/svg"' : "";
  return `<${name}${space}${said.join("")}>${inside.join("")}</${name}>`;
}

const textIn = (name: string, text: string) => (["title", "desc", "text", "tspan"].includes(name) ? escaped(text) : "");

const signs: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
const escaped = (text: string): string => text.replace(/[&<>"]/g, (sign) => signs[sign] ?? "");
