type Named = { readonly id: string; readonly name: string; readonly folder: string };

// What some file system cannot have in a name, or takes for a path: kept out of every archive.
const unsafe = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}<>:"/\\|?*]/gu;
const reserved = /^(con|prn|aux|nul|com\d|lpt\d)(\..*)?$/i;
const bytesMax = 200;

function cut(text: string, max: number): string {
  let kept = "";
  for (const sign of text) {
    if (Buffer.byteLength(kept + sign) > max) break;
    kept += sign;
  }
  return kept;
}

/** A part of a path that every system can unpack: no way up, no device, no blank or dot at its end. */
function safePart(text: string): string {
  const plain = text
    .normalize("NFC")
    .replace(unsafe, "_")
    .replace(/^[.\s]+|[.\s]+$/g, "");
  const dot = plain.lastIndexOf(".");
  const [stem, ending] = dot > 0 ? [plain.slice(0, dot), cut(plain.slice(dot), 20)] : [plain, ""];
  const short = `${cut(stem, bytesMax)}${ending}`;
  return short === "" || reserved.test(short) ? `_${short}` : short;
}

/** Where each file lies in the archive: below `attachments/`, in the folder of what it belongs to, no two alike. */
export function archiveNames(files: readonly Named[]): ReadonlyMap<string, string> {
  const taken = new Set<string>();
  const paths = new Map<string, string>();
  for (const { id, name, folder } of files) {
    const place = `attachments/${safePart(folder)}`;
    const safe = safePart(name);
    const dot = safe.lastIndexOf(".");
    const [stem, ending] = dot > 0 ? [safe.slice(0, dot), safe.slice(dot)] : [safe, ""];
    let path = `${place}/${safe}`;
    // Systems that do not tell capitals apart would write one over the other.
    for (let count = 2; taken.has(path.toLowerCase()); count += 1) path = `${place}/${stem} (${count})${ending}`;
    taken.add(path.toLowerCase());
    paths.set(id, path);
  }
  return paths;
}
