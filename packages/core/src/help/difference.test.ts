import { createWords } from "@vakans/i18n";
import { expect, test } from "vitest";
import { inventedPolicy } from "../testing/policy";
import { helpDifference } from "./difference";

const words = createWords("sv");
const now = inventedPolicy("SE");

test("under the same rules nothing of the help reads otherwise", () => {
  expect(helpDifference(now, inventedPolicy("SE"), words)).toEqual([]);
});

test("another number of files changes the answers that print it, and no others", () => {
  const then = inventedPolicy("SE", { attachments: { perSubmissionMax: 4 } });
  const found = helpDifference(now, then, words);
  expect(found.map(({ key }) => key)).toEqual(["attachments.size-and-number", "attachments.more-files"]);
  expect(JSON.stringify(found[0]?.before)).toContain("10");
  expect(JSON.stringify(found[0]?.after)).toContain("4");
});

test("a question that goes has no answer afterwards, one that comes had none before", () => {
  const then = inventedPolicy("SE", { applications: { update: "never" } });
  const gone = helpDifference(now, then, words).find(({ key }) => key === "attachments.more-files");
  expect(gone).toMatchObject({ after: null });
  const come = helpDifference(then, now, words).find(({ key }) => key === "attachments.more-files");
  expect(come).toMatchObject({ before: null });
});
