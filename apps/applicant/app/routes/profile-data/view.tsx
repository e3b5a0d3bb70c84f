import {
  BackLink,
  Button,
  ButtonRow,
  ErrorSummary,
  FactList,
  Form,
  Heading,
  Lead,
  Prose,
  Section,
  Small,
} from "@vakans/ui";
import type { ApplicantContext } from "@vakans/web";
import { useShell } from "@vakans/web/shell";
import { OwnDestructions } from "../../components/own-destructions";
import { usePolicy } from "../../components/policy";

type Held = Awaited<ReturnType<ApplicantContext["core"]["account"]["held"]>>;

/** What is held about the reader, in words and numbers, and all of it as one download (SE-13). */
export function ProfileDataView({ held, tooMany }: { held: Held; tooMany: boolean }) {
  const { words, href } = useShell();
  const { timeZone, retention } = usePolicy();
  const { counts, applications } = held;
  const { number } = words;
  return (
    <>
      <ErrorSummary errors={tooMany ? [{ id: "download", message: words.t("refusal.downloadsTooMany") }] : []} />
      <BackLink href={href("/profile")}>{words.t("account.profile")}</BackLink>
      <Heading level={1}>{words.t("profile.dataHeading")}</Heading>
      <Lead>{words.t("profile.dataLead")}</Lead>
      <Section heading={words.t("profile.dataHeldHeading")}>
        <FactList
          facts={[
            {
              name: words.t("profile.dataAccount"),
              value: words.t("profile.dataAccountSince", {
                email: held.email,
                at: words.instant(held.since, timeZone),
              }),
            },
            { name: words.t("profile.dataCvRows"), value: number(held.cvRows) },
            { name: words.t("profile.dataDrafts"), value: number(counts.drafts) },
            { name: words.t("profile.dataApplications"), value: number(applications.length) },
            {
              name: words.t("profile.dataFiles"),
              value:
                counts.files === 0
                  ? number(0)
                  : words.t("profile.dataFilesSize", { count: counts.files, size: words.bytes(counts.bytes) }),
            },
            { name: words.t("profile.dataMessages"), value: number(counts.messages) },
            { name: words.t("jobs.interestHeading"), value: number(counts.interests) },
            { name: words.t("profile.dataSupport"), value: number(counts.supportRequests) },
            { name: words.t("profile.dataForms"), value: counts.keptForms === 0 ? null : number(counts.keptForms) },
            { name: words.t("profile.dataSessions"), value: number(counts.sessions) },
            { name: words.t("profile.dataEvents"), value: number(counts.events) },
          ]}
        />
      </Section>
      <Section heading={words.t("profile.downloadHeading")} id="download">
        <Prose>
          <p>{words.t("profile.downloadText")}</p>
        </Prose>
        <Form action={href("/profile/data/download")} download>
          <ButtonRow>
            <Button>{words.t("profile.downloadButton")}</Button>
          </ButtonRow>
        </Form>
        <Small>{words.t("profile.downloadShared")}</Small>
      </Section>
      <Section heading={words.t("profile.destructionHeading")}>
        {applications.length === 0 ? <p>{words.t("profile.destructionNone")}</p> : null}
        {applications.length > 0 ? <OwnDestructions applications={applications} /> : null}
        <Prose>
          <p>{words.t("profile.destructionWhy")}</p>
          {retention.hiredApplications === "keep" ? <p>{words.t("profile.destructionHired")}</p> : null}
        </Prose>
      </Section>
    </>
  );
}
