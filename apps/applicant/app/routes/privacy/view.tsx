import { localeOf } from "@vakans/i18n";
import { Heading, Lead, Notice, Prose, Section, Small, TextLink } from "@vakans/ui";
import type { ApplicantContext } from "@vakans/web";
import { useShell } from "@vakans/web/shell";

type Notices = ApplicantContext["core"]["notices"];
type Version = Awaited<ReturnType<Notices["version"]>>;
type Versions = Awaited<ReturnType<Notices["list"]>>;

/** The notice about personal data, as it is or was shown (SE-13). `versions` are all there are, the newest first. */
export function PrivacyView({ version, versions }: { version: Version; versions: Versions }) {
  const { words, href, tenant, language } = useShell();
  if (!tenant) return null;
  const { number, publishedAt, sections } = version;
  const day = (at: Date) => words.longDate(dayIn(at, tenant.policy.timeZone));
  const newest = versions[0]?.number === number;
  const earlier = versions.filter((one) => one.number < (versions[0]?.number ?? 0));
  return (
    <>
      <Heading level={1}>{newest ? words.t("shared.privacy") : words.t("notice.earlierTitle", { number })}</Heading>
      {newest ? (
        <Lead>{words.t("notice.lead", { tenant: tenant.name })}</Lead>
      ) : (
        <Notice kind="warning">
          <p>{words.t("notice.earlierNotice")}</p>
          <p>
            <TextLink href={href("/privacy")}>{words.t("notice.toCurrent")}</TextLink>
          </p>
        </Notice>
      )}
      <Small>{words.t("notice.version", { number, day: day(publishedAt) })}</Small>
      <div lang={version.language === language ? undefined : localeOf[version.language as typeof language].slice(0, 2)}>
        {sections.map(({ heading, list, paragraphs }) => (
          <Section key={heading} heading={heading}>
            <Prose>
              {list.length > 0 ? (
                <ul>
                  {list.map((item) => (
                    <li key={item}>{item}</li>
                  ))}
                </ul>
              ) : null}
              {paragraphs.map((paragraph) => (
                <p key={paragraph}>{paragraph}</p>
              ))}
            </Prose>
          </Section>
        ))}
      </div>
      {newest && earlier.length > 0 ? (
        <Section heading={words.t("notice.earlierHeading")}>
          <ul className="va-links">
            {earlier.map((one) => (
              <li key={one.number}>
                <TextLink href={href(`/privacy/${one.number}`)}>
                  {words.t("notice.version", { number: one.number, day: day(one.publishedAt) })}
                </TextLink>
              </li>
            ))}
          </ul>
        </Section>
      ) : null}
    </>
  );
}

const dayIn = (at: Date, timeZone: string) => new Intl.DateTimeFormat("sv-SE", { timeZone }).format(at);
