import { charactersOf } from "../db/text";
import { refuse, type Verdict } from "../verdict";

type NameRefusal = "attachment.nameBlank" | "attachment.nameCharacters";

/** A name as it is shown and stored; `changed` when the reader would see another than the one sent. */
export type DisplayName =
  | {
      readonly ok: true;
      readonly name: string;
      readonly changed: boolean;
      /** How many characters the name has before it is cut to what is shown: the number that a tenant limits. */
      readonly characters: number;
    }
  | Extract<Verdict<NameRefusal>, { ok: false }>;

// Enough for every name that a person gave; far beyond what any tenant allows (VN-22, OR-12, OS-9).
const charactersMax = 150;
// "Dokument" is the same word in Swedish and Norwegian.
const stemForNone = "dokument";
const documentExtensions = "pdf|docx?|rtf|odt";
const alternateStream = new RegExp(`^(.*\\.(?:${documentExtensions})):.*$`, "iu");
const invisible =
  /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\u00ad\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff\ufff9-\ufffb]/gu;
const unsafe = /["<>|?*$`]/g;
const edge = /^[\s=+@-]+|[\s.]+$/gu;
const reserved = /^(?:con|prn|aux|nul|conin\$|conout\$|com[0-9¹²³]|lpt[0-9¹²³])$/iu;

const graphemes = new Intl.Segmenter("sv", { granularity: "grapheme" });
const split = (text: string) => Array.from(graphemes.segment(text), ({ segment }) => segment);

/** The last extension of a name, in lower case and without its dot; "" when it has none. */
export function extensionOf(name: string): string {
  const dot = name.lastIndexOf(".");
  return dot < 0 ? "" : name.slice(dot + 1).toLowerCase();
}

function shortened(stem: string, extension: string): string {
  const room = charactersMax - extension.length;
  const characters = split(stem);
  return characters.length <= room ? stem : characters.slice(0, room).join("").trimEnd();
}

/**
 * The name to show for a file sent under another: the last part of a path, in NFC, without what is invisible, turns
 * the reading direction, or means something to a shell, a spreadsheet or Windows. At most 150 characters. It is never
 * used as a path. Whether a tenant allows its length and extension is for others to judge. Refuses a name that is
 * blank, and one with a NUL, which some programs take for its end.
 */
export function displayName(sent: string): DisplayName {
  if (sent.includes("\0")) return refuse("attachment.nameCharacters");
  const composed = sent.normalize("NFC");
  const last = composed.split(/[/\\]/).findLast((part) => part.trim() !== "") ?? "";
  if (/^[\s.]*$/u.test(last.replace(invisible, ""))) return refuse("attachment.nameBlank");
  const clean = last
    .replace(invisible, "")
    .replace(alternateStream, "$1")
    .replaceAll(":", "-")
    .replace(unsafe, "")
    .replace(edge, "");

  const dot = clean.lastIndexOf(".");
  const extension = dot < 0 ? "" : clean.slice(dot).replace(/\s/gu, "");
  const stem = (dot < 0 ? clean : clean.slice(0, dot)).trim().replace(/\.+$/u, "");
  if (stem === "" && extension === "") return refuse("attachment.nameBlank");
  const device = reserved.test(stem.split(".", 1)[0]?.trim() ?? "");
  const named = stem === "" ? stemForNone : device ? `_${stem}` : stem;
  const ending = shortened(extension, "");
  const name = `${shortened(named, ending)}${ending}`.normalize("NFC");
  return { ok: true, name, changed: name !== composed, characters: charactersOf(`${named}${extension}`) };
}
