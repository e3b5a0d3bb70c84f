import { type NewTenant, pictureBytesMax } from "@vakans/core/forms";
import { type Language, languageNames, languages, type WordKey } from "@vakans/i18n";
import {
  AdminHead,
  Button,
  ButtonRow,
  Checkbox,
  CheckboxGroup,
  EmailField,
  FactList,
  FieldRow,
  FieldSet,
  FileField,
  Form,
  Notice,
  PhoneField,
  Prose,
  RadioGroup,
  RequiredNote,
  Section,
  TextArea,
  TextField,
  TextLink,
} from "@vakans/ui";
import type { FormProblem, FormReply, FormValues } from "@vakans/web";
import { useShell } from "@vakans/web/shell";
import { FormErrors, formState } from "../../components/form-state";
import { Frame } from "../../components/frame";
import { SenderRecords, type ShownRecord } from "../../components/sender-records";

/** What a tenant looks like that has not said it. */
const usualColour = "#0b5a8a";

const presetNames = {
  swedishMunicipality: "onboarding.swedishMunicipality",
  swedishRegion: "onboarding.swedishRegion",
  norwegianMunicipality: "onboarding.norwegianMunicipality",
  norwegianCounty: "onboarding.norwegianCounty",
} as const satisfies Readonly<Record<NewTenant["preset"], WordKey>>;

type Presets = readonly { preset: NewTenant["preset"]; languages: readonly Language[] }[];

type Plan = { tenantId: string; languages: readonly Language[]; identity: string; keptMonths: number | null };

type Made = {
  name: string;
  slug: string;
  site: string;
  sent: boolean;
  users: readonly { name: string; userName: string; href: string | null }[];
  records: readonly ShownRecord[];
};

type Answer =
  | FormReply
  | { shown: "form"; values: FormValues }
  | { shown: "plan"; values: FormValues; input: NewTenant; plan: Plan; problem: FormProblem | null }
  | { shown: "made"; made: Made };

type NewTenantProps = {
  me: { name: string; tenants: readonly { slug: string; name: string }[] };
  presets: Presets;
  answer: Answer | undefined;
};

/** How an operator takes a new employer in: the questions, what they make, and what to do then. */
export function NewTenantView({ me, presets, answer }: NewTenantProps) {
  const { words } = useShell();
  const shown = answer && "shown" in answer ? answer : null;
  const refused = answer && !("shown" in answer) ? answer : undefined;
  const title =
    shown?.shown === "made"
      ? words.t("onboarding.madeTitle", { name: shown.made.name })
      : words.t(shown?.shown === "plan" ? "onboarding.planTitle" : "onboarding.newTenant");
  return (
    <Frame
      title={title}
      refused={refused !== undefined || (shown?.shown === "plan" && shown.problem !== null)}
      signed={me}
      path={[
        { href: "/", label: words.t("admin.home") },
        { href: "/platform/tenants", label: words.t("admin.tenants") },
      ]}
    >
      {shown?.shown === "made" ? (
        <MadeTenant title={title} made={shown.made} />
      ) : shown?.shown === "plan" ? (
        <PlannedTenant title={title} {...shown} />
      ) : (
        <Questions title={title} presets={presets} refused={refused} known={shown?.values} />
      )}
    </Frame>
  );
}

