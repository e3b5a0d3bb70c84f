import { expect, test } from "vitest";
import { draftFor } from "../../testing/draft";
import { renderFor } from "../../testing/render";
import { DetailsView } from "./view";

const listed = ["dateOfBirth", "presentTitle", "municipality", "gender"];
const namesIn = (html: string) => [...html.matchAll(/name="details\.(\w+)"/g)].map(([, name]) => name);
const askedInNorway = { dateOfBirth: true, presentTitle: true, municipality: true, gender: true, exemption: true };

test("NO-1: a Norwegian form asks what the list of applicants needs, and gender may be withheld", async () => {
  const html = await renderFor(
    "roros",
    <DetailsView draft={draftFor({ asked: askedInNorway })} problems={[]} reply={undefined} />,
  );
  expect(namesIn(html)).toEqual(expect.arrayContaining(listed));
  expect(html).toContain('value="withheld"');
});

test("NO-2: a Norwegian form offers to ask for an exemption, with its reason", async () => {
  const html = await renderFor(
    "roros",
    <DetailsView draft={draftFor({ asked: askedInNorway })} problems={[]} reply={undefined} />,
  );
  expect(namesIn(html)).toEqual(expect.arrayContaining(["exemptionAsked", "exemptionReason"]));
});

test("SE-16: a Swedish form asks neither age nor gender", async () => {
  const html = await renderFor("orebro", <DetailsView draft={draftFor()} problems={[]} reply={undefined} />);
  const names = namesIn(html);
  expect(names).toContain("firstName");
  expect(names.filter((name) => name && listed.includes(name))).toEqual([]);
});

test("what could not even be kept is shown again as it was typed", async () => {
  const long = "a".repeat(101);
  const reply = {
    ok: false as const,
    values: { "details.firstName": long },
    problems: [{ field: "details.firstName", message: "För lång." }],
  };
  const html = await renderFor("orebro", <DetailsView draft={draftFor()} problems={[]} reply={reply} />);
  expect(html).toContain(`value="${long}"`);
  expect(html).toContain("För lång.");
});
