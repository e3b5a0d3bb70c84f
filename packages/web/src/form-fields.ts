import { isSecretField } from "@vakans/core/forms";

/** What was typed, by the names of the fields; several values under one name are a list. Never a password. */
export type FormValues = Readonly<Record<string, string | readonly string[]>>;

/** A form as it arrived. */
export type FormFields = {
  /** The value of a field; "" when it is absent. */
  text(name: string): string;
  /** A tick box: ticked or not. */
  flag(name: string): boolean;
  /** Every value under a name, in order. */
  all(name: string): readonly string[];
  /** The whole form as an object: `a.b`, `a[0].b`, `a[]` and repeated names become what they look like. */
  object(): Record<string, unknown>;
  /** What to show again when the form is refused. */
  values(): FormValues;
};

const fieldsMax = 2_000;
const depthMax = 6;
const itemsMax = 200;

/** Reads the pairs of a form. Names that lead to an object's inner works are ignored, as is what goes too deep. */
export function formFields(pairs: Iterable<readonly [string, unknown]>): FormFields {
  const byName = new Map<string, string[]>();
  let count = 0;
  for (const [name, value] of pairs) {
    if (typeof value !== "string") continue;
    if (++count > fieldsMax) break;
    // Browsers send line breaks as CRLF; a text is counted and kept with LF.
    const text = value.replace(/\r\n?/g, "\n");
    const known = byName.get(name);
    if (known) known.push(text);
    else byName.set(name, [text]);
  }
  return {
    text: (name) => byName.get(name)?.at(-1) ?? "",
    flag: (name) => !["", "false", "off", undefined].includes(byName.get(name)?.at(-1)),
    all: (name) => byName.get(name) ?? byName.get(`${name}[]`) ?? [],
    object: () => nested(byName),
    values: () =>
      Object.fromEntries(
        [...byName]
          .filter(([name]) => !isSecretField(name))
          .map(([name, all]) => [name, all.length === 1 && !name.endsWith("[]") ? (all[0] ?? "") : all]),
      ),
  };
}

/** Where a field's name leads: `work[0].employer` to `["work", 0, "employer"]`; a last `[]` is told apart. Null for nowhere. */
function pathOf(name: string): { path: (string | number)[]; list: boolean } | null {
  const list = name.endsWith("[]");
  const bare = list ? name.slice(0, -2) : name;
  if (!/^[\w-]+(\[\d{1,3}\]|\.[\w-]+)*$/.test(bare)) return null;
  const path = [...bare.matchAll(/\[(\d+)\]|([\w-]+)/g)].map(([, index, key]) =>
    index === undefined ? (key ?? "") : Number(index),
  );
  if (path.length > depthMax) return null;
  const forged = path.some((part) => part === "__proto__" || part === "constructor" || part === "prototype");
  return forged || path.some((part) => typeof part === "number" && part >= itemsMax) ? null : { path, list };
}

function nested(byName: ReadonlyMap<string, readonly string[]>): Record<string, unknown> {
  const root: Record<string, unknown> = {};
  for (const [name, all] of byName) {
    const where = pathOf(name);
    if (!where) continue;
    put(root, where.path, where.list || all.length > 1 ? [...all] : all[0]);
  }
  return root;
}

type Branch = Record<string | number, unknown>;

function put(root: Branch, path: readonly (string | number)[], value: unknown): void {
  let branch = root;
  path.forEach((part, at) => {
    if (at === path.length - 1) {
      if (!Object.hasOwn(branch, part)) branch[part] = value;
      return;
    }
    const next: unknown = Object.hasOwn(branch, part) ? branch[part] : undefined;
    if (typeof next === "object" && next !== null) {
      branch = next as Branch;
      return;
    }
    const made = (typeof path[at + 1] === "number" ? [] : {}) as Branch;
    branch[part] = made;
    branch = made;
  });
}

/** The name of the field that a path leads to: `["work", "0", "employer"]` is `work[0].employer`. */
export function fieldNameOf(path: readonly string[]): string {
  return path.reduce(
    (name, part) => (/^\d+$/.test(part) ? `${name}[${part}]` : name === "" ? part : `${name}.${part}`),
    "",
  );
}
