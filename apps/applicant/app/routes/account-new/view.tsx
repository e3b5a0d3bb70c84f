import {
  Button,
  ButtonRow,
  Checkbox,
  EmailField,
  Form,
  Heading,
  Lead,
  Notice,
  PasswordField,
  Prose,
  RequiredNote,
  Section,
  Small,
  TextField,
  TextLink,
  useWords,
} from "@vakans/ui";
import type { FormReply } from "@vakans/web";
import { useShell } from "@vakans/web/shell";
import { FormProblems, problemOf, typedIn } from "../../components/form-problems";
import { usePolicy } from "../../components/policy";
import { ProtectedIdentity } from "../../components/protected-identity";

type Challenge =
  | { readonly kind: "picture"; readonly token: string; readonly svg: string }
  | { readonly kind: "words"; readonly token: string; readonly numbers: readonly number[] };

type Reply = Pick<FormReply, "values" | "problems"> | undefined;

/** First page of a registration: address, password, information or consent, challenge (VN-9, OR-1, OS-3). */
export function AccountNewView({ challenge, reply }: { challenge: Challenge | null; reply: Reply }) {
  const { words, href, tenant } = useShell();
  const policy = usePolicy();
  const name = tenant?.name ?? "";
  return (
    <>
      <FormProblems reply={reply} labels={{ email: words.t("account.email"), password: words.t("account.password") }} />
      <Heading level={1}>{words.t("account.newUser")}</Heading>
      <Lead>{words.t("account.newLead", { tenant: name })}</Lead>
      <Prose>
        <p>
          {words.t("account.haveAccount")} <TextLink href={href("/sign-in")}>{words.t("account.signIn")}</TextLink>
        </p>
      </Prose>
      <Notice heading={words.t("law.protectedIdentityHeading")}>
        <ProtectedIdentity policy={policy} />
      </Notice>
      <Small>{words.t("account.stepOf", { step: 1 })}</Small>
      <Form
        action={href("/account/new")}
        hidden={challenge ? { "challenge.token": challenge.token, challengeKind: challenge.kind } : undefined}
      >
        {challenge ? <EnterGoesOn label={words.t("account.next")} /> : null}
        <RequiredNote />
        <EmailField
          name="email"
          label={words.t("account.email")}
          help={`${words.t("account.emailNotice")} ${words.t("account.emailIsUserName")}`}
          required
          autoComplete="username"
          value={typedIn(reply, "email")}
          error={problemOf(reply, "email")}
        />
        {/* Before the password, which no page gets back: asking for the other challenge costs nothing that was typed. */}
        {challenge ? (
          <>
            <ChallengeField challenge={challenge} reply={reply} />
            <OtherChallenge kind={challenge.kind} />
          </>
        ) : null}
        <PasswordField
          name="password"
          label={words.t("account.choosePassword")}
          help={
            <>
              {words.t("account.passwordHelp", { min: policy.accounts.passwordCharactersMin })}
              {reply && reply.problems.length > 0 && !problemOf(reply, "password") ? (
                <strong> {words.t("account.passwordAgain")}</strong>
              ) : null}
            </>
          }
          required
          autoComplete="new-password"
          error={problemOf(reply, "password")}
        />
        <Section level={2} heading={words.t("law.personalDataHeading")}>
          <Prose>
            <p>{words.t(policy.pack.personalDataNotice)}</p>
            <p>
              <TextLink href={href("/privacy")}>{words.t("shared.privacy")}</TextLink>
            </p>
          </Prose>
        </Section>
        {policy.accounts.consent === "tick" ? (
          <Checkbox
            name="consented"
            label={words.t("account.consent", { tenant: name })}
            required
            checked={typedIn(reply, "consented") !== ""}
            error={problemOf(reply, "consented")}
          />
        ) : null}
        <ButtonRow>
          <Button>{words.t("account.next")}</Button>
        </ButtonRow>
      </Form>
    </>
  );
}

/** Five characters in a picture (OR-1), or a small sum in words (OR-2). */
function ChallengeField({ challenge, reply }: { challenge: Challenge; reply: Reply }) {
  const words = useWords();
  const error = problemOf(reply, "challenge") ?? problemOf(reply, "challenge.answer");
  const field = {
    name: "challenge.answer",
    id: "f-challenge",
    required: true,
    error,
    autoComplete: "off",
    width: 8,
    spellCheck: false,
  } as const;
  if (challenge.kind === "words") {
    const [first, second] = challenge.numbers.map((number) => numberWord(words, number));
    return (
      <TextField
        {...field}
        inputMode="numeric"
        label={words.t("account.challengeWords", { first: first ?? "", second: second ?? "" })}
        help={words.t("account.challengeWordsHelp")}
      />
    );
  }
  return (
    <div className="va-stack" data-gap="sm">
      <img
        className="va-challenge"
        src={`data:image/svg+xml;base64,${Buffer.from(challenge.svg).toString("base64")}`}
        alt={words.t("account.challengePictureAlt")}
      />
      <TextField
        {...field}
        label={words.t("account.challengePicture")}
        help={words.t("account.challengePictureHelp")}
      />
    </div>
  );
}

/** The Enter key presses a form's first button: this one goes forward, and neither eyes nor ears nor the Tab key meet it. */
function EnterGoesOn({ label }: { label: string }) {
  return (
    <button className="ds-sr-only" type="submit" tabIndex={-1} aria-hidden="true">
      {label}
    </button>
  );
}

function OtherChallenge({ kind }: { kind: Challenge["kind"] }) {
  const words = useWords();
  return kind === "picture" ? (
    <Button look="secondary" name="go" value="words">
      {words.t("account.challengeCannotSee")}
    </Button>
  ) : (
    <Button look="secondary" name="go" value="picture">
      {words.t("account.challengeShowPicture")}
    </Button>
  );
}

const numbers = [1, 2, 3, 4, 5, 6, 7, 8, 9] as const;

function numberWord(words: ReturnType<typeof useWords>, number: number): string {
  const known = numbers.find((it) => it === number);
  return known ? words.t(`account.number${known}`) : String(number);
}