function Questions(props: {
  title: string;
  presets: Presets;
  refused: FormReply | undefined;
  known: FormValues | undefined;
}) {
  const { words } = useShell();
  const t = words.t;
  const form = formState(props.refused, props.known ?? { primary: usualColour });
  const values = props.refused?.values ?? props.known ?? {};
  const chosen = values["languages"];
  const field = (name: string) => ({ name, value: form.value(name), error: form.error(name) });
  const labels: Readonly<Record<string, string>> = {
    preset: t("onboarding.preset"),
    name: t("onboarding.name"),
    slug: t("onboarding.slug"),
    hosts: t("onboarding.hosts"),
    primary: t("onboarding.primary"),
    accent: t("onboarding.accent"),
    supportFunction: `${t("onboarding.sectionSupport")}, ${t("onboarding.function")}`,
    supportEmail: `${t("onboarding.sectionSupport")}, ${t("onboarding.email")}`,
    supportPhone: `${t("onboarding.sectionSupport")}, ${t("onboarding.phone")}`,
    mailFromName: t("onboarding.fromName"),
    mailFromAddress: t("onboarding.fromAddress"),
    identityFunction: `${t("onboarding.identityLegend")}, ${t("onboarding.function")}`,
    identityEmail: `${t("onboarding.identityLegend")}, ${t("onboarding.email")}`,
    identityPhone: `${t("onboarding.identityLegend")}, ${t("onboarding.phone")}`,
    ...Object.fromEntries(
      [0, 1].flatMap((index) => {
        const legend = t("onboarding.userLegend", { n: index + 1 });
        return [
          [`users[${index}].name`, `${legend}, ${t("onboarding.userName")}`],
          [`users[${index}].email`, `${legend}, ${t("onboarding.email")}`],
        ];
      }),
    ),
  };
  return (
    <>
      <FormErrors problems={form.problems} labels={labels} />
      <AdminHead heading={props.title} facts={t("onboarding.lead")} />
      <Form autoComplete="off">
        <RequiredNote />
        <Section heading={t("onboarding.sectionEmployer")}>
          <RadioGroup
            {...field("preset")}
            label={t("onboarding.preset")}
            help={t("onboarding.presetHelp")}
            choices={props.presets.map(({ preset, languages: own }) => ({
              value: preset,
              label: t(presetNames[preset]),
              help: own.map((language) => languageNames[language]).join(", "),
            }))}
            required
          />
          <TextField {...field("name")} label={t("onboarding.name")} help={t("onboarding.nameHelp")} required />
          <TextField
            {...field("slug")}
            label={t("onboarding.slug")}
            help={t("onboarding.slugHelp")}
            width={24}
            spellCheck={false}
            required
          />
          <CheckboxGroup
            name="languages"
            label={t("onboarding.languages")}
            help={t("onboarding.languagesHelp")}
            values={chosen === undefined ? [] : typeof chosen === "string" ? [chosen] : chosen}
            error={form.error("languages")}
            choices={languages.map((value) => ({ value, label: languageNames[value] }))}
            columns
          />
        </Section>
        <Section heading={t("onboarding.sectionSite")}>
          <TextArea
            {...field("hosts")}
            label={t("onboarding.hosts")}
            help={t("onboarding.hostsHelp")}
            rows={3}
            required
          />
          <FieldRow>
            <TextField
              {...field("primary")}
              label={t("onboarding.primary")}
              help={t("onboarding.primaryHelp")}
              width={12}
              spellCheck={false}
              required
            />
            <TextField {...field("accent")} label={t("onboarding.accent")} width={12} spellCheck={false} />
          </FieldRow>
        </Section>
        <Section heading={t("onboarding.sectionSupport")}>
          <TextField
            {...field("supportFunction")}
            label={t("onboarding.function")}
            help={t("onboarding.functionHelp")}
            required
          />
          <FieldRow>
            <EmailField {...field("supportEmail")} label={t("onboarding.email")} required />
            <PhoneField {...field("supportPhone")} label={t("onboarding.phone")} />
          </FieldRow>
          <FieldSet legend={t("onboarding.identityLegend")} help={t("onboarding.identityHelp")} id="identity">
            <TextField {...field("identityFunction")} label={t("onboarding.function")} />
            <FieldRow>
              <EmailField {...field("identityEmail")} label={t("onboarding.email")} />
              <PhoneField {...field("identityPhone")} label={t("onboarding.phone")} />
            </FieldRow>
          </FieldSet>
        </Section>
        <Section heading={t("onboarding.sectionMail")}>
          <TextField {...field("mailFromName")} label={t("onboarding.fromName")} required />
          <EmailField
            {...field("mailFromAddress")}
            label={t("onboarding.fromAddress")}
            help={t("onboarding.fromAddressHelp")}
            required
          />
        </Section>
        <Section heading={t("onboarding.sectionUsers")}>
          <Prose>
            <p>{t("onboarding.usersHelp")}</p>
          </Prose>
          {[0, 1].map((index) => (
            <FieldSet key={index} legend={t("onboarding.userLegend", { n: index + 1 })}>
              <FieldRow>
                <TextField {...field(`users[${index}].name`)} label={t("onboarding.userName")} required />
                <EmailField {...field(`users[${index}].email`)} label={t("onboarding.email")} required />
              </FieldRow>
            </FieldSet>
          ))}
          <Checkbox
            name="sendLinks"
            label={t("onboarding.sendLinks")}
            help={t("onboarding.sendLinksHelp")}
            checked={values["sendLinks"] === "yes"}
          />
        </Section>
        <ButtonRow>
          <Button>{t("onboarding.toPlan")}</Button>
        </ButtonRow>
      </Form>
    </>
  );
}

/** All that was typed, once more, in fields that nobody sees. */
function Kept({ values }: { values: FormValues }) {
  return Object.entries(values)
    .filter(([name]) => !["step", "whose", "tenantId"].includes(name))
    .flatMap(([name, value]) =>
      [value].flat().map((each) => <input key={`${name} ${each}`} type="hidden" name={name} value={each} />),
    );
}

