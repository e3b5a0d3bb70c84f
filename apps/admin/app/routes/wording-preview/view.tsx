import { type Language, languageNames, type WordKey } from "@vakans/i18n";
import { AdminHead, Prose, Section, Small, Stack, TextLink } from "@vakans/ui";
import { useShell } from "@vakans/web/shell";
import { Frame } from "../../components/frame";
import { at } from "../../components/tenant-path";

type PreviewProps = {
  slug: string;
  minutes: number;
  token: string;
  sites: readonly { language: Language; origin: string }[];
  interest: boolean;
};

/** The public pages of a tenant's site, by the words that are their titles. */
const pages: readonly { path: string; title: WordKey }[] = [
  { path: "/jobs", title: "jobs.heading" },
  { path: "/sign-in", title: "account.signIn" },
  { path: "/sign-in/help", title: "account.forgotten" },
  { path: "/account/new", title: "account.newUser" },
  { path: "/interest", title: "jobs.interestHeading" },
  { path: "/help", title: "shared.help" },
  { path: "/contact", title: "shared.contact" },
  { path: "/support", title: "support.heading" },
  { path: "/protected-identity", title: "law.protectedIdentityHeading" },
  { path: "/accessibility", title: "shared.accessibility" },
  { path: "/privacy", title: "shared.privacy" },
];

/** Pages of the site, each shown with its words as links to where they are changed. */
export function WordingPreviewView({ slug, minutes, token, sites, interest }: PreviewProps) {
  const { words } = useShell();
  const heading = words.t("wording.previewHeading");
  const shown = pages.filter(({ path }) => path !== "/interest" || interest);
  return (
    <Frame
      title={heading}
      room="settings"
      path={[
        { href: at.settings(slug), label: words.t("settings.room") },
        { href: at.words(slug), label: words.t("wording.room") },
      ]}
    >
      <AdminHead heading={heading} facts={words.t("wording.previewLead", { minutes })} />
      <Stack gap="lg">
        {sites.map(({ language, origin }) => (
          <Section key={language} heading={languageNames[language]}>
            <Prose>
              <ul>
                {shown.map(({ path, title }) => (
                  <li key={path}>
                    <TextLink href={`${origin}${path}?words=${token}`}>{words.t(title)}</TextLink>
                  </li>
                ))}
              </ul>
            </Prose>
          </Section>
        ))}
        <Small>{words.t("wording.previewRest")}</Small>
      </Stack>
    </Frame>
  );
}
