import { pictureBytesMax } from "@vakans/core/forms";
import {
  AdminHead,
  Button,
  ButtonRow,
  FieldRow,
  FileField,
  Form,
  Notice,
  Prose,
  Section,
  Split,
  Stack,
  TextField,
} from "@vakans/ui";
import type { FormReply } from "@vakans/web";
import { useShell } from "@vakans/web/shell";
import { FormErrors, type FormState, formState } from "../../components/form-state";
import { SettingsFrame } from "../../components/settings-frame";
import { ColourSample } from "./colour-sample";

type Look = { primary: string; accent: string | null; logotype: string | null };

type LookProps = {
  done: boolean;
  basis: number;
  look: Look;
  before: Look | null;
  /** A form that has to be put right, or colours that are only tried. */
  reply: FormReply | { readonly ok: true; readonly values: FormReply["values"] } | undefined;
};

const hex = /^#[0-9a-f]{6}$/i;

/** How a tenant looks: its colours as they will be read, its logotype, and the way back. */
export function LookView({ done, basis, look, before, reply }: LookProps) {
  const { words } = useShell();
  const heading = words.t("wording.lookRoom");
  const refused = reply && !reply.ok ? reply : undefined;
  const ofLogotype = reply?.values["act"] === "logotype";
  const known = { primary: look.primary, accent: look.accent ?? "" };
  const colours = ofLogotype ? formState(undefined, known) : stateOf(reply, known);
  const logotype = ofLogotype ? stateOf(reply, {}) : formState(undefined);
  const typed = `#${colours.value("primary").trim().replace(/^#/, "")}`;
  return (
    <SettingsFrame title={heading} refused={refused !== undefined}>
      <FormErrors problems={refused?.problems ?? []} />
      {done && !reply ? (
        <Notice kind="success" live>
          <p>{words.t("wording.lookDone")}</p>
        </Notice>
      ) : null}
      <AdminHead heading={heading} facts={words.t("wording.lookSays")} />
      <Split
        main={
          <Stack gap="lg">
            <Colours basis={basis} form={colours} reasonId={ofLogotype ? "f-colour-reason" : undefined} />
            <Logotype
              look={look}
              basis={basis}
              form={logotype}
              reasonId={ofLogotype ? undefined : "f-logotype-reason"}
            />
            {before ? (
              <Form hidden={{ act: "undo", basis: String(basis) }} label={words.t("wording.undo")}>
                <Button look="quiet">{words.t("wording.undo")}</Button>
              </Form>
            ) : null}
          </Stack>
        }
        side={<Sample primary={hex.test(typed) ? typed.toLowerCase() : look.primary} />}
        sideLabel={words.t("wording.sample")}
      />
    </SettingsFrame>
  );
}

const stateOf = (reply: LookProps["reply"], known: FormReply["values"]): FormState =>
  formState(reply && { values: { ...known, ...reply.values }, problems: reply.ok ? [] : reply.problems }, known);

type ReasonProps = { form: FormState; id: string | undefined };

function Reason({ form, id }: ReasonProps) {
  const { words } = useShell();
  return (
    <TextField
      name="reason"
      id={id}
      label={words.t("wording.lookReason")}
      help={words.t("wording.lookReasonHelp")}
      value={form.value("reason")}
      error={form.error("reason")}
      autoComplete="off"
      required
    />
  );
}

function Colours({ basis, form, reasonId }: { basis: number; form: FormState; reasonId: string | undefined }) {
  const { words } = useShell();
  return (
    <Section heading={words.t("wording.colours")}>
      <Form hidden={{ basis: String(basis) }} label={words.t("wording.colours")}>
        <FieldRow>
          <TextField
            name="primary"
            label={words.t("wording.primary")}
            help={words.t("wording.primaryHelp")}
            value={form.value("primary")}
            error={form.error("primary")}
            autoComplete="off"
            spellCheck={false}
            width={8}
            required
          />
          <TextField
            name="accent"
            label={words.t("wording.accent")}
            help={words.t("wording.accentHelp")}
            value={form.value("accent")}
            error={form.error("accent")}
            autoComplete="off"
            spellCheck={false}
            width={8}
          />
        </FieldRow>
        <Reason form={form} id={reasonId} />
        <ButtonRow>
          <Button>{words.t("wording.saveColours")}</Button>
          <Button look="secondary" name="act" value="try">
            {words.t("wording.trySample")}
          </Button>
        </ButtonRow>
      </Form>
    </Section>
  );
}

type LogotypeProps = { look: Look; basis: number; form: FormState; reasonId: string | undefined };

function Logotype({ look, basis, form, reasonId }: LogotypeProps) {
  const { words, logotypeHref, tenant } = useShell();
  return (
    <Section heading={words.t("wording.logotype")}>
      <Stack>
        {look.logotype && logotypeHref ? (
          <p>
            <img className="va-site__logotype" src={logotypeHref} alt={tenant?.name ?? ""} />
          </p>
        ) : null}
        {look.logotype ? null : (
          <Prose>
            <p>{words.t("wording.logotypeNone")}</p>
          </Prose>
        )}
        <Form files hidden={{ act: "logotype", basis: String(basis) }} label={words.t("wording.logotype")}>
          <FileField
            name="logotype"
            label={words.t("wording.logotypeFile")}
            help={words.t("wording.logotypeHelp", { kilobytes: pictureBytesMax / 1024 })}
            error={form.error("logotype")}
            accept=".svg,.png"
            required
          />
          <Reason form={form} id={reasonId} />
          <Button look="secondary">{words.t("wording.saveLogotype")}</Button>
        </Form>
        {look.logotype ? (
          <Form hidden={{ act: "remove", basis: String(basis) }} label={words.t("wording.removeLogotype")}>
            <Button look="danger">{words.t("wording.removeLogotype")}</Button>
          </Form>
        ) : null}
      </Stack>
    </Section>
  );
}

function Sample({ primary }: { primary: string }) {
  const { words } = useShell();
  return (
    <Section heading={words.t("wording.sample")}>
      <Stack>
        <ColourSample primary={primary} scheme="light" />
        <ColourSample primary={primary} scheme="dark" />
        <Prose>
          <p>{words.t("wording.contrastNeeded")}</p>
        </Prose>
      </Stack>
    </Section>
  );
}
