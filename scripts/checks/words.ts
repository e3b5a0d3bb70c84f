import { pathToFileURL } from "node:url";
import { conclude, filesOf, root, textOf } from "./tree/files";

// The word catalogues: whole in four languages, and nothing in them that nobody reads.

/** Keys that are put together while the program runs, in a way that the sources do not show: `jobs.area.` and what follows. */
const dynamicPrefixes: readonly string[] = [];

/** Rooms whose keys stand in the code without the room's name, as in `refuse("deadlinePassed")`. */
const roomlessIn: Readonly<Record<string, string>> = { refusal: "packages/core/src/" };

const languages = ["sv", "nb", "nn", "en"] as const;
const folder = "packages/i18n/src/catalogue";

type Texts = Readonly<Record<string, string>>;

async function readRoom(room: string): Promise<Readonly<Record<string, Texts>>> {
  const read = languages.map(async (language) => {
    const file = `${folder}/${room}/${language}.ts`;
    const { default: texts } = (await import(pathToFileURL(`${root}/${file}`).href)) as { default: Texts };
    return [language, texts] as const;
  });
  return Object.fromEntries(await Promise.all(read));
}

const placeholdersOf = (key: string, text: string): string =>
  [...text.matchAll(/\{\{\s*-?\s*(\w+)[^}]*\}\}/g)]
    .map(([, name = ""]) => name)
    // "One day" needs no number.
    .filter((name) => !(name === "count" && /_(one|other)$/.test(key)))
    .filter((name, at, all) => all.indexOf(name) === at)
    .sort()
    .join(", ");

function problemsOf(room: string, texts: Readonly<Record<string, Texts>>): string[] {
  const source = texts.sv ?? {};
  return languages.flatMap((language) => {
    const own = texts[language] ?? {};
    const at = `${folder}/${room}/${language}.ts`;
    const lacks = Object.keys(source).filter((key) => !(key in own));
    const exceeds = Object.keys(own).filter((key) => !(key in source));
    return [
      ...lacks.map((key) => `${at} lacks ${key}`),
      ...exceeds.map((key) => `${at} has ${key}, and the Swedish catalogue does not`),
      ...Object.entries(own).flatMap(([key, text]) => {
        const [wanted, found] = [placeholdersOf(key, source[key] ?? text), placeholdersOf(key, text)];
        const twin = key.replace(/_(one|other)$/, (form) => (form === "_one" ? "_other" : "_one"));
        return [
          ...(text.trim() === "" ? [`${at}: ${key} is empty`] : []),
          ...(wanted === found ? [] : [`${at}: ${key} has the placeholders (${found}), the Swedish text (${wanted})`]),
          ...(twin in own ? [] : [`${at}: ${key} lacks its other plural form, ${twin}`]),
          ...(/^n[bn]$/.test(language) && /[äö]/i.test(text) ? [`${at}: ${key} has a Swedish letter: ${text}`] : []),
        ];
      }),
    ];
  });
}

const sources = [...filesOf("packages"), ...filesOf("apps")]
  .filter((path) => /\.tsx?$/.test(path) && !/\.test\.tsx?$/.test(path) && !path.startsWith(folder))
  .map((path) => ({ path, text: textOf(path) }));
const everything = sources.map(({ text }) => text).join("\n");
// What tenants replace is used, be it by a page that is still to come.
const replaced = filesOf("tenants")
  .filter((path) => path.endsWith(".yaml"))
  .map(textOf)
  .join("\n");
// `shared.error${status}Heading` in a source stands for every key of that shape. A room alone is no shape.
const shapes = [...everything.matchAll(/`([a-z]+\.[\w.]+)\$\{[^`}]*\}([\w.]*)`/g)].map(
  ([, before = "", after = ""]) => new RegExp(`^${before.replaceAll(".", "\\.")}\\w+${after.replaceAll(".", "\\.")}$`),
);

function isUsed(room: string, key: string): boolean {
  const whole = `${room}.${key}`;
  const exactly = new RegExp(`(?<![\\w.])${whole.replaceAll(".", "\\.")}(?![\\w]|\\.\\w)`);
  const own = roomlessIn[room];
  return (
    exactly.test(everything) ||
    exactly.test(replaced) ||
    dynamicPrefixes.some((prefix) => whole.startsWith(prefix)) ||
    shapes.some((shape) => shape.test(whole)) ||
    (own !== undefined && sources.some(({ path, text }) => path.startsWith(own) && text.includes(`"${key}"`)))
  );
}

const rooms = [...new Set(filesOf(folder).map((path) => path.slice(folder.length + 1).split("/", 1)[0] ?? ""))];
const problems: string[] = [];
let count = 0;
for (const room of rooms) {
  const texts = await readRoom(room);
  const keys = new Set(Object.keys(texts.sv ?? {}).map((key) => key.replace(/_(one|other)$/, "")));
  count += keys.size;
  problems.push(...problemsOf(room, texts));
  for (const key of keys) if (!isUsed(room, key)) problems.push(`${room}.${key} is used by no source file`);
}
conclude(`${count} words in ${languages.length} languages, whole and used`, problems);
