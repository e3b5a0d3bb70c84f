import type { Words } from "@vakans/i18n";
import type { Policy } from "@vakans/tenant-config";

/** A function at the employer to turn to, as a tenant file names it. */
export type Contact = Policy["contacts"]["jobs"] & {};

/** A piece of an answer: a paragraph, or something with a form of its own. Paths are of the applicant app, without language. */
export type AnswerPart =
  | string
  | { readonly kind: "list" | "steps"; readonly items: readonly string[] }
  | { readonly kind: "contact"; readonly contact: Contact; readonly phoneOnly?: boolean }
  | { readonly kind: "link"; readonly path: string; readonly label: string };

/** A question that an applicant may ask, and what is enforced. `rules` are the lines of the tenants' rules that it tells. */
export type HelpQuestion = {
  readonly key: string;
  readonly rules: readonly string[];
  readonly question: string;
  readonly answer: readonly AnswerPart[];
};

export type HelpTopic = {
  readonly key: TopicKey;
  readonly heading: string;
  readonly questions: readonly HelpQuestion[];
};

export const topicKeys = [
  "account",
  "apply",
  "attachments",
  "change",
  "session",
  "outcome",
  "data",
  "open",
  "trouble",
] as const;

export type TopicKey = (typeof topicKeys)[number];

/** What a topic is written with. */
export type Desk = {
  readonly policy: Policy;
  readonly words: Words;
  readonly t: Words["t"];
  /** "24 timmar" for 1440, "30 minuter" for 30. */
  readonly duration: (minutes: number) => string;
  /** "2 år" for 24, "18 månader" for 18. */
  readonly months: (count: number) => string;
};

type Draft = Omit<HelpQuestion, "question" | "answer"> & {
  readonly ask: string;
  readonly answer: readonly (AnswerPart | null)[];
};

/** The questions of a topic; null for one that this tenant's applicants need not ask. */
export type Topic = (desk: Desk) => readonly (HelpQuestion | null)[];

/** One question; parts that do not concern the tenant are left out. */
export const asked = ({ ask, answer, ...rest }: Draft): HelpQuestion => ({
  ...rest,
  question: ask,
  answer: answer.filter((part) => part !== null),
});

export const list = (...items: readonly (string | null)[]): AnswerPart => ({
  kind: "list",
  items: items.filter((item) => item !== null),
});

export const steps = (...items: readonly (string | null)[]): AnswerPart => ({
  kind: "steps",
  items: items.filter((item) => item !== null),
});

export const contact = (to: Contact, phoneOnly = false): AnswerPart => ({ kind: "contact", contact: to, phoneOnly });

export const link = (path: string, label: string): AnswerPart => ({ kind: "link", path, label });
