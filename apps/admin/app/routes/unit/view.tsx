import {
  AdminHead,
  Button,
  EmailField,
  EmptyState,
  Form,
  PhoneField,
  RadioGroup,
  Section,
  Split,
  Table,
  TextField,
} from "@vakans/ui";
import type { FormReply } from "@vakans/web";
import { useShell } from "@vakans/web/shell";
import { FormErrors, formState } from "../../components/form-state";
import { Frame } from "../../components/frame";
import { type ContactRole, contactRoles, contactRoleWord } from "../../components/labels";
import { useRights } from "../../components/member";
import { at } from "../../components/tenant-path";

type Contact = { contactId: string; role: ContactRole; title: string; phone: string; email: string };

type UnitProps = { slug: string; name: string; contacts: readonly Contact[]; refused: FormReply | undefined };

export function UnitView({ slug, name, contacts, refused }: UnitProps) {
  const { words } = useShell();
  const { may } = useRights();
  return (
    <Frame
      title={name}
      refused={refused !== undefined}
      room="units"
      path={[{ href: at.units(slug), label: words.t("admin.units") }]}
    >
      <ContactErrors refused={refused} />
      <AdminHead heading={name} facts={words.t("admin.contactsText")} />
      {may("recruitment.edit") ? (
        <Split
          main={<Contacts contacts={contacts} />}
          side={<ContactForm refused={refused} />}
          sideLabel={words.t("admin.addContact")}
        />
      ) : (
        <Contacts contacts={contacts} />
      )}
    </Frame>
  );
}

const useLabels = () => {
  const { words } = useShell();
  return {
    title: words.t("admin.contactTitle"),
    role: words.t("admin.contactRole"),
    phone: words.t("admin.contactPhone"),
    email: words.t("admin.contactEmail"),
  };
};

function ContactErrors({ refused }: { refused: FormReply | undefined }) {
  return <FormErrors problems={formState(refused).problems} labels={useLabels()} />;
}

function Contacts({ contacts }: { contacts: readonly Contact[] }) {
  const { words } = useShell();
  const heading = words.t("admin.contacts");
  return (
    <Section heading={heading}>
      {contacts.length === 0 ? (
        <EmptyState heading={words.t("admin.noContacts")} level={3}>
          <p>{words.t("admin.noContactsText")}</p>
        </EmptyState>
      ) : (
        <Table
          caption={heading}
          rows={contacts}
          rowKey={({ contactId }) => contactId}
          columns={[
            { key: "title", heading: words.t("admin.contactTitle"), names: true, cell: ({ title }) => title },
            {
              key: "role",
              heading: words.t("admin.contactRole"),
              cell: ({ role }) => words.t(contactRoleWord[role]),
            },
            { key: "phone", heading: words.t("admin.contactPhone"), cell: ({ phone }) => phone || "–" },
            { key: "email", heading: words.t("admin.contactEmail"), cell: ({ email }) => email || "–" },
          ]}
        />
      )}
    </Section>
  );
}

function ContactForm({ refused }: { refused: FormReply | undefined }) {
  const { words } = useShell();
  const labels = useLabels();
  const form = formState(refused, { role: "recruiter" });
  return (
    <Section heading={words.t("admin.addContact")}>
      <Form label={words.t("admin.addContact")}>
        <TextField
          name="title"
          label={labels.title}
          help={words.t("admin.contactTitleHelp")}
          value={form.value("title")}
          error={form.error("title")}
          autoComplete="off"
          required
        />
        <RadioGroup
          name="role"
          label={labels.role}
          value={form.value("role")}
          error={form.error("role")}
          choices={contactRoles.map((role) => ({ value: role, label: words.t(contactRoleWord[role]) }))}
          required
        />
        <PhoneField
          name="phone"
          label={labels.phone}
          value={form.value("phone")}
          error={form.error("phone")}
          autoComplete="off"
        />
        <EmailField
          name="email"
          label={labels.email}
          help={words.t("admin.contactEmailHelp")}
          value={form.value("email")}
          error={form.error("email")}
          autoComplete="off"
        />
        <Button>{words.t("admin.addContact")}</Button>
      </Form>
    </Section>
  );
}
