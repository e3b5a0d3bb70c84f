import { AdminHead, Button, ButtonRow, FactList, Form, LinkButton, Prose, Section, Split, TextLink } from "@vakans/ui";
import type { FormReply } from "@vakans/web";
import { useShell } from "@vakans/web/shell";
import { AdvertPreview, type Preview } from "../../components/advert-preview";
import { FormErrors } from "../../components/form-state";
import { Frame } from "../../components/frame";
import { useRights } from "../../components/member";
import { type Problem, PublicationProblems } from "../../components/publication-problems";
import { recruitmentPath } from "../../components/recruitment-path";
import { at } from "../../components/tenant-path";

type PublishProps = {
  slug: string;
  recruitmentId: string;
  title: string;
  timeZone: string;
  editor: {
    revision: number;
    problems: readonly Problem[];
    published: { at: Date; number: number; lastDayOn: string | null } | null;
    differs: boolean;
    preview: Preview;
  };
  refused: FormReply | undefined;
};

export function PublishView({ slug, recruitmentId, title, timeZone, editor, refused }: PublishProps) {
  const { words } = useShell();
  const { may } = useRights();
  const { preview, problems, published, differs } = editor;
  const heading = words.t(published ? "admin.publishAgain" : "admin.publish");
  const advertHref = at.advert(slug, recruitmentId);
  const ready = problems.length === 0 && (published === null || differs);
  return (
    <Frame
      title={`${heading}: ${title}`}
      refused={refused !== undefined}
      room="recruitments"
      path={recruitmentPath(
        words,
        slug,
        { recruitmentId, title },
        { href: advertHref, label: words.t("admin.advert") },
      )}
    >
      {problems.length === 0 ? <FormErrors problems={refused?.problems ?? []} /> : null}
      <AdminHead heading={heading} facts={words.t("admin.publishText")} />
      <Split
        even
        main={
          <>
            <PublicationProblems problems={problems} hrefOf={(field) => `${advertHref}#f-text-${field}`} />
            <FactList
              facts={[
                { name: words.t("admin.jobTitle"), value: preview.title },
                { name: words.t("jobs.unit"), value: preview.unitName },
                {
                  name: words.t("jobs.lastDay"),
                  value: preview.lastDayOn ? words.longDate(preview.lastDayOn) : words.t("jobs.noLastDay"),
                },
                {
                  name: words.t("admin.closes"),
                  value: preview.lastDayOn
                    ? words.t("admin.closesAt", { day: words.longDate(preview.lastDayOn), zone: placeOf(timeZone) })
                    : words.t("admin.closesNever"),
                },
                {
                  name: words.t("admin.questionnaire"),
                  value: words.t("admin.questionCount", {
                    count: preview.questions.filter(({ type }) => type !== "statement").length,
                  }),
                },
                {
                  name: words.t("admin.publishedNow"),
                  value: published
                    ? words.t("admin.publishedVersion", {
                        number: published.number,
                        at: words.instant(published.at, timeZone),
                      })
                    : words.t("admin.neverPublished"),
                },
              ]}
            />
            <Section heading={words.t("admin.statutory")}>
              <Prose>
                <p>{words.t("admin.statutoryText")}</p>
                <ul>
                  {preview.notices.map((notice) => (
                    <li key={notice}>{notice}</li>
                  ))}
                </ul>
              </Prose>
            </Section>
            {problems.length === 0 && published && !differs ? <p>{words.t("admin.nothingToPublish")}</p> : null}
            <ButtonRow>
              {may("advert.publish") && ready ? (
                <Form look="bare" hidden={{ revision: String(editor.revision) }}>
                  <Button>{words.t("admin.publish")}</Button>
                </Form>
              ) : null}
              {problems.length > 0 ? (
                <LinkButton href={advertHref}>{words.t("admin.editAdvert")}</LinkButton>
              ) : (
                <TextLink href={advertHref}>{words.t("admin.backToAdvert")}</TextLink>
              )}
            </ButtonRow>
          </>
        }
        side={<AdvertPreview preview={preview} note={words.t("admin.publishPreviewNote")} />}
        sideLabel={words.t("admin.preview")}
      />
    </Frame>
  );
}

/** "Stockholm" of "Europe/Stockholm": whose clock it is. */
const placeOf = (timeZone: string) => timeZone.split("/").at(-1)?.replaceAll("_", " ") ?? timeZone;
