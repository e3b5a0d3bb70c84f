import { expect, test } from "vitest";
import { inventedPolicy } from "../testing/policy";
import { helpPreviews } from "./difference";

const now = inventedPolicy("SE");
type Preview = typeof now;
const differenceOf = (before: Preview, after: Preview) => helpPreviews(before, after)[0]?.changed ?? [];

test("under the same rules nothing of the help reads otherwise", () => {
  expect(differenceOf(now, inventedPolicy("SE"))).toEqual([]);
});

test("another number of files changes the answers that print it, and no others", () => {
  const then = inventedPolicy("SE", { attachments: { perSubmissionMax: 4 } });
  const found = differenceOf(now, then);
  expect(found.map(({ key }) => key)).toEqual(["attachments.size-and-number", "attachments.more-files"]);
  expect(JSON.stringify(found[0]?.before)).toContain("10");
  expect(JSON.stringify(found[0]?.after)).toContain("4");
});

test("a question that goes has no answer afterwards, one that comes had none before", () => {
  const then = inventedPolicy("SE", { applications: { update: "never" } });
  const gone = differenceOf(now, then).find(({ key }) => key === "attachments.more-files");
  expect(gone).toMatchObject({ after: null });
  const come = differenceOf(then, now).find(({ key }) => key === "attachments.more-files");
  expect(come).toMatchObject({ before: null });
});

test("the help is shown whole in every language that stays, with the tenant's own words", () => {
  const languages = { default: "sv", offered: ["sv", "nb", "nn", "en"] };
  const before = inventedPolicy("SE", { languages });
  const own = { sv: { "help.topicAttachments": "Era filer" } };
  const offered = ["sv", "nb", "en"];
  const after = inventedPolicy("SE", {
    languages: { default: "sv", offered },
    attachments: { perSubmissionMax: 4 },
    words: own,
  });
  const previews = helpPreviews(before, after);
  expect(previews.map(({ language }) => language)).toEqual(offered);
  for (const { changed, whole } of previews) {
    expect(changed.map(({ key }) => key)).toContain("attachments.size-and-number");
    expect(whole.length).toBeGreaterThan(4);
  }
  const answers = previews.map(({ changed }) => JSON.stringify(changed[0]?.after));
  expect(new Set(answers).size).toBe(offered.length);
  expect(JSON.stringify(previews[0]?.whole)).toContain("Era filer");
  expect(JSON.stringify(previews[2]?.whole)).not.toContain("Era filer");
});

test("a word of the tenant's own that the help prints is a change of the help", () => {
  const then = inventedPolicy("SE", { words: { sv: { "help.perSubmission_other": "Högst {{count}} på en gång." } } });
  expect(differenceOf(now, then).map(({ key }) => key)).toContain("attachments.size-and-number");
});
