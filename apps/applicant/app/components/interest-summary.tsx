import {
  BackLink,
  Button,
  ButtonRow,
  Checkbox,
  EmailField,
  Form,
  Heading,
  Lead,
  Prose,
  RequiredNote,
  Section,
  TextLink,
} from "@vakans/ui";
import type { ApplicantContext, FormReply } from "@vakans/web";
import { useShell } from "@vakans/web/shell";
import { FormProblems, problemOf, typedIn } from "./form-problems";
import { InterestAnswerList } from "./interest-answers";
import { type InterestPages, type InterestQuery, interestSearch } from "./interest-query";

export type InterestReview = Awaited<ReturnType<ApplicantContext["core"]["interests"]["review"]>>;

type Props = {
  query: InterestQuery;
  review: InterestReview;
  pages: InterestPages;
  reply: FormReply | undefined;
};

/** The answers, what is stored of them, and at the end the tick for mail about such jobs (VN-7). */
export function InterestSummary({ query: { answers }, review, pages, reply }: Props) {
  const { words, href } = useShell();
  const { account } = review;
  const search = interestSearch(answers);
  const changeHref = href(`${pages.questions}${search}`);
  const day = words.longDate(review.keptUntilOn);
  return (
    <>
      <FormProblems reply={reply} labels={{ email: words.t("account.email") }} />
      <BackLink href={changeHref}>{words.t("jobs.interestHeading")}</BackLink>
      <Heading level={1}>{words.t("interest.summaryTitle")}</Heading>
      <Lead>{words.t("interest.summaryLead")}</Lead>
      <InterestAnswerList answers={answers} names={review} />
      <Prose>
        <p>
          <TextLink href={changeHref}>{words.t("interest.changeAnswers")}</TextLink>
        </p>
      </Prose>
      <Section heading={words.t("interest.consentHeading")}>
        <Prose>
          <p>{words.t("interest.consentStored", { day })}</p>
          <p>{words.t("interest.consentNotApplication")}</p>
          <p>
            <TextLink href={href("/privacy")}>{words.t("shared.privacy")}</TextLink>
          </p>
        </Prose>
      </Section>
      <Form action={href(`${pages.summary}${search}`)}>
        {account ? null : (
          <>
            <RequiredNote />
            <EmailField
              name="email"
              label={words.t("account.email")}
              help={words.t("interest.emailHelp")}
              required
              value={typedIn(reply, "email")}
              error={problemOf(reply, "email")}
            />
            <Prose>
              <p>
                {words.t("interest.signInInstead")}{" "}
                <TextLink href={href(`/sign-in?returnTo=${encodeURIComponent(`/interest/mine/summary${search}`)}`)}>
                  {words.t("account.signIn")}
                </TextLink>
              </p>
            </Prose>
          </>
        )}
        {account ? (
          <Prose>
            <p>{words.t(account.verified ? "interest.mailedTo" : "interest.linkFirst", { email: account.email })}</p>
          </Prose>
        ) : null}
        <Checkbox
          name="alerts"
          label={words.t("interest.alertTick")}
          help={`${words.t("interest.alertHelp")} ${words.t("interest.consentTick")}`}
          checked={reply ? typedIn(reply, "alerts") !== "" : (account?.alerts ?? false)}
        />
        <ButtonRow>
          <Button>{words.t("interest.register")}</Button>
        </ButtonRow>
      </Form>
    </>
  );
}
