import { AdminHead, Button, EmptyState, Form, Notice, Table, TextField, TextLink } from "@vakans/ui";
import { useShell } from "@vakans/web/shell";
import { Frame } from "../../components/frame";

type Mail = { name: string; at: Date; to: readonly string[]; subject: string };

export function MailboxView({ to, mails }: { to: string; mails: readonly Mail[] }) {
  const { words } = useShell();
  const heading = words.t("admin.mailbox");
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  return (
    <Frame title={heading} path={[{ href: "/", label: words.t("admin.home") }]}>
      <div className="va-wide va-stack">
        <AdminHead heading={heading} />
        <Notice>
          <p>{words.t("admin.mailboxText")}</p>
        </Notice>
        <Form method="get" look="inline" label={words.t("admin.mailFilter")}>
          <TextField name="to" type="search" label={words.t("admin.mailTo")} value={to} width={32} autoComplete="off" />
          <Button look="secondary">{words.t("admin.show")}</Button>
          {to ? <TextLink href="/mailbox">{words.t("ui.clear")}</TextLink> : null}
        </Form>
        {mails.length === 0 ? (
          <EmptyState heading={words.t("admin.noMails")}>
            <p>{words.t(to ? "admin.noMailsTo" : "admin.noMailsText")}</p>
          </EmptyState>
        ) : (
          <Table
            caption={heading}
            rows={mails}
            rowKey={({ name }) => name}
            columns={[
              {
                key: "subject",
                heading: words.t("admin.mailSubject"),
                names: true,
                cell: ({ name, subject }) => (
                  <TextLink href={`/mailbox/${encodeURIComponent(name)}`}>
                    {subject || words.t("admin.mailNoSubject")}
                  </TextLink>
                ),
              },
              { key: "to", heading: words.t("admin.mailTo"), cell: (mail) => mail.to.join(", ") },
              { key: "at", heading: words.t("admin.mailAt"), cell: ({ at }) => words.instant(at, zone) },
            ]}
          />
        )}
      </div>
    </Frame>
  );
}
