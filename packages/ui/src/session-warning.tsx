import { Heading } from "./text";
import { useWords } from "./words";

/**
 * The question that comes before an idle session ends (VN-24, VN-25). Hidden in the page until script opens it;
 * without script the server's own limit is all there is, and signing in again loses nothing.
 */
export function SessionWarning(props: {
  /** Seconds from now until the session ends, and how long before that the question comes. */
  idleSeconds: number;
  warningSeconds: number;
  /** Posted to in order to stay signed in. */
  stayAction: string;
  /** Where the reader is taken when the time is out. */
  endedHref: string;
  signOutAction: string;
}) {
  const words = useWords();
  return (
    <dialog
      className="ds-dialog va-dialog"
      aria-labelledby="session-warning-heading"
      data-session-warning
      data-idle-seconds={props.idleSeconds}
      data-warning-seconds={props.warningSeconds}
      data-stay-action={props.stayAction}
      data-ended-href={props.endedHref}
      data-word-minutes={words.t("ui.sessionMinutesLeft", { n: "{n}" })}
      data-word-seconds={words.t("ui.sessionSecondsLeft", { n: "{n}" })}
    >
      <Heading level={2} size="sm" id="session-warning-heading">
        {words.t("ui.sessionHeading")}
      </Heading>
      <p data-session-left aria-live="polite" />
      <p>{words.t("ui.sessionText")}</p>
      <div className="va-buttons">
        <button type="button" className="ds-button" data-session-stay>
          {words.t("ui.sessionStay")}
        </button>
        <form method="post" action={props.signOutAction}>
          <button type="submit" className="ds-button" data-variant="secondary">
            {words.t("ui.signOut")}
          </button>
        </form>
      </div>
    </dialog>
  );
}
