import {
  type Document,
  isAlias,
  isCollection,
  isMap,
  isNode,
  isPair,
  isScalar,
  isSeq,
  LineCounter,
  parseDocument,
  visit,
} from "yaml";

/** Something wrong at a place of a text, before anybody asked what it means. */
export type SourceProblem = { line: number; key: string; found: string; allowed: string };

/** A parsed YAML text that still knows on which line everything stands. */
export type YamlSource = {
  readonly data: unknown;
  readonly problems: readonly SourceProblem[];
  /** The line of a path, or of the nearest place above it that exists. */
  lineOf(path: readonly PropertyKey[]): number;
};

/** Reads YAML 1.2 as plain data: no anchors, aliases, merges or tags, so that a small file cannot become a big one. */
export function readYaml(text: string): YamlSource {
  const lines = new LineCounter();
  const lineAt = (offset: number) => Math.max(1, lines.linePos(offset).line);
  const textAt = (offset: number) => JSON.stringify((text.split("\n")[lineAt(offset) - 1] ?? "").trim().slice(0, 80));
  const failed = (allowed: string): YamlSource => ({
    data: undefined,
    problems: [{ line: 1, key: "", found: "a text that cannot be read", allowed }],
    lineOf: () => 1,
  });
  try {
    const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, strict: true, uniqueKeys: true });
    const problems: SourceProblem[] = [...document.errors, ...document.warnings].map(({ code, message, pos }) => ({
      line: lineAt(pos[0]),
      key: "",
      found: textAt(pos[0]),
      allowed: code === "DUPLICATE_KEY" ? "each key once in its place" : `YAML (${message})`,
    }));
    for (const { offset, allowed } of refusedNodes(document)) {
      problems.push({ line: lineAt(offset), key: "", found: textAt(offset), allowed });
    }
    const data: unknown = problems.length === 0 ? document.toJS() : undefined;
    return { data, problems, lineOf: (path) => lineAt(offsetOf(document, path)) };
  } catch (error) {
    // The parser descends once per level: a text of nothing but brackets exhausts the stack.
    if (error instanceof RangeError) return failed("fewer levels of nesting");
    throw error;
  }
}

function refusedNodes(document: Document.Parsed): { offset: number; allowed: string }[] {
  const found: { offset: number; allowed: string }[] = [];
  visit(document, {
    Node(_, node) {
      if (isAlias(node) || node.anchor !== undefined)
        found.push({
          offset: node.range?.[0] ?? 0,
          allowed: "every value written out, without anchors (&) and aliases (*)",
        });
    },
    Pair(_, { key }) {
      if (isCollection(key)) found.push({ offset: key.range?.[0] ?? 0, allowed: "a key that is a word" });
    },
  });
  return found;
}

function offsetOf(document: Document.Parsed, path: readonly PropertyKey[]): number {
  let node: unknown = document.contents;
  let offset = isNode(node) ? (node.range?.[0] ?? 0) : 0;
  for (const part of path) {
    if (isMap(node)) {
      const pair = node.items.find(({ key }) => isScalar(key) && String(key.value) === String(part));
      if (!isPair(pair) || !isNode(pair.key)) return offset;
      offset = pair.key.range?.[0] ?? offset;
      node = pair.value;
    } else if (isSeq(node) && typeof part === "number") {
      node = node.items[part];
      if (!isNode(node)) return offset;
      offset = node.range?.[0] ?? offset;
    } else return offset;
  }
  return offset;
}
