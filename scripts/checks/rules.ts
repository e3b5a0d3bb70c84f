import { writeFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";
import { conclude, filesOf, root, textOf } from "./tree/files";

// The column "proved by" of docs/rules.md tells the truth: it is written from the titles of the tests.
//   npx tsx scripts/checks/rules.ts           says whether it is current
//   npx tsx scripts/checks/rules.ts --write   writes it

const document = "docs/rules.md";
const command = "npx tsx scripts/checks/rules.ts --write";
const idForm = /\b(?:VN|OR|OS|RO|RE|SE|NO|X)-\d+\b/g;
const cellsOf = (line: string): string[] =>
  line
    .split(/(?<!\\)\|/)
    .slice(1, -1)
    .map((cell) => cell.trim());

/** How many tests name each id: id, then file, then number. */
type Proofs = Map<string, Map<string, number>>;

const idsIn = (text: string): string[] => text.match(idForm) ?? [];

/** The text behind an expression: of a name, what the file gave that name. */
function textBehind(node: ts.Node, file: ts.SourceFile): string {
  if (!ts.isIdentifier(node)) return node.getText(file);
  let found = "";
  const look = (at: ts.Node): void => {
    if (ts.isVariableDeclaration(at) && at.name.getText(file) === node.text)
      found = at.initializer?.getText(file) ?? "";
    ts.forEachChild(at, look);
  };
  look(file);
  return found;
}

/** Where the values of a title's `$id` or `${id}` come from: the table of `test.each`, or the list a loop goes through. */
function sourceOfValues(call: ts.CallExpression, file: ts.SourceFile): string {
  const texts: string[] = [];
  if (ts.isCallExpression(call.expression)) {
    for (const argument of call.expression.arguments) texts.push(textBehind(argument, file));
  }
  for (let at: ts.Node = call; !ts.isSourceFile(at); at = at.parent) {
    if (ts.isForOfStatement(at)) texts.push(textBehind(at.expression, file));
  }
  return texts.join("\n");
}

function testsOf(path: string): string[] {
  const file = ts.createSourceFile(path, textOf(path), ts.ScriptTarget.Latest, true, scriptKindOf(path));
  const ids: string[] = [];
  const look = (node: ts.Node): void => {
    const title =
      ts.isCallExpression(node) && /^test\b/.test(node.expression.getText(file)) ? node.arguments[0] : undefined;
    if (ts.isCallExpression(node) && title && ts.isStringLiteralLike(title)) {
      ids.push(...new Set(idsIn(title.text)));
      if (/\$\w/.test(title.text)) ids.push(...idsIn(sourceOfValues(node, file)));
    } else if (ts.isCallExpression(node) && title && ts.isTemplateExpression(title)) {
      ids.push(...new Set(idsIn(title.getText(file))), ...idsIn(sourceOfValues(node, file)));
    }
    ts.forEachChild(node, look);
  };
  look(file);
  return ids;
}

const scriptKindOf = (path: string) => (path.endsWith("x") ? ts.ScriptKind.TSX : ts.ScriptKind.TS);

function readProofs(): Proofs {
  const proofs: Proofs = new Map();
  const files = filesOf().filter((path) => /\.test\.tsx?$/.test(path) || /^e2e\/.*\.spec\.ts$/.test(path));
  for (const path of files) {
    for (const id of testsOf(path)) {
      const byFile = proofs.get(id) ?? new Map<string, number>();
      byFile.set(path, (byFile.get(path) ?? 0) + 1);
      proofs.set(id, byFile);
    }
  }
  return proofs;
}

/** That a tenant's file asks for something does not show that the product does it. */
const isSetting = (path: string): boolean => path.startsWith("packages/tenant-config/");

function cellOf(byFile: Map<string, number> | undefined): string {
  if (byFile === undefined) return "open";
  const files = [...byFile].map(([path, count]) => `\`${path}\` (${count})`).join("<br>");
  return [...byFile.keys()].every(isSetting) ? `setting only: ${files}` : files;
}

/** A table with its columns under each other, as the formatter wants it. */
function aligned(rows: readonly (readonly string[])[]): string[] {
  const widths = (rows[0] ?? []).map((_, at) => Math.max(...rows.map((cells) => cells[at]?.length ?? 0)));
  const isRule = (cell: string) => /^-+$/.test(cell);
  return rows.map(
    (cells) => `| ${cells.map((cell, at) => cell.padEnd(widths[at] ?? 0, isRule(cell) ? "-" : " ")).join(" | ")} |`,
  );
}

const proofs = readProofs();
const known = new Set<string>();
const differing: string[] = [];

function current(line: string): string[] {
  const [id = "", rule = "", cell = ""] = cellsOf(line);
  if (/^-+$/.test(id)) return ["---", "---", "---"];
  if (id.match(idForm)?.[0] !== id) return [id, rule, cell];
  known.add(id);
  const proof = cellOf(proofs.get(id));
  if (cell !== proof) differing.push(id);
  return [id, rule, proof];
}

const written = textOf(document).replace(/(^\|.*\|\n)+/gm, (table) =>
  aligned(table.trimEnd().split("\n").map(current))
    .map((line) => `${line}\n`)
    .join(""),
);
const unknown = [...proofs]
  .filter(([id]) => !known.has(id))
  .map(([id, byFile]) => `${id} has no line in ${document}, and tests name it: ${[...byFile.keys()].join(", ")}`);

const open = [...known].filter((id) => !proofs.has(id)).length;
const settings = [...proofs.values()].filter((byFile) => [...byFile.keys()].every(isSetting)).length;
const fine = `${known.size} rules: ${proofs.size - settings} shown by tests, ${settings} as a setting only, ${open} open`;
if (process.argv.includes("--write")) {
  writeFileSync(join(root, document), written);
  conclude(fine, unknown);
} else {
  const stale = differing.length > 0 ? [`${document} is not current for ${differing.join(", ")}. Run: ${command}`] : [];
  conclude(fine, [...stale, ...unknown]);
}
