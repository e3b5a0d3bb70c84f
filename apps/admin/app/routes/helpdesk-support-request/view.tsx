import { AdminHead, Button, FactList, Form, Notice, Section, Split, TextLink } from "@vakans/ui";
import { useShell } from "@vakans/web/shell";
import { Frame } from "../../components/frame";
import { Logged, useHelpPath } from "../../components/helpdesk";
import { at } from "../../components/tenant-path";

type Request = {
  kind: "support" | "accessibility";
  applicantId: string | null;
  email: string;
  tried: string;
  happened: string;
  page: string;
  createdAt: Date;
  handledAt: Date | null;
  handledByName: string | null;
};

export function SupportRequestView(props: { slug: string; timeZone: string; request: Request }) {
  const { words } = useShell();
  const { slug, timeZone, request } = props;
  const { kind, tried, happened, handledAt } = request;
  const heading = words.t(kind === "support" ? "helpdesk.supportOne" : "helpdesk.accessibilityOne");
  const list = { href: `${at.supportRequests(slug)}?kind=${kind}`, label: words.t(`helpdesk.${kind}`) };
  const came = words.instant(request.createdAt, timeZone);
  return (
    <Frame title={`${heading}, ${came}`} room="helpdesk" path={[...useHelpPath(slug), list]}>
      {handledAt ? (
        <Notice kind="success" live>
          <p>
            {words.t("helpdesk.handledAt", {
              at: words.instant(handledAt, timeZone),
              name: request.handledByName ?? "",
            })}
          </p>
        </Notice>
      ) : null}
      <AdminHead heading={heading} facts={came} />
      <Split
        main={
          <>
            <Section heading={words.t("helpdesk.tried")}>
              <div className="va-lines">{tried || "–"}</div>
            </Section>
            {happened ? (
              <Section heading={words.t("helpdesk.happened")}>
                <div className="va-lines">{happened}</div>
              </Section>
            ) : null}
          </>
        }
        side={<About slug={slug} request={request} />}
        sideLabel={words.t("helpdesk.answer")}
      />
    </Frame>
  );
}

function About({ slug, request }: { slug: string; request: Request }) {
  const { words } = useShell();
  const { email, page, applicantId, handledAt } = request;
  return (
    <Section heading={words.t("helpdesk.answer")}>
      <FactList
        facts={[
          {
            name: words.t("helpdesk.from"),
            value: email ? <TextLink href={`mailto:${encodeURIComponent(email)}`}>{email}</TextLink> : null,
          },
          { name: words.t("helpdesk.page"), value: page },
          {
            name: words.t("helpdesk.account"),
            value: applicantId ? (
              <TextLink href={at.helped(slug, applicantId)}>{words.t("helpdesk.openAccount")}</TextLink>
            ) : null,
          },
        ]}
      />
      <Form hidden={{ handled: handledAt ? "no" : "yes" }} label={words.t("helpdesk.markHandled")}>
        <Button look={handledAt ? "secondary" : "primary"}>
          {words.t(handledAt ? "helpdesk.markWaiting" : "helpdesk.markHandled")}
        </Button>
      </Form>
      <Logged />
    </Section>
  );
}
