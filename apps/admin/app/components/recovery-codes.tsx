import { Heading, LinkButton, Notice, Prose } from "@vakans/ui";
import { useShell } from "@vakans/web/shell";

type RecoveryCodesProps = {
  codes: readonly string[];
  /** What has just happened. */
  done: string;
  nextHref: string;
};

/** The codes for a lost telephone, shown this once. */
export function RecoveryCodes({ codes, done, nextHref }: RecoveryCodesProps) {
  const { words } = useShell();
  return (
    <>
      <Notice kind="success" live>
        {done}
      </Notice>
      <Heading level={1}>{words.t("factor.codesTitle")}</Heading>
      <Prose>
        <p>{words.t("factor.codesLead")}</p>
        <p>{words.t("factor.codesKeep")}</p>
      </Prose>
      <ul className="va-codes" aria-label={words.t("factor.codes")}>
        {codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ul>
      <div className="va-screen-only">
        <LinkButton href={nextHref}>{words.t("factor.codesSaved")}</LinkButton>
      </div>
    </>
  );
}
