import type { OwnDetails } from "@vakans/core/forms";
import {
  Button,
  ButtonRow,
  ErrorSummary,
  Form,
  Heading,
  Lead,
  LinkButton,
  Notice,
  RequiredNote,
  Section,
  Small,
  SummaryList,
  TextLink,
} from "@vakans/ui";
import type { ApplicantContext, FormReply } from "@vakans/web";
import { useShell } from "@vakans/web/shell";
import type { ReactNode } from "react";
import { detailFacts } from "../../components/application-contents";
import { fieldLabel, messageFor, named } from "../../components/draft";
import { OwnDetailsFields } from "../../components/own-details-fields";
import { usePolicy } from "../../components/policy";
import { stepErrors, typedText } from "../../components/step-reply";

type Profile = Awaited<ReturnType<ApplicantContext["core"]["account"]["profile"]>>;

type Props = {
  profile: Profile;
  /** The fields stand open: always, or after they were asked for, as the tenant has it. */
  editing: boolean;
  saved: boolean;
  reply: FormReply | null | undefined;
};

/** "Mina uppgifter", "Personuppgifter": one's own details, and the ways to everything else of the account. */
export function ProfileView({ profile, editing, saved, reply }: Props) {
  const { words, href } = useShell();
  const rows = Object.values(profile.cv).flat().length;
  return (
    <>
      <ErrorSummary errors={named(stepErrors(words, [], reply ?? null), fieldLabel(words, []))} />
      <Heading level={1}>{words.t("account.profile")}</Heading>
      {saved ? (
        <Notice kind="success" live>
          <p>{words.t("profile.saved")}</p>
        </Notice>
      ) : null}
      <Lead>{words.t("profile.lead")}</Lead>
      {profile.begun > 0 ? (
        <Notice>
          <p>
            {words.t("profile.begunKeep", { count: profile.begun })}{" "}
            <TextLink href={href("/applications")}>{words.t("shared.myApplications")}</TextLink>
          </p>
        </Notice>
      ) : null}
      {editing ? <DetailsForm profile={profile} reply={reply ?? null} /> : <Details profile={profile} />}
      <Section heading={words.t("profile.signInHeading")}>
        <SummaryList
          items={[
            { name: words.t("account.email"), value: profile.email, changeHref: href("/profile/email") },
            {
              name: words.t("account.password"),
              value: <TextLink href={href("/profile/password")}>{words.t("account.changePassword")}</TextLink>,
            },
            {
              name: words.t("profile.sessions"),
              value: <TextLink href={href("/profile/sessions")}>{words.t("profile.sessionsLink")}</TextLink>,
            },
          ]}
        />
      </Section>
      <Section heading={words.t("application.stepCv")}>
        <p>{rows > 0 ? words.t("profile.cvRows", { count: rows }) : words.t("profile.cvEmpty")}</p>
        <Way href={href("/profile/cv")}>{words.t(rows > 0 ? "profile.cvLink" : "profile.cvFill")}</Way>
      </Section>
      <Section heading={words.t("jobs.interestHeading")}>
        <p>{words.t("profile.interestText")}</p>
        <Way href={href("/interest")}>{words.t("profile.interestLink")}</Way>
      </Section>
      <Section heading={words.t("profile.dataHeading")}>
        <p>{words.t("profile.dataText")}</p>
        <Way href={href("/profile/data")}>{words.t("profile.dataLink")}</Way>
        <Way href={href("/profile/close")}>{words.t("profile.closeLink")}</Way>
      </Section>
    </>
  );
}

const Way = ({ href, children }: { href: string; children: ReactNode }) => (
  <p>
    <TextLink href={href}>{children}</TextLink>
  </p>
);

/** OS-7: the details to read, and the button that opens their fields. */
function Details({ profile }: { profile: Profile }) {
  const { words, href } = useShell();
  const policy = usePolicy();
  // The address stands with the sign-in, where it is changed.
  const facts = detailFacts(words, policy, profile.details, null);
  return (
    <Section
      heading={words.t("application.stepDetails")}
      aside={
        <LinkButton href={`${href("/profile?edit=yes")}#f-firstName`} look="secondary">
          {words.t("account.edit")}
        </LinkButton>
      }
    >
      <SummaryList items={facts} />
    </Section>
  );
}

/** The fields, stored by the one button under them and by nothing else (VN-5, OR-17, OS-7). */
function DetailsForm({ profile, reply }: { profile: Profile; reply: FormReply | null }) {
  const { words, href } = useShell();
  const { profileEditing } = usePolicy().accounts;
  const errors = stepErrors(words, [], reply);
  const field = (name: Exclude<keyof OwnDetails, "exemptionAsked" | "exemptionReason">) => ({
    name,
    value: typedText(reply?.values, name) ?? profile.details[name],
    error: messageFor(errors, name),
  });
  const save = words.t("account.saveProfile");
  return (
    <Section heading={words.t("application.stepDetails")}>
      <RequiredNote />
      <Form action={href("/profile")}>
        <OwnDetailsFields asked={profile.asked} field={field} listRequired={false} />
        <Small>{words.t("profile.saveHelp", { save })}</Small>
        <ButtonRow>
          <Button>{save}</Button>
          {profileEditing === "onRequest" ? (
            <LinkButton href={href("/profile")} look="secondary">
              {words.t("application.cancel")}
            </LinkButton>
          ) : null}
        </ButtonRow>
      </Form>
    </Section>
  );
}
