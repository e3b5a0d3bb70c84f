import { ButtonRow, Deadline, FactList, Heading, LinkButton, Notice, Section, VisuallyHidden } from "@vakans/ui";
import type { ApplicantContext } from "@vakans/web";
import { useShell } from "@vakans/web/shell";
import { draftPath } from "./draft";
import { daysLeft, useToday } from "./today";

/** What somebody has begun and not handed in. */
export type Begun = Awaited<ReturnType<ApplicantContext["core"]["drafts"]["mine"]>>[number];

/**
 * What was begun: a list to continue from, where drafts are offered. Where they are not it is no offer for another day,
 * only the word that something is kept for a while, and until when (VN-15, OR-10).
 */
export function BegunList({ drafts }: { drafts: readonly Begun[] }) {
  const { words } = useShell();
  // An update that was begun stands at its application.
  const first = drafts.filter(({ applicationId }) => applicationId === null);
  const kept = first.filter(({ keptUntil }) => keptUntil !== null);
  const listed = first.filter(({ keptUntil }) => keptUntil === null);
  return (
    <>
      {kept.map((draft) => (
        <KeptAWhile key={draft.draftId} draft={draft} />
      ))}
      {listed.length > 0 ? (
        <Section heading={words.t("application.mineBegun")}>
          <ul className="va-rows">
            {listed.map((draft) => (
              <BegunRow key={draft.draftId} draft={draft} />
            ))}
          </ul>
        </Section>
      ) : null}
    </>
  );
}

function KeptAWhile({ draft }: { draft: Begun }) {
  const { words, tenant } = useShell();
  const { title, keptUntil } = draft;
  if (!keptUntil) return null;
  const at = words.instant(keptUntil, tenant?.policy.timeZone ?? "UTC");
  return (
    <Notice>
      <p>{words.t("draft.keptUntil", { title, at })}</p>
      <Acts draft={draft} />
    </Notice>
  );
}

function BegunRow({ draft }: { draft: Begun }) {
  const { words, tenant } = useShell();
  const today = useToday();
  const saved = words.t("application.begunAt", {
    at: words.instant(draft.updatedAt, tenant?.policy.timeZone ?? "UTC"),
  });
  return (
    <li className="va-rows__row">
      <Heading level={3} size="xs">
        {draft.title}
      </Heading>
      <FactList
        facts={[
          { name: words.t("application.startUnit"), value: draft.unitName },
          {
            name: words.t("application.lastDay"),
            value: draft.lastDayOn ? (
              <Deadline day={draft.lastDayOn} daysLeft={daysLeft(today, draft.lastDayOn)} />
            ) : null,
          },
          { name: words.t("application.state"), value: `${words.t("application.notSent")}. ${saved}.` },
        ]}
      />
      <Acts draft={draft} />
    </li>
  );
}

function Acts({ draft: { draftId, title } }: { draft: Begun }) {
  const { words, href } = useShell();
  return (
    <ButtonRow>
      <LinkButton href={href(draftPath(draftId))} look="secondary">
        {words.t("application.continue")}
        <VisuallyHidden> {title}</VisuallyHidden>
      </LinkButton>
      <LinkButton href={href(draftPath(draftId, "discard"))} look="quiet">
        {words.t("draft.discard")}
        <VisuallyHidden> {title}</VisuallyHidden>
      </LinkButton>
    </ButtonRow>
  );
}
