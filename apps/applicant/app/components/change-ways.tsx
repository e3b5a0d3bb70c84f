import { Button, ButtonRow, Form, LinkButton, Section, useWords } from "@vakans/ui";
import { useShell } from "@vakans/web/shell";
import { LateRoute } from "./contact-ways";
import type { Advert, Policy, Receipt } from "./draft";

/** Where an update of an application begins. */
const updatePath = (applicationId: string): string => `/applications/${applicationId}/update`;

/** Where the question stands before an application is withdrawn. */
export const withdrawPath = (applicationId: string): string => `/applications/${applicationId}/withdraw`;

const byPhone = (policy: Policy) => policy.applications.withdrawal.lateRoute === "supportByPhone";

/** How to withdraw once the last day has passed (VN-13, OR-19, OS-14), and that nothing changes any more (VN-14). */
export function TooLateToChange({ lastDayOn, contacts }: { lastDayOn: string | null; contacts: Advert["contacts"] }) {
  const { words, tenant } = useShell();
  if (!tenant || !lastDayOn) return null;
  const word = byPhone(tenant.policy) ? "application.changeOverCall" : "application.changeOver";
  return <LateRoute contacts={contacts} lead={words.t(word, { day: words.longDate(lastDayOn) })} />;
}

/** What can still be done with an application, until when, and what then (VN-12 to VN-14, OR-11, OR-19, OS-8, OS-14). */
export function ChangeWays({ receipt, contacts }: { receipt: Receipt; contacts: Advert["contacts"] }) {
  const { words, tenant } = useShell();
  if (receipt.withdrawnAt || !tenant) return null;
  return (
    <Section heading={words.t("application.changeHeading")} id="change">
      {receipt.mayWithdraw ? (
        <>
          <p>
            <Until receipt={receipt} />
          </p>
          <ChangeButtons receipt={receipt} />
          {receipt.lastDayOn ? (
            <LateRoute
              contacts={contacts}
              lead={words.t(byPhone(tenant.policy) ? "application.changeLateCall" : "application.changeLate")}
            />
          ) : null}
        </>
      ) : (
        <TooLateToChange lastDayOn={receipt.lastDayOn} contacts={contacts} />
      )}
    </Section>
  );
}

/** Until when, in words. */
function Until({ receipt: { mayUpdate, lastDayOn } }: { receipt: Receipt }) {
  const words = useWords();
  if (!lastDayOn) return words.t(mayUpdate ? "application.changeOpen" : "application.withdrawOpen");
  const day = words.longDate(lastDayOn);
  return words.t(mayUpdate ? "application.changeUntil" : "application.withdrawUntil", { day });
}

function ChangeButtons({ receipt }: { receipt: Receipt }) {
  const { words, href } = useShell();
  return (
    <ButtonRow>
      {receipt.mayUpdate ? <UpdateButton applicationId={receipt.applicationId} look="secondary" /> : null}
      <LinkButton href={href(withdrawPath(receipt.applicationId))} look="quiet">
        {words.t("application.withdraw")}
      </LinkButton>
    </ButtonRow>
  );
}

/** Begins an update, or goes on with the one that was begun: the tenant's own word (VN-14, OR-11, OS-8). */
export function UpdateButton({ applicationId, look }: { applicationId: string; look?: "secondary" }) {
  const { words, href } = useShell();
  return (
    <Form action={href(updatePath(applicationId))} look="bare">
      <Button look={look}>{words.t("application.update")}</Button>
    </Form>
  );
}
