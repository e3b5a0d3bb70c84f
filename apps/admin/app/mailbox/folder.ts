import { readdir, readFile, stat } from "node:fs/promises";
import path from "node:path";
import PostalMime from "postal-mime";

/** A mail as the list shows it. */
export type ListedMail = {
  readonly name: string;
  readonly at: Date;
  readonly to: readonly string[];
  readonly subject: string;
};

/** A mail as its page shows it. `html` is not shown in the page, but in a frame of its own. */
export type OpenedMail = ListedMail & {
  readonly from: string;
  readonly text: string;
  readonly html: string | null;
};

/** How many mails a list holds, and how many are looked through for a recipient's. */
const listedMax = 200;
const searchedMax = 2_000;
const bytesMax = 5 * 1024 ** 2;

// A name is a name: no way to another folder, no hidden file.
const nameForm = /^[a-zA-Z0-9][a-zA-Z0-9@._-]{0,250}\.eml$/;

/** The newest mails of a folder, newest first; of one recipient, when `to` names one. A folder that is not there is empty. */
export async function listMails(folder: string, to = ""): Promise<readonly ListedMail[]> {
  const names = await newestNames(folder);
  const wanted = to.trim().toLowerCase();
  const found: ListedMail[] = [];
  for (const name of names) {
    const mail = await openMail(folder, name);
    if (!mail || (wanted !== "" && !mail.to.some((address) => address.toLowerCase().includes(wanted)))) continue;
    found.push({ name, at: mail.at, to: mail.to, subject: mail.subject });
    if (found.length === listedMax) break;
  }
  return found;
}

/** A mail of the folder; null for a name that is none, and for what is no mail. */
export async function openMail(folder: string, name: string): Promise<OpenedMail | null> {
  if (!nameForm.test(name)) return null;
  const file = path.join(folder, name);
  const known = await stat(file).catch(() => null);
  if (!known?.isFile() || known.size > bytesMax) return null;
  const raw = await readFile(file).catch(() => null);
  const mail = raw && (await PostalMime.parse(raw).catch(() => null));
  if (!mail) return null;
  return {
    name,
    at: known.mtime,
    to: (mail.to ?? []).flatMap(({ address }) => address ?? []),
    from: mail.from ? `${mail.from.name} <${mail.from.address ?? ""}>`.trim() : "",
    subject: mail.subject ?? "",
    text: mail.text ?? "",
    html: mail.html ?? null,
  };
}

async function newestNames(folder: string): Promise<string[]> {
  const all = (await readdir(folder).catch(() => [])).filter((name) => nameForm.test(name));
  // A mail's name begins with an id that sorts by time: in a folder of any size only the newest are looked at.
  const recent = all.sort().reverse().slice(0, searchedMax);
  const dated = await Promise.all(
    recent.map(async (name) => ({ name, at: (await stat(path.join(folder, name)).catch(() => null))?.mtimeMs ?? 0 })),
  );
  return dated.sort((a, b) => b.at - a.at || b.name.localeCompare(a.name)).map(({ name }) => name);
}

/** A text in parts: plain ones, and the addresses of pages in it. */
export function linksIn(text: string): readonly { readonly text: string; readonly href: string | null }[] {
  return text
    .split(/(https?:\/\/[^\s<>"']+)/)
    .filter((part) => part !== "")
    .flatMap((part) => {
      if (!/^https?:\/\//.test(part)) return [{ text: part, href: null }];
      // The full stop after an address ends the sentence.
      const href = part.replace(/[.,;:!?)]+$/, "");
      const rest = part.slice(href.length);
      return [{ text: href, href }, ...(rest ? [{ text: rest, href: null }] : [])];
    });
}