type PlannedProps = Extract<Answer, { shown: "plan" }> & { title: string };

const changeForm = "change-answers";

function PlannedTenant({ title, input, plan, values, problem }: PlannedProps) {
  const { words } = useShell();
  const t = words.t;
  const sections = [
    {
      heading: t("onboarding.sectionEmployer"),
      facts: [
        { name: t("onboarding.preset"), value: t(presetNames[input.preset]) },
        { name: t("onboarding.name"), value: input.name },
        { name: t("onboarding.slug"), value: <code>{input.slug}</code> },
        {
          name: t("onboarding.languages"),
          value: plan.languages.map((language) => languageNames[language]).join(", "),
        },
      ],
    },
    {
      heading: t("onboarding.sectionSite"),
      facts: [
        { name: t("onboarding.hosts"), value: input.hosts.map((host) => <div key={host}>{host}</div>) },
        { name: t("onboarding.primary"), value: input.primary },
        { name: t("onboarding.accent"), value: input.accent },
        {
          name: t("onboarding.planKept"),
          value:
            plan.keptMonths === null
              ? t("onboarding.planForever")
              : t("onboarding.planMonths", { count: plan.keptMonths }),
        },
      ],
    },
    {
      heading: t("onboarding.sectionSupport"),
      facts: [
        { name: input.supportFunction, value: [input.supportEmail, input.supportPhone].filter(Boolean).join(", ") },
        { name: t("onboarding.identityLegend"), value: plan.identity },
        { name: t("onboarding.sectionMail"), value: `${input.mailFromName} <${input.mailFromAddress}>` },
      ],
    },
    {
      heading: t("onboarding.sectionUsers"),
      facts: [
        ...input.users.map(({ name, email }) => ({ name, value: email })),
        {
          name: t("onboarding.planLinks"),
          value: t(input.sendLinks ? "onboarding.planLinksMailed" : "onboarding.planLinksShown"),
        },
      ],
    },
  ];
  return (
    <>
      <FormErrors problems={problem ? [problem] : []} labels={{ logotype: t("wording.logotype") }} />
      <AdminHead heading={title} facts={t("onboarding.planLead")} />
      {sections.map(({ heading, facts }) => (
        <Section key={heading} heading={heading}>
          <FactList facts={facts} columns />
        </Section>
      ))}
      <Form files hidden={{ step: "make", tenantId: plan.tenantId }}>
        <Kept values={values} />
        <FileField
          name="logotype"
          label={t("wording.logotype")}
          help={`${t("wording.logotypeHelp", { kilobytes: pictureBytesMax / 1024 })} ${t("onboarding.logotypeLater")}`}
          error={problem?.message}
          accept=".svg,.png"
        />
        <ButtonRow>
          <Button>{t("onboarding.make")}</Button>
          <Button look="secondary" form={changeForm}>
            {t("onboarding.change")}
          </Button>
        </ButtonRow>
      </Form>
      <Form look="bare" id={changeForm} hidden={{ step: "change" }}>
        <Kept values={values} />
      </Form>
    </>
  );
}

function MadeTenant({ title, made }: { title: string; made: Made }) {
  const { words } = useShell();
  const t = words.t;
  const domain = made.records.find(({ kind }) => kind === "spf")?.name ?? "";
  return (
    <>
      <AdminHead heading={title} facts={t("onboarding.madeLead")} />
      <Section heading={t("onboarding.madeLinks")}>
        <Notice kind="warning">
          <Prose>
            <p>{t("onboarding.madeLinksText")}</p>
            {made.sent ? <p>{t("onboarding.madeMailed")}</p> : null}
          </Prose>
        </Notice>
        <FactList
          facts={made.users.map(({ name, userName, href }) => ({
            name: t("onboarding.linkOf", { name }),
            value: (
              <>
                <div>{userName}</div>
                {href ? <code className="va-record">{href}</code> : t("onboarding.hasPassword")}
              </>
            ),
          }))}
        />
      </Section>
      <Section heading={t("onboarding.records")}>
        <Prose>
          <p>{t("onboarding.recordsText", { domain })}</p>
          <p>{t("onboarding.recordsLong")}</p>
        </Prose>
        <SenderRecords records={made.records} />
      </Section>
      <Section heading={t("onboarding.madeNext")}>
        <Prose>
          <p>{t("onboarding.madeNextText")}</p>
          <p>
            <TextLink href={made.site}>{t("onboarding.madeNextSite")}</TextLink>
          </p>
        </Prose>
      </Section>
    </>
  );
}
