import { Heading, LinkButton, Prose, useWords } from "@vakans/ui";
import { useShell } from "@vakans/web/shell";
import { TooLateToChange } from "./change-ways";
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

/** The last day passed while something was being changed: what was handed in before stands (VN-14). */
export function UpdateTooLate(props: {
  applicationId: string;
  lastDayOn: string | null;
  contacts: Advert["contacts"];
}) {
  const { words, href } = useShell();
  return (
    <>
      <Heading level={1}>{words.t("application.updateLateHeading")}</Heading>
      <Prose>
        <p>{words.t("application.lateUpdateText")}</p>
      </Prose>
      <TooLateToChange lastDayOn={props.lastDayOn} contacts={props.contacts} />
      <LinkButton href={href(`/applications/${props.applicationId}`)}>
        {words.t("application.openApplication")}
      </LinkButton>
    </>
  );
}
