import { BackLink, Heading, Notice } from "@vakans/ui";
import type { ApplicantContext } from "@vakans/web";
import { useShell } from "@vakans/web/shell";
import { ApplicationContents } from "../../components/application-contents";
import { sentContents } from "../../components/sent-contents";

type Version = Awaited<ReturnType<ApplicantContext["core"]["applications"]["version"]>>;

/** One version as it was handed in, with its files. */
export function VersionView({ version, newest }: { version: Version; newest: number }) {
  const { words, href, tenant } = useShell();
  return (
    <>
      <BackLink href={href(`/applications/${version.applicationId}`)}>{words.t("application.versionBack")}</BackLink>
      <p className="va-small va-job-line">{words.t("application.applyingFor", { title: version.title })}</p>
      <Heading level={1}>{words.t("application.version", { number: version.versionNumber })}</Heading>
      <p>{words.instant(version.changedAt, tenant?.policy.timeZone ?? "UTC")}</p>
      {version.versionNumber < newest ? <Notice>{words.t("application.versionOld", { number: newest })}</Notice> : null}
      <ApplicationContents contents={sentContents(version, href)} />
    </>
  );
}
