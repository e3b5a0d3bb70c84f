import { Heading, Prose } from "@vakans/ui";
import type { FormReply } from "@vakans/web";
import { useShell } from "@vakans/web/shell";
import { FormErrors } from "../../components/form-state";
import { Frame } from "../../components/frame";
import { Logged, Question, useHelpPath } from "../../components/helpdesk";
import { at } from "../../components/tenant-path";
import type { ActName } from "./acts";

type ActProps = {
  slug: string;
  applicantId: string;
  address: string | null;
  act: ActName;
  verificationHours: number;
  passwordRenewal: { by: "link" | "digits"; validMinutes: number };
  closureAnswerDays: number;
  refused: FormReply | undefined;
};

const heading = {
  renewal: "helpdesk.renewal",
  verification: "helpdesk.verification",
  "sign-out": "helpdesk.endSessions",
  closure: "helpdesk.fileClosure",
} as const;

export function ActView(props: ActProps) {
  const { words } = useShell();
  const { slug, applicantId, act, refused } = props;
  const title = words.t(heading[act]);
  return (
    <Frame title={title} refused={refused !== undefined} room="helpdesk" path={useHelpPath(slug, props)}>
      <FormErrors problems={refused?.problems ?? []} />
      <Heading level={1}>{title}</Heading>
      <Prose>
        <p>{useConsequence(props)}</p>
      </Prose>
      <Question label={title} button={title} backHref={at.helped(slug, applicantId)} />
      <Logged />
    </Frame>
  );
}

/** What will follow, with the tenant's numbers. */
function useConsequence({ act, address, verificationHours, passwordRenewal, closureAnswerDays }: ActProps): string {
  const { words } = useShell();
  const whom = { address: address ?? words.t("helpdesk.closedAccount") };
  const minutes = passwordRenewal.validMinutes;
  switch (act) {
    case "renewal":
      return words.t(passwordRenewal.by === "digits" ? "helpdesk.renewalDigits" : "helpdesk.renewalLink", {
        ...whom,
        valid: words.t(minutes % 60 === 0 ? "help.hours" : "help.minutes", {
          count: minutes % 60 === 0 ? minutes / 60 : minutes,
        }),
      });
    case "verification":
      return words.t("helpdesk.verificationText", { ...whom, hours: verificationHours });
    case "sign-out":
      return words.t("helpdesk.endSessionsText", whom);
    case "closure":
      return words.t("helpdesk.fileClosureText", { ...whom, days: closureAnswerDays });
  }
}
