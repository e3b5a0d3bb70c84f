import { AdminHead, Button, EmptyState, Form, Section, Select, Split, TextArea, TextField } from "@vakans/ui";
import type { FormReply } from "@vakans/web";
import { useShell } from "@vakans/web/shell";
import { FormErrors, formState } from "../../components/form-state";
import { Frame } from "../../components/frame";
import { useRights } from "../../components/member";
import { type Unit, UnitTree, unitChoices } from "../../components/unit-tree";

type UnitsProps = { slug: string; units: readonly Unit[]; refused: FormReply | undefined };

export function UnitsView({ slug, units, refused }: UnitsProps) {
  const { words } = useShell();
  const { may } = useRights();
  const form = formState(refused);
  const heading = words.t("admin.units");
  const labels = {
    name: words.t("admin.unitName"),
    parentId: words.t("admin.unitParent"),
    place: words.t("admin.unitPlace"),
    about: words.t("admin.unitAbout"),
  };
  const tree =
    units.length === 0 ? (
      <EmptyState heading={words.t("admin.noUnits")}>
        <p>{words.t("admin.noUnitsText")}</p>
      </EmptyState>
    ) : (
      <UnitTree units={units} slug={slug} />
    );
  const add = (
    <Section heading={words.t("admin.addUnit")}>
      <Form label={words.t("admin.addUnit")}>
        <TextField
          name="name"
          label={labels.name}
          value={form.value("name")}
          error={form.error("name")}
          autoComplete="off"
          required
        />
        <Select
          name="parentId"
          label={labels.parentId}
          value={form.value("parentId")}
          error={form.error("parentId")}
          empty={words.t("admin.unitTop")}
          choices={unitChoices(units)}
        />
        <TextField
          name="place"
          label={labels.place}
          help={words.t("admin.unitPlaceHelp")}
          value={form.value("place")}
          error={form.error("place")}
          autoComplete="off"
          required
        />
        <TextArea
          name="about"
          label={labels.about}
          help={words.t("admin.unitAboutHelp")}
          value={form.value("about")}
          error={form.error("about")}
          rows={5}
        />
        <Button>{words.t("admin.addUnit")}</Button>
      </Form>
    </Section>
  );
  return (
    <Frame title={heading} refused={refused !== undefined} room="units">
      <FormErrors problems={form.problems} labels={labels} />
      <AdminHead heading={heading} facts={words.t("admin.unitsText")} />
      {may("organisation.edit") ? <Split main={tree} side={add} sideLabel={words.t("admin.addUnit")} /> : tree}
    </Frame>
  );
}
