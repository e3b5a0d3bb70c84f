import { AdminHead, Deadline, LinkButton, Notice, Section, Tag, TextLink } from "@vakans/ui";
import { useShell } from "@vakans/web/shell";
import type { ReactNode } from "react";
import { Frame } from "../../components/frame";
import { Kept } from "../../components/kept";
import { type RecruitmentState, Stages, stateColor, stateWord } from "../../components/stages";
import { at } from "../../components/tenant-path";

type RecruitmentProps = {
  slug: string;
  timeZone: string;
  recruitment: {
    recruitmentId: string;
    title: string;
    reference: string;
    unitId: string;
    unitName: string;
    state: RecruitmentState;
    lastDayOn: string | null;
    daysLeft: number | null;
    applications: number;
  };
  questionnaire: { locked: boolean; questions: number };
  advert: { differs: boolean; problems: number; publishedAt: Date | null };
  publicHref: string;
};

export function RecruitmentView(props: RecruitmentProps) {
  const { slug, recruitment, questionnaire, advert, publicHref } = props;
  const { words } = useShell();
  const { recruitmentId, title, state } = recruitment;
  return (
    <Frame
      title={title}
      room="recruitments"
      path={[{ href: at.recruitments(slug), label: words.t("admin.recruitments") }]}
    >
      <AdminHead
        heading={title}
        facts={
          <>
            <TextLink href={at.unit(slug, recruitment.unitId)}>{recruitment.unitName}</TextLink>,{" "}
            {recruitment.reference} <Tag color={stateColor[state]}>{words.t(stateWord[state])}</Tag>
          </>
        }
      />
      <Stages state={state} />
      <NextStep {...props} />
      <div className="va-cards">
        <Card
          heading={words.t("admin.questionnaire")}
          href={at.questions(slug, recruitmentId)}
          link={words.t(questionnaire.locked ? "admin.readQuestions" : "admin.editQuestions")}
        >
          <p>{words.t("admin.questionCount", { count: questionnaire.questions })}</p>
          <p className="va-quiet">
            {words.t(questionnaire.locked ? "admin.questionsLockedShort" : "admin.questionsOpenShort")}
          </p>
        </Card>
        <Card
          heading={words.t("admin.advert")}
          href={at.advert(slug, recruitmentId)}
          link={words.t("admin.editAdvert")}
        >
          <AdvertState {...props} />
          {advert.publishedAt ? (
            <p>
              <TextLink href={publicHref}>{words.t("admin.seePublic")}</TextLink>
            </p>
          ) : null}
        </Card>
        <Card
          heading={words.t("admin.applications")}
          href={at.applications(slug, recruitmentId)}
          link={words.t("admin.seeApplications")}
        >
          <p>{words.t("admin.applicationCount", { count: recruitment.applications })}</p>
          <Kept />
        </Card>
      </div>
    </Frame>
  );
}

function Card(props: { heading: string; href: string; link: string; children: ReactNode }) {
  return (
    <Section heading={props.heading}>
      {props.children}
      <p>
        <TextLink href={props.href}>{props.link}</TextLink>
      </p>
    </Section>
  );
}

/** The next step, named and one click away. */
function NextStep({ slug, recruitment, advert }: RecruitmentProps) {
  const { words } = useShell();
  const { recruitmentId, state, applications } = recruitment;
  const heading = words.t("admin.nextStep");
  if (state === "preparing")
    return advert.problems > 0 ? (
      <Notice heading={heading}>
        <p>{words.t("admin.nextWriteText")}</p>
        <LinkButton href={at.advert(slug, recruitmentId)}>{words.t("admin.nextWriteAdvert")}</LinkButton>
      </Notice>
    ) : (
      <Notice heading={heading}>
        <p>{words.t("admin.nextPublishText")}</p>
        <LinkButton href={at.publish(slug, recruitmentId)}>{words.t("admin.reviewAndPublish")}</LinkButton>
      </Notice>
    );
  return (
    <Notice heading={heading}>
      <p>
        {words.t(
          state === "closed"
            ? applications > 0
              ? "admin.nextReadClosedText"
              : "admin.nextNoneText"
            : applications > 0
              ? "admin.nextReadOpenText"
              : "admin.nextWaitText",
        )}{" "}
        {recruitment.lastDayOn ? (
          <>
            {words.t("ui.lastDay")}: <Deadline day={recruitment.lastDayOn} daysLeft={recruitment.daysLeft} />.
          </>
        ) : null}
      </p>
      {applications > 0 ? (
        <LinkButton href={at.applications(slug, recruitmentId)}>{words.t("admin.nextRead")}</LinkButton>
      ) : null}
    </Notice>
  );
}

function AdvertState({ advert, timeZone }: RecruitmentProps) {
  const { words } = useShell();
  const { publishedAt, differs, problems } = advert;
  if (publishedAt === null)
    return <p>{problems > 0 ? words.t("admin.advertLacks", { count: problems }) : words.t("admin.advertReady")}</p>;
  return (
    <>
      <p>{words.t("admin.publishedAt", { at: words.instant(publishedAt, timeZone) })}</p>
      {differs ? (
        <p>
          <Tag color="warning">{words.t("admin.differsShort")}</Tag>
        </p>
      ) : null}
    </>
  );
}
