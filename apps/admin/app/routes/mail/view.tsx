import { FactList, Heading, Section, TextLink } from "@vakans/ui";
import { useShell } from "@vakans/web/shell";
import { Frame } from "../../components/frame";

type MailProps = {
  name: string;
  at: Date;
  to: readonly string[];
  from: string;
  subject: string;
  parts: readonly { text: string; href: string | null }[];
  hasHtml: boolean;
};

export function MailView({ name, at, to, from, subject, parts, hasHtml }: MailProps) {
  const { words } = useShell();
  const heading = subject || words.t("admin.mailNoSubject");
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  return (
    <Frame title={heading} path={[{ href: "/mailbox", label: words.t("admin.mailbox") }]}>
      <div className="va-wide va-stack">
        <Heading level={1}>{heading}</Heading>
        <FactList
          facts={[
            { name: words.t("admin.mailTo"), value: to.join(", ") },
            { name: words.t("admin.mailFrom"), value: from },
            { name: words.t("admin.mailAt"), value: words.instant(at, zone) },
          ]}
        />
        <Section heading={words.t("admin.mailText")}>
          <div className="va-mail va-lines">
            {parts.map(({ text, href }, place) =>
              href ? (
                <TextLink key={place} href={href}>
                  {text}
                </TextLink>
              ) : (
                text
              ),
            )}
          </div>
        </Section>
        {hasHtml ? (
          <Section heading={words.t("admin.mailHtml")}>
            <iframe
              className="va-document"
              title={words.t("admin.mailHtml")}
              src={`/mailbox/${encodeURIComponent(name)}/html`}
            />
          </Section>
        ) : null}
      </div>
    </Frame>
  );
}
