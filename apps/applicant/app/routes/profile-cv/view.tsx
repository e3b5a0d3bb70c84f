import type { Cv } from "@vakans/core/forms";
import { BackLink, Heading, Lead, Notice, Small } from "@vakans/ui";
import { useShell } from "@vakans/web/shell";
import { CvRows } from "../../components/cv-rows";

type Props = { cv: Cv; begun: number; done: "kept" | "removed" | null };

/** The structured CV of the account, with which the next application begins. */
export function ProfileCvView({ cv, begun, done }: Props) {
  const { words, href } = useShell();
  return (
    <>
      <BackLink href={href("/profile")}>{words.t("account.profile")}</BackLink>
      <Heading level={1}>{words.t("profile.cvTitle")}</Heading>
      {done ? (
        <Notice kind="success" live>
          <p>{words.t(done === "kept" ? "profile.cvKept" : "profile.cvRemoved")}</p>
        </Notice>
      ) : null}
      <Lead>{words.t("profile.cvLead")}</Lead>
      {begun > 0 ? <Small>{words.t("profile.begunKeep", { count: begun })}</Small> : null}
      <CvRows cv={cv} href={href("/profile/cv")} />
    </>
  );
}
