import { supportCharactersMax } from "@vakans/core/forms";
import { Button, ButtonRow, EmailField, Form, RequiredNote, Small, TextArea, TextLink } from "@vakans/ui";
import type { FormReply } from "@vakans/web";
import { useShell } from "@vakans/web/shell";
import { FormProblems, problemOf, typedIn } from "./form-problems";
import type { Asking } from "./support-asking.server";

type Reply = FormReply | undefined;

/** What is wrong with the form, above the page's heading. */
export function SupportProblems({ reply }: { reply: Reply }) {
  const words = useShell().words;
  return (
    <FormProblems
      reply={reply}
      labels={{
        tried: words.t("support.tried"),
        happened: words.t("support.happened"),
        email: words.t("support.email"),
      }}
    />
  );
}

/** The form that asks support (VN-6) or reports a barrier (SE-10). Nothing typed is lost when it is refused. */
export function SupportForm(props: {
  action: string;
  asking: Asking;
  reply: Reply;
  triedHelp: string;
  happenedHelp: string;
}) {
  const { asking, reply, action, triedHelp, happenedHelp } = props;
  const { words, href } = useShell();
  const page = typedIn(reply, "page") || asking.page;
  return (
    <Form
      action={href(action)}
      hidden={{
        begun: typedIn(reply, "begun") || asking.begun,
        requestKey: typedIn(reply, "requestKey") || asking.requestKey,
        page,
      }}
    >
      <RequiredNote />
      <TextArea
        name="tried"
        label={words.t("support.tried")}
        help={triedHelp}
        required
        rows={5}
        charactersMax={supportCharactersMax}
        value={typedIn(reply, "tried")}
        error={problemOf(reply, "tried")}
      />
      <TextArea
        name="happened"
        label={words.t("support.happened")}
        help={happenedHelp}
        required
        rows={5}
        charactersMax={supportCharactersMax}
        value={typedIn(reply, "happened")}
        error={problemOf(reply, "happened")}
      />
      <EmailField
        name="email"
        label={words.t("support.email")}
        required
        value={reply ? typedIn(reply, "email") : asking.email}
        error={problemOf(reply, "email")}
      />
      {page ? <Small>{`${words.t("support.page")}: ${page}`}</Small> : null}
      {/* Programs fill in every field they find; people and their screen readers never meet this one. */}
      <div className="va-trap" aria-hidden="true">
        <label htmlFor="f-website">{words.t("support.trap")}</label>
        <input id="f-website" name="website" type="text" tabIndex={-1} autoComplete="off" />
      </div>
      <Small>
        {words.t("support.notSecret")} {words.t("support.protectedIdentity")}{" "}
        <TextLink href={href("/protected-identity")}>{words.t("help.protectedIdentityMore")}</TextLink>
      </Small>
      <ButtonRow>
        <Button>{words.t("support.send")}</Button>
      </ButtonRow>
    </Form>
  );
}
