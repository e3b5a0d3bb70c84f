import { areas } from "@vakans/core/forms";
import { expect, test } from "vitest";
import { draftFor } from "../../testing/draft";
import { renderFor, textOf } from "../../testing/render";
import { WishesView } from "./view";

const wishes = {
  areas: ["preschool" as const],
  extents: [],
  availability: "Helger",
  letter: "Jeg har <b>erfaring</b>.",
};
const open = draftFor({ standing: true });
const chosen = (html: string) =>
  [...html.matchAll(/<input[^>]*checked=""[^>]*>/g)].map(([input]) => /value="(\w+)"/.exec(input)?.[1]);

test("RO-2, RO-3: fields of work and the application itself are asked for as fields, and marked as required", async () => {
  const html = await renderFor("roros", <WishesView draft={open} problems={[]} reply={undefined} />);
  expect([...html.matchAll(/name="wishes\.areas"[^>]* value="(\w+)"/g)].map(([, area]) => area)).toEqual([...areas]);
  expect(html).toMatch(/<textarea[^>]*name="wishes\.letter"/);
  expect(html.match(/class="va-required"/g)?.length).toBe(3);
});

test("what was kept is there again, as it was written", async () => {
  const draft = { ...open, content: { ...open.content, wishes } };
  const html = await renderFor("roros", <WishesView draft={draft} problems={[]} reply={undefined} />);
  expect(chosen(html)).toEqual(["preschool"]);
  expect(html).toContain("Jeg har &lt;b&gt;erfaring&lt;/b&gt;.");
});

test("RO-2, RO-3: what is missing is told at its field, with the reason", async () => {
  const problems = [
    { path: ["wishes", "areas"], code: "fieldsOfWorkNeeded" as const, details: {} },
    { path: ["wishes", "letter"], code: "letterNeeded" as const, details: {} },
    { path: ["cv"], code: "cvNeeded" as const, details: {} },
  ];
  const text = textOf(await renderFor("roros", <WishesView draft={open} problems={problems} reply={undefined} />));
  expect(text).toContain("Fagområder: Velg minst ett fagområde.");
  expect(text).toContain("Det er ikke nok å legge ved en fil.");
  expect(text).toContain("2 opplysninger må rettes");
});
