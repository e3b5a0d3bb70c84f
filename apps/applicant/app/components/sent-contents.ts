import type { Receipt } from "./draft";

/** What was handed in, with each file where its owner can open it. */
export const sentContents = ({ content }: Pick<Receipt, "content">, href: (path: string) => string) => ({
  details: content.details,
  email: content.email,
  cv: content.cv,
  wishes: content.wishes,
  answers: content.answers,
  files: content.attachments.map(({ id, name, bytes }) => ({ id, name, bytes, href: href(`/attachments/${id}`) })),
});
