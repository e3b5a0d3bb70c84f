import { AdminHead, FactList, Notice, Section, Split, Tag, TextLink } from "@vakans/ui";
import { useShell } from "@vakans/web/shell";
import { Frame } from "../../components/frame";
import { Kept } from "../../components/kept";
import { recruitmentPath } from "../../components/recruitment-path";
import { at } from "../../components/tenant-path";
import { Answers, type GivenAnswer } from "./answers";
import { CvSections, type ShownCv } from "./cv";
import { Files, type ShownFile } from "./files";
import { type ShownWishes, Wishes } from "./wishes";

type Details = {
  firstName: string;
  lastName: string;
  street: string;
  postalCode: string;
  city: string;
  phone: string;
  dateOfBirth: string;
  presentTitle: string;
  municipality: string;
  gender: "" | "woman" | "man" | "withheld";
  exemptionAsked: boolean;
  exemptionReason: string;
};

type ApplicationProps = {
  slug: string;
  timeZone: string;
  application: {
    applicationId: string;
    recruitmentId: string;
    number: number;
    reference: string;
    title: string;
    receivedAt: Date;
    late: boolean;
    withdrawnAt: Date | null;
    versionNumber: number;
    content: {
      details: Details;
      email: string;
      cv: ShownCv;
      wishes?: ShownWishes | undefined;
      answers: readonly GivenAnswer[];
    };
    files: readonly ShownFile[];
    previous: string | null;
    next: string | null;
  };
  /** The file that is shown in the page. */
  inPage: ShownFile | null;
  /** What the country asks of the list of applicants (NO-1). */
  listFields: readonly string[];
};

export function ApplicationView({ slug, timeZone, application, inPage, listFields }: ApplicationProps) {
  const { words } = useShell();
  const { content, recruitmentId, title, files, previous, next } = application;
  const name = `${content.details.firstName} ${content.details.lastName}`;
  const ownHref = at.application(slug, application.applicationId);
  return (
    <Frame
      title={words.t("admin.applicationTitle", { name, number: application.number, title })}
      room="recruitments"
      path={recruitmentPath(
        words,
        slug,
        { recruitmentId, title },
        { href: at.applications(slug, recruitmentId), label: words.t("admin.applications") },
      )}
    >
      <AdminHead
        heading={name}
        facts={
          <>
            {words.t("admin.applicationNumber", { number: application.number, reference: application.reference })}{" "}
            {words.t("admin.receivedAt", { at: words.instant(application.receivedAt, timeZone) })}{" "}
            {application.versionNumber > 1 ? words.t("admin.version", { number: application.versionNumber }) : null}{" "}
            {application.late ? <Tag color="warning">{words.t("admin.late")}</Tag> : null}
          </>
        }
        actions={
          <nav className="va-around" aria-label={words.t("admin.around")}>
            {previous ? (
              <a className="ds-link" rel="prev" href={at.application(slug, previous)}>
                {words.t("ui.previous")}
              </a>
            ) : (
              <span className="va-quiet">{words.t("ui.previous")}</span>
            )}
            {next ? (
              <a className="ds-link" rel="next" href={at.application(slug, next)}>
                {words.t("ui.next")}
              </a>
            ) : (
              <span className="va-quiet">{words.t("ui.next")}</span>
            )}
          </nav>
        }
      />
      {application.withdrawnAt ? (
        <Notice heading={words.t("application.withdrawn")}>
          <p>{words.t("admin.withdrawnAt", { at: words.instant(application.withdrawnAt, timeZone) })}</p>
        </Notice>
      ) : null}
      <Kept />
      <Split
        even
        main={
          <>
            <OwnDetails details={content.details} email={content.email} listFields={listFields} />
            {content.wishes ? <Wishes wishes={content.wishes} /> : null}
            <CvSections cv={content.cv} />
            <Answers answers={content.answers} />
          </>
        }
        side={<Files files={files} inPage={inPage} slug={slug} ownHref={ownHref} />}
        sideLabel={words.t("admin.attachments")}
      />
    </Frame>
  );
}

type OwnDetailsProps = { details: Details; email: string; listFields: readonly string[] };

function OwnDetails({ details, email, listFields }: OwnDetailsProps) {
  const { words } = useShell();
  const genderWord = { woman: "law.genderWoman", man: "law.genderMan", withheld: "law.genderWithheld" } as const;
  const listed = (field: string, value: string) => (listFields.includes(field) ? value : "");
  return (
    <Section heading={words.t("admin.details")}>
      <FactList
        facts={[
          { name: words.t("admin.contactEmail"), value: <TextLink href={`mailto:${email}`}>{email}</TextLink> },
          { name: words.t("admin.contactPhone"), value: details.phone },
          {
            name: words.t("admin.address"),
            value: [details.street, `${details.postalCode} ${details.city}`.trim()].filter(Boolean).join(", "),
          },
          { name: words.t("law.listDateOfBirth"), value: listed("dateOfBirth", details.dateOfBirth) },
          { name: words.t("law.listPresentTitle"), value: listed("presentTitle", details.presentTitle) },
          { name: words.t("law.listMunicipality"), value: listed("municipality", details.municipality) },
          {
            name: words.t("law.listGender"),
            value: details.gender === "" ? "" : listed("gender", words.t(genderWord[details.gender])),
          },
        ]}
      />
      {details.exemptionAsked ? (
        <Notice heading={words.t("admin.exemptionHeading")} level={3}>
          <p>{words.t("admin.exemptionText")}</p>
          <p className="va-lines">{details.exemptionReason}</p>
        </Notice>
      ) : null}
    </Section>
  );
}
