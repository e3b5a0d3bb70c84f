import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";

// node scripts/common-passwords.mjs <list.txt>: makes packages/core/src/identity/common-passwords.data.ts of a list of
// breached passwords, the most common first. Kept are those long enough to be chosen here, and the most common short
// ones, which people lengthen with digits. Only the beginning of each hash is shipped: nobody has to read the words.
const [list] = process.argv.slice(2);
if (!list) throw new Error("Name the list: one password a line, the most common first.");
const shortest = 12;
const shortKept = 20_000;

const all = [
  ...new Set(
    readFileSync(list, "utf8")
      .split(/\r?\n/)
      .map((line) => line.normalize("NFKC").toLowerCase()),
  ),
];
const long = all.filter((password) => [...password].length >= shortest);
const short = all.filter((password) => /^\p{L}{4,11}$/u.test(password)).slice(0, shortKept);
const hashes = [...long, ...short].map((password) => createHash("sha256").update(password).digest("hex").slice(0, 10));
const bytes = Buffer.from([...new Set(hashes)].sort().join(""), "hex");

writeFileSync(
  new URL("../packages/core/src/identity/common-passwords.data.ts", import.meta.url),
  `// Made by scripts/common-passwords.mjs of "10-million-password-list-top-1000000" (Mark Burnett; SecLists, Daniel Miessler
// and others, MIT licence): five bytes of the SHA-256 of each password, sorted.
export const commonPasswords =
  "${bytes.toString("base64")}";
`,
);
console.log(`${long.length} long, ${short.length} short, ${bytes.length} bytes`);
