import { ButtonRow, Heading, Lead, LinkButton, Prose, Section } from "@vakans/ui";
import { useShell } from "@vakans/web/shell";
import { usePolicy } from "../../components/policy";

/** The same page for a new and a known address (OR-4): what is in the mail, and that an account is not an application (OR-3). */
export function AccountNewDoneView() {
  const { words, href } = useShell();
  const { verification, verificationHours: hours } = usePolicy().accounts;
  const first = verification === "beforeSignIn";
  return (
    <>
      <Heading level={1}>{words.t("account.doneTitle")}</Heading>
      <Lead>{words.t("account.doneMailed")}</Lead>
      <Prose>
        <p>{first ? words.t("account.doneBeforeSignIn", { hours }) : words.t("account.doneAfterSignIn", { hours })}</p>
        <p>{words.t("account.doneKnown")}</p>
        <p>{words.t("account.doneNoMail")}</p>
      </Prose>
      <Section heading={words.t("account.doneNotApplication")}>
        <Prose>
          <p>{words.t("account.doneNotApplicationText", { apply: words.t("jobs.apply") })}</p>
        </Prose>
      </Section>
      <ButtonRow>
        <LinkButton href={href("/sign-in")} look={first ? "secondary" : "primary"}>
          {words.t("account.signIn")}
        </LinkButton>
        <LinkButton href={href("/jobs")} look="quiet">
          {words.t("jobs.back")}
        </LinkButton>
      </ButtonRow>
    </>
  );
}
