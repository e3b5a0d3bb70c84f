import { Heading } from "./text";
import { useWords } from "./words";

/**
 * The question that comes before a session ends (VN-24, VN-25), or the word that it ends now and cannot be kept. Hidden
 * in the page until script opens it; without script the server's own limit is all there is, and signing in again loses
 * nothing.
 */
export function SessionWarning(props: {
  /** Seconds from now until the session ends, and how long before that the question comes. */
  idleSeconds: number;
  warningSeconds: number;
  /** No step moves the end any more. */
  final?: boolean;
  /** Posted to in order to stay signed in. */
  stayAction: string;
  /** Asked how long the session lasts, without moving it. */
  leftAddress?: string | undefined;
  /** Where the reader is taken when the time is out; and where from a page whose text has been kept. */
  endedHref: string;
  keptHref?: string | undefined;
  signOutAction: string;
}) {
  const words = useWords();
  return (
    <dialog
      className="ds-dialog va-dialog"
      role="alertdialog"
      aria-labelledby="session-warning-heading"
      aria-describedby="session-warning-text"
      data-session-warning
      data-idle-seconds={props.idleSeconds}
      data-warning-seconds={props.warningSeconds}
      data-final={props.final === true}
      data-stay-action={props.stayAction}
      data-left-address={props.leftAddress}
      data-ended-href={props.endedHref}
      data-kept-href={props.keptHref}
      data-word-minutes={words.t("ui.sessionMinutesLeft", { n: "{n}" })}
      data-word-seconds={words.t("ui.sessionSecondsLeft", { n: "{n}" })}
    >
      <div data-session-when="idle">
        <Heading level={2} size="sm" id="session-warning-heading">
          {words.t("ui.sessionHeading")}
        </Heading>
      </div>
      <div data-session-when="final" hidden>
        <Heading level={2} size="sm" id="session-final-heading">
          {words.t("ui.sessionFinalHeading")}
        </Heading>
      </div>
      <p data-session-left aria-live="polite" />
      <p data-session-when="idle" id="session-warning-text">
        {words.t("ui.sessionText")}
      </p>
      <p data-session-when="final" id="session-final-text" hidden>
        {words.t("ui.sessionFinalText")}
      </p>
      <div className="va-buttons">
        <button type="button" className="ds-button" data-session-stay data-session-when="idle">
          {words.t("ui.sessionStay")}
        </button>
        <button type="button" className="ds-button" data-session-understood data-session-when="final" hidden>
          {words.t("ui.sessionUnderstood")}
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
