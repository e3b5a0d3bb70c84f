const driveLetter = /^(?:file:\/{2,3}(?:localhost\/)?)?[a-z](?::|\|)[\\/]/i;
const macPath = /^file:\/\/\/(?!\/|\\)/i;
const scheme = /^([a-z][a-z0-9+.-]*):/i;
const clickable = new Set(["http", "https", "mailto", "tel", "sms", "ftp", "ftps"]);
const scripting = new Set(["javascript", "vbscript", "data"]);

// Readers ignore control characters and blanks inside a scheme, so they cannot hide one from us.
const plain = (target: string) =>
  [...target]
    .filter((character) => character > " ")
    .join("")
    .replaceAll("%5C", "\\")
    .replaceAll("%5c", "\\");

/** Would a reader that follows this target leave the machine? A path on the writer's own disk reaches nobody. */
export function isRemote(target: string): boolean {
  const address = plain(target);
  if (driveLetter.test(address) || macPath.test(address)) return false;
  return scheme.test(address) || /^[\\/]{2}/.test(address);
}

/** What a hyperlink, which needs a click, may do: "script" and "remote" are refused, an ordinary address is fine. */
export function judgeHyperlink(target: string): "script" | "remote" | "fine" {
  const address = plain(target);
  const name = scheme.exec(address)?.[1]?.toLowerCase();
  if (name && scripting.has(name)) return "script";
  if (name && clickable.has(name)) return "fine";
  return isRemote(address) ? "remote" : "fine";
}
