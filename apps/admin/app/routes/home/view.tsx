import { EmptyState, Heading, Lead, Section, TextLink } from "@vakans/ui";
import { useShell } from "@vakans/web/shell";
import { Frame } from "../../components/frame";

type HomeProps = { name: string; tenants: readonly { slug: string; name: string }[]; operator: boolean };

export function HomeView({ name, tenants, operator }: HomeProps) {
  const { words } = useShell();
  return (
    <Frame title={words.t("admin.chooseTenant")} signed={{ name, tenants }}>
      <Heading level={1}>{words.t("admin.chooseTenant")}</Heading>
      {tenants.length > 0 ? (
        <ul className="va-choose">
          {tenants.map((tenant) => (
            <li key={tenant.slug}>
              <TextLink href={`/${tenant.slug}`}>{tenant.name}</TextLink>
            </li>
          ))}
        </ul>
      ) : (
        <EmptyState heading={words.t("admin.noTenant")}>
          <Lead>{words.t("admin.noTenantText")}</Lead>
        </EmptyState>
      )}
      {operator ? (
        <Section heading={words.t("admin.platform")}>
          <TextLink href="/platform/tenants">{words.t("admin.tenants")}</TextLink>
        </Section>
      ) : null}
    </Frame>
  );
}
