import { AdminHead, FactList, Notice, Section, Small, Split, Stack, TextLink } from "@vakans/ui";
import { useShell } from "@vakans/web/shell";
import { Frame } from "../../components/frame";
import { type Done, DoneNotice, Logged, useHelpPath } from "../../components/helpdesk";
import { at } from "../../components/tenant-path";
import { Applications, type HandedIn } from "./applications";
import { type Letter, Letters } from "./letters";
import { type Closure, Requests, type Wrote } from "./requests";
import { type Look, Trail } from "./trail";

type Account = {
  applicantId: string;
  email: string | null;
  firstName: string;
  lastName: string;
  createdAt: Date;
  verifiedAt: Date | null;
  closedAt: Date | null;
  lastSignInAt: Date | null;
  sessions: number;
  provisional: boolean;
  throttledUntil: Date | null;
  renewalUntil: Date | null;
  begun: { applications: number; changes: number };
  applications: readonly HandedIn[];
  letters: readonly Letter[];
  closures: readonly Closure[];
  support: readonly Wrote[];
  trail: readonly Look[];
};

type AccountProps = { slug: string; timeZone: string; selfRemoval: boolean; account: Account; done: Done | null };

export function AccountView({ slug, timeZone, selfRemoval, account, done }: AccountProps) {
  const { words } = useShell();
  const { applicantId, email, closedAt } = account;
  const heading = email ?? words.t("helpdesk.closedAccount");
  const place = { slug, applicantId, timeZone };
  return (
    <Frame title={heading} room="helpdesk" path={useHelpPath(slug)}>
      <DoneNotice done={done} />
      <AdminHead heading={heading} facts={`${account.firstName} ${account.lastName}`.trim()} />
      {closedAt ? (
        <Notice>
          <p>
            {words.t("helpdesk.closedAccountText", { at: words.instant(closedAt, timeZone) })}{" "}
            {account.applications.length > 0 ? words.t("helpdesk.closedAccountStays") : null}
          </p>
        </Notice>
      ) : null}
      {email && account.letters.some(({ state }) => state === "failed") ? (
        <Notice kind="warning" heading={words.t("helpdesk.failedHeading")}>
          <p>{words.t("helpdesk.failedDo", { profile: words.t("account.profile") })}</p>
        </Notice>
      ) : null}
      <Split
        main={
          <Stack gap="lg">
            <Applications {...place} open={closedAt === null} applications={account.applications} />
            <Letters {...place} letters={account.letters} />
            <Requests {...place} closures={account.closures} support={account.support} />
          </Stack>
        }
        side={
          <Stack gap="lg">
            {email ? <Acts slug={slug} account={account} selfRemoval={selfRemoval} /> : null}
            <Known account={account} timeZone={timeZone} />
            <Trail timeZone={timeZone} trail={account.trail} />
          </Stack>
        }
        sideLabel={words.t("helpdesk.account")}
      />
    </Frame>
  );
}

function Acts({ slug, account, selfRemoval }: { slug: string; account: Account; selfRemoval: boolean }) {
  const { words } = useShell();
  const { applicantId, closures } = account;
  const to = (act: string) => at.helpAct(slug, applicantId, act);
  const asked = closures.some(({ decidedAt }) => decidedAt === null);
  return (
    <Section heading={words.t("helpdesk.acts")}>
      <ul className="va-choose">
        <li>
          <TextLink href={to("renewal")}>{words.t("helpdesk.renewal")}</TextLink>
        </li>
        {account.verifiedAt ? null : (
          <li>
            <TextLink href={to("verification")}>{words.t("helpdesk.verification")}</TextLink>
          </li>
        )}
        {account.sessions > 0 ? (
          <li>
            <TextLink href={to("sign-out")}>{words.t("helpdesk.endSessions")}</TextLink>
          </li>
        ) : null}
        {selfRemoval || asked ? null : (
          <li>
            <TextLink href={to("closure")}>{words.t("helpdesk.fileClosure")}</TextLink>
          </li>
        )}
      </ul>
      {selfRemoval ? <Small>{words.t("helpdesk.ownClosing", { profile: words.t("account.profile") })}</Small> : null}
    </Section>
  );
}

function Known({ account, timeZone }: { account: Account; timeZone: string }) {
  const { words } = useShell();
  const { begun, closedAt, verifiedAt, lastSignInAt, sessions, throttledUntil, renewalUntil } = account;
  const instant = (at: Date) => words.instant(at, timeZone);
  const marks = [
    throttledUntil && words.t("helpdesk.throttled", { at: words.time(throttledUntil, timeZone) }),
    account.provisional && words.t("helpdesk.provisional"),
    renewalUntil && words.t("helpdesk.renewalUntil", { at: instant(renewalUntil) }),
  ].filter((mark) => typeof mark === "string");
  const open = [
    {
      name: words.t("helpdesk.address"),
      value: verifiedAt ? words.t("helpdesk.verifiedAt", { at: instant(verifiedAt) }) : words.t("helpdesk.notVerified"),
    },
    {
      name: words.t("helpdesk.lastSignIn"),
      value: lastSignInAt ? instant(lastSignInAt) : words.t("helpdesk.lastSignInUnknown"),
    },
    {
      name: words.t("helpdesk.sessions"),
      value: sessions > 0 ? words.t("helpdesk.sessionCount", { count: sessions }) : words.t("helpdesk.noSessions"),
    },
    {
      name: words.t("helpdesk.signIn"),
      value: marks.length > 0 ? marks.map((mark) => <p key={mark}>{mark}</p>) : null,
    },
    { name: words.t("helpdesk.begun"), value: begun.applications + begun.changes > 0 ? <Begun {...begun} /> : null },
  ];
  return (
    <Section heading={words.t("helpdesk.account")}>
      <FactList
        facts={[{ name: words.t("helpdesk.since"), value: instant(account.createdAt) }, ...(closedAt ? [] : open)]}
      />
      <Logged />
    </Section>
  );
}

function Begun({ applications, changes }: { applications: number; changes: number }) {
  const { words } = useShell();
  const parts = [
    ...(applications > 0 ? [words.t("helpdesk.begunApplications", { count: applications })] : []),
    ...(changes > 0 ? [words.t("helpdesk.begunChanges", { count: changes })] : []),
  ];
  return (
    <>
      <p>{parts.join(", ")}</p>
      <Small>{words.t("helpdesk.begunOwn")}</Small>
    </>
  );
}
