import { Button, ButtonRow, EmptyState, Form, Heading, LinkButton, Select, TextField, TextLink } from "@vakans/ui";
import type { FormReply } from "@vakans/web";
import { useShell } from "@vakans/web/shell";
import { FormErrors, formState } from "../../components/form-state";
import { Frame } from "../../components/frame";
import { LackingRight } from "../../components/lacking-right";
import { useRights } from "../../components/member";
import { at } from "../../components/tenant-path";
import { type Unit, unitChoices } from "../../components/unit-tree";

type RecruitmentNewProps = { slug: string; units: readonly Unit[]; refused: FormReply | undefined };

export function RecruitmentNewView({ slug, units, refused }: RecruitmentNewProps) {
  const { words } = useShell();
  const { may } = useRights();
  const form = formState(refused);
  const heading = words.t("admin.newRecruitment");
  const title = words.t("admin.jobTitle");
  const reference = words.t("admin.reference");
  const unitId = words.t("admin.unit");
  if (!may("recruitment.edit"))
    return (
      <Frame title={heading} room="recruitments">
        <LackingRight right="recruitment.edit" />
      </Frame>
    );
  return (
    <Frame
      title={heading}
      refused={refused !== undefined}
      room="recruitments"
      path={[{ href: at.recruitments(slug), label: words.t("admin.recruitments") }]}
    >
      <FormErrors problems={form.problems} labels={{ title, reference, unitId }} />
      <Heading level={1}>{heading}</Heading>
      {units.length === 0 ? (
        <EmptyState
          heading={words.t("admin.unitFirst")}
          actions={<LinkButton href={at.units(slug)}>{words.t("admin.addUnit")}</LinkButton>}
        >
          <p>{words.t("admin.unitFirstText")}</p>
        </EmptyState>
      ) : (
        <Form>
          <TextField
            name="title"
            label={title}
            help={words.t("admin.jobTitleHelp")}
            value={form.value("title")}
            error={form.error("title")}
            charactersMax={120}
            required
          />
          <TextField
            name="reference"
            label={reference}
            help={words.t("admin.referenceHelp")}
            value={form.value("reference")}
            error={form.error("reference")}
            width={24}
            required
          />
          <Select
            name="unitId"
            label={unitId}
            help={words.t("admin.unitHelp")}
            value={form.value("unitId")}
            error={form.error("unitId")}
            choices={unitChoices(units)}
            required
          />
          <ButtonRow>
            <Button>{words.t("admin.createRecruitment")}</Button>
            <TextLink href={at.recruitments(slug)}>{words.t("admin.cancel")}</TextLink>
          </ButtonRow>
        </Form>
      )}
    </Frame>
  );
}
