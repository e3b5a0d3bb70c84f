import { trailInput } from "@vakans/core/forms";

const names = ["fromOn", "toOn", "who", "kind", "action", "objectId", "after"] as const;

/** What an address or a form says of the trail: what is empty says nothing. */
export const trailFields = (textOf: (name: string) => string | null): Record<string, string> =>
  Object.fromEntries(
    names.flatMap((name) => {
      const text = textOf(name)?.trim();
      return text ? [[name, text]] : [];
    }),
  );

/** The same as a filter; a part that nobody can mean is left out, so that an old or a broken address shows what it can. */
export function trailFilterOf(fields: Readonly<Record<string, string>>) {
  const read = trailInput.safeParse(fields);
  if (read.success) return read.data;
  const wrong = new Set(read.error.issues.map(({ path }) => path[0]));
  return trailInput.parse(Object.fromEntries(Object.entries(fields).filter(([name]) => !wrong.has(name))));
}
