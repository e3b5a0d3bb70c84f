import { ButtonRow, Heading, LinkButton, Notice, TextLink } from "@vakans/ui";
import { useShell } from "@vakans/web/shell";
import { Frame } from "../../components/frame";
import { recruitmentPath } from "../../components/recruitment-path";
import { at } from "../../components/tenant-path";

type PublishedProps = {
  slug: string;
  recruitmentId: string;
  title: string;
  lastDayOn: string | null;
  publicHref: string;
};

export function PublishedView({ slug, recruitmentId, title, lastDayOn, publicHref }: PublishedProps) {
  const { words } = useShell();
  const heading = words.t("admin.publishedHeading");
  return (
    <Frame
      title={`${heading}: ${title}`}
      room="recruitments"
      path={recruitmentPath(words, slug, { recruitmentId, title })}
    >
      <Heading level={1}>{heading}</Heading>
      <Notice kind="success">
        <p>
          <strong>{title}</strong>
        </p>
        <p>
          {lastDayOn
            ? words.t("admin.publishedUntil", { day: words.longDate(lastDayOn) })
            : words.t("admin.publishedOpen")}
        </p>
        <p>{words.t("admin.publishedNext")}</p>
      </Notice>
      <ButtonRow>
        <LinkButton href={publicHref}>{words.t("admin.seePublic")}</LinkButton>
        <TextLink href={at.recruitment(slug, recruitmentId)}>{words.t("admin.backToRecruitment")}</TextLink>
      </ButtonRow>
    </Frame>
  );
}
