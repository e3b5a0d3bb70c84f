import { type KeyOf, type WordKey, wordKeys } from "@vakans/i18n";

/** What an operator who was let in has looked at, in the reader's words. A look that has none is shown as it is. */
export const lookWords: Readonly<Record<string, WordKey>> = {
  "staff.member.current": "platform.seenFrame",
  "staff.recruitments.list": "platform.seenRecruitments",
  "staff.recruitments.open": "platform.seenRecruitment",
  "staff.questionnaires.open": "platform.seenQuestions",
  "staff.adverts.open": "platform.seenAdvert",
  "staff.candidates.list": "platform.seenApplications",
  "staff.candidates.open": "platform.seenApplication",
  "staff.candidates.attachment": "platform.seenAttachment",
  "staff.units.list": "platform.seenUnits",
  "staff.contacts.ofUnit": "platform.seenUnits",
};

const known = new Set(wordKeys);

/** The word for an act of the trail: of a stage, its procedure's. Null for an act that has none: it is shown as it is. */
export function actWord(action: string): WordKey | null {
  const [path = ""] = action.split("#", 1);
  const name = path
    .split(".")
    .map((part) => part.charAt(0).toUpperCase() + part.slice(1))
    .join("");
  const key = `audit.act${name}`;
  if (known.has(key)) return key as `audit.${KeyOf<"audit">}`;
  return Object.hasOwn(lookWords, path) ? (lookWords[path] ?? null) : null;
}
