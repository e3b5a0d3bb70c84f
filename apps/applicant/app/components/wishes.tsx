import type { Area, Extent } from "@vakans/core/forms";
import type { Words } from "@vakans/i18n";
import { LinkButton, Section, SummaryList } from "@vakans/ui";
import { useShell } from "@vakans/web/shell";
import type { ReactNode } from "react";
import type { Draft } from "./draft";
import { areaWord, extentWord } from "./job-words";

export type Wishes = NonNullable<Draft["content"]["wishes"]>;

/** What an open application wishes for, in words: fields of work, extent, when, and the application itself (RO-2, RO-3). */
export const wishFacts = (words: Words, wishes: Wishes | undefined) => [
  {
    name: words.t("profile.wishAreas"),
    value: (wishes?.areas ?? []).map((area: Area) => areaWord(words, area)).join(", "),
  },
  {
    name: words.t("profile.wishExtents"),
    value: (wishes?.extents ?? []).map((extent: Extent) => extentWord(words, extent, null)).join(", "),
  },
  { name: words.t("profile.wishAvailability"), value: multiline(wishes?.availability) },
  { name: words.t("profile.wishLetter"), value: multiline(wishes?.letter) },
];

const multiline = (text: string | undefined): ReactNode => (text ? <span className="va-cv__text">{text}</span> : null);

/** The wishes of an open application under way, with the way to their page. */
export function WishesSummary({ wishes, changeHref }: { wishes: Wishes | undefined; changeHref: string }) {
  const { words } = useShell();
  const begun = wishes !== undefined;
  return (
    <Section heading={words.t("profile.wishHeading")} id="wishes">
      {begun ? (
        <SummaryList items={wishFacts(words, wishes)} />
      ) : (
        <p className="va-quiet">{words.t("application.cvNone")}</p>
      )}
      <div className="va-buttons" id="change-wishes" tabIndex={-1}>
        <LinkButton href={changeHref} look="secondary">
          {words.t(begun ? "profile.wishChange" : "profile.wishAdd")}
        </LinkButton>
      </div>
    </Section>
  );
}
