import type { Language } from "@vakans/i18n";
import { AdminHead, Button, LinkButton, Notice, Split, TextLink } from "@vakans/ui";
import type { FormProblem } from "@vakans/web";
import { useShell } from "@vakans/web/shell";
import { AdvertPreview, type Preview } from "../../components/advert-preview";
import { FormErrors } from "../../components/form-state";
import { Frame } from "../../components/frame";
import { useRights } from "../../components/member";
import { type Problem, PublicationProblems } from "../../components/publication-problems";
import { recruitmentPath } from "../../components/recruitment-path";
import { at } from "../../components/tenant-path";
import type { AdvertForm, Occupation } from "./advert-form";
import { Conflict } from "./conflict";
import { AdvertFields, type ContactChoice, useAdvertLabels } from "./fields";

type AdvertProps = {
  slug: string;
  recruitmentId: string;
  unitId: string;
  title: string;
  timeZone: string;
  editor: {
    revision: number;
    problems: readonly Problem[];
    published: { at: Date; number: number; lastDayOn: string | null } | null;
    differs: boolean;
    preview: Preview;
  };
  stored: AdvertForm;
  contacts: readonly ContactChoice[];
  checks: readonly string[];
  occupations: readonly Occupation[];
  languages: readonly Language[];
  standingOffered: boolean;
  saved: boolean;
  reply: { form: AdvertForm; problems: readonly FormProblem[]; conflict: boolean } | undefined;
};

const formId = "advert";

export function AdvertView(props: AdvertProps) {
  const { slug, recruitmentId, title, editor, stored, reply } = props;
  const { words } = useShell();
  const { may } = useRights();
  const form = reply?.form ?? stored;
  const problems = (reply?.problems ?? []).map((problem) => ({ ...problem, field: liftLine(problem.field) }));
  const heading = words.t("admin.advert");
  return (
    <Frame
      title={`${heading}: ${title}`}
      refused={problems.length > 0}
      room="recruitments"
      path={recruitmentPath(words, slug, { recruitmentId, title })}
    >
      <FormErrors problems={reply?.conflict ? [] : problems} labels={useAdvertLabels(form)} />
      <AdminHead
        heading={heading}
        facts={<Standing {...props} />}
        actions={
          <>
            {may("recruitment.edit") ? <Button form={formId}>{words.t("admin.save")}</Button> : null}
            {may("advert.publish") ? <ToPublish {...props} /> : null}
          </>
        }
      />
      {props.saved && !reply ? (
        <Notice kind="success" live>
          <p>{words.t(editor.published ? "admin.savedNotPublished" : "admin.saved")}</p>
        </Notice>
      ) : null}
      {reply && !reply.conflict && problems.length === 0 ? (
        <Notice>
          <p>{words.t("admin.notSavedYet")}</p>
        </Notice>
      ) : null}
      {reply?.conflict ? <Conflict {...props} mine={reply.form} /> : null}
      <Split
        even
        main={
          !may("recruitment.edit") ? (
            <p>{words.t("admin.rightLacking", { right: words.t("admin.rightRecruitmentEdit") })}</p>
          ) : (
            <AdvertFields
              {...props}
              id={formId}
              form={form}
              problems={problems}
              ownHref={at.advert(slug, recruitmentId)}
              unitHref={at.unit(slug, props.unitId)}
              revision={editor.revision}
            />
          )
        }
        side={
          <>
            <PublicationProblems problems={editor.problems} hrefOf={(field) => `#f-text-${field}`} />
            <AdvertPreview preview={editor.preview} note={words.t("admin.previewNote")} />
          </>
        }
        sideLabel={words.t("admin.preview")}
      />
    </Frame>
  );
}

/** The next step. Whoever may write saves on the way: what was typed here must not stay behind. */
function ToPublish({ slug, recruitmentId }: AdvertProps) {
  const { words } = useShell();
  const label = words.t("admin.reviewAndPublish");
  return useRights().may("recruitment.edit") ? (
    <Button form={formId} name="go" value="publish" look="secondary">
      {label}
    </Button>
  ) : (
    <LinkButton href={at.publish(slug, recruitmentId)} look="secondary">
      {label}
    </LinkButton>
  );
}

/** A requirement is a line of one field: what is wrong with a line stands at the field. */
const liftLine = (field: string) => field.replace(/^(text\.(?:must|should|contactIds))\[\d+\]$/, "$1");

/** Where the saved text stands beside what the public reads (RE-11). */
function Standing({ editor, timeZone, slug, recruitmentId }: AdvertProps) {
  const { words } = useShell();
  const { published, differs } = editor;
  if (!published) return <>{words.t("admin.neverPublished")}</>;
  return (
    <>
      {words.t("admin.publishedAt", { at: words.instant(published.at, timeZone) })}{" "}
      {differs ? (
        <>
          <strong>{words.t("admin.differs")}</strong>{" "}
          <TextLink href={at.publish(slug, recruitmentId)}>{words.t("admin.publishAgain")}</TextLink>
        </>
      ) : (
        words.t("admin.sameAsPublished")
      )}
    </>
  );
}
