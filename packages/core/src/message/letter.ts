import type { Words } from "@vakans/i18n";
import type { Policy } from "@vakans/tenant-config";
import type { MailPart } from "./layout";

/** Stands where the token of a link, or a secret to type, belongs. A stored mail holds this, so that the token itself lies nowhere. */
export const tokenPlace = "{token}";

/** Where a mail comes from. */
export type Sender = { readonly name: string; readonly policy: Policy; readonly origin: string };

/** What a letter is written with: words in the reader's language, the sender, and links below the tenant's own origin. */
export type Desk = { readonly words: Words; readonly sender: Sender; readonly link: (path: string) => string };

/** What a letter says, before it has a form. `foot` says why it came to the reader, where that is not an account. */
export type Content = {
  readonly subject: string;
  readonly preview: string;
  readonly title: string;
  readonly parts: readonly MailPart[];
  readonly foot: string;
};
