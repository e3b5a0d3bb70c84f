import type { Words } from "@vakans/i18n";
import type { TrailRow } from "./reading";
import { actWord } from "./wording";

/** Pages of events, as they are asked for. */
type Pages = AsyncIterable<readonly TrailRow[]>;

const columns = [
  "at",
  "who",
  "actorKind",
  "actorId",
  "what",
  "action",
  "objectIds",
  "requestId",
  "id",
  "day",
  "position",
  "hash",
  "previousHash",
  "sessionHash",
  "tenantId",
];

/** The trail as CSV (RFC 4180) that a spreadsheet opens as it is meant. */
export async function* csvOf(pages: Pages, words: Words): AsyncGenerator<string> {
  // The mark tells a spreadsheet that this is UTF-8.
  yield `\ufeff${columns.join(",")}\r\n`;
  for await (const rows of pages) {
    yield rows
      .map((row) =>
        [
          row.at.toISOString(),
          row.actorName ?? "",
          row.actorKind,
          row.actorId ?? "",
          sentenceOf(words, row.action),
          row.action,
          Object.entries(row.objectIds)
            .map(([name, id]) => `${name}=${id}`)
            .join(" "),
          row.requestId,
          row.id,
          row.day ?? "",
          row.position ?? "",
          row.hash ?? "",
          row.previousHash ?? "",
          row.sessionHash ?? "",
          row.tenantId,
        ]
          .map((cell) => cellOf(String(cell)))
          .join(","),
      )
      .map((line) => `${line}\r\n`)
      .join("");
  }
}

/** The trail as JSON Lines: every column of every event, so that whoever has the file can recompute its hashes. */
export async function* linesOf(pages: Pages, words: Words): AsyncGenerator<string> {
  for await (const rows of pages)
    yield rows.map((row) => `${JSON.stringify({ ...row, what: sentenceOf(words, row.action) })}\n`).join("");
}

function sentenceOf(words: Words, action: string): string {
  const word = actWord(action);
  return word ? words.t(word) : action;
}

/** A cell that is no formula, in quotes where it needs them. */
function cellOf(text: string): string {
  const harmless = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
