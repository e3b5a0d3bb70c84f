import { Heading, LinkButton, Prose, useWords } from "@vakans/ui";
import { useShell } from "@vakans/web/shell";
import { LateRoute } from "./contact-ways";
import type { Advert } from "./draft";

/** The last day has passed: says so, and whom to ask instead (VN-13, OR-19, OS-14). */
export function TooLate({ lastDayOn, contacts }: { lastDayOn: string | null; contacts: Advert["contacts"] }) {
  const { words, href } = useShell();
  return (
    <>
      <Heading level={1}>{words.t("application.lateHeading")}</Heading>
      {lastDayOn ? (
        <Prose>
          <p>{words.t("application.lateText", { day: words.longDate(lastDayOn) })}</p>
        </Prose>
      ) : null}
      <LateRoute contacts={contacts} />
      <LinkButton href={href("/")} look="secondary">
        {words.t("jobs.back")}
      </LinkButton>
    </>
  );
}

/** There is an application to this job already: says so, and leads to it. */
export function AlreadyApplied({ applicationId }: { applicationId: string }) {
  const words = useWords();
  const { href } = useShell();
  return (
    <>
      <Heading level={1}>{words.t("application.alreadyHeading")}</Heading>
      <Prose>
        <p>{words.t("application.alreadyText")}</p>
      </Prose>
      <LinkButton href={href(`/applications/${applicationId}`)}>{words.t("application.alreadyLink")}</LinkButton>
    </>
  );
}
