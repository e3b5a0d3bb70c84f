import { languageNames } from "@vakans/i18n";
import { Notice, Table, TextLink } from "@vakans/ui";
import { useShell } from "@vakans/web/shell";
import { areaWord, checkName, employmentWord, extentWord } from "../../components/labels";
import { at } from "../../components/tenant-path";
import { type AdvertForm, differingParts } from "./advert-form";
import { type ContactChoice, usePartNames } from "./fields";

type ConflictProps = {
  slug: string;
  recruitmentId: string;
  mine: AdvertForm;
  stored: AdvertForm;
  contacts: readonly ContactChoice[];
};

/** Two people changed the same advert: both texts, and what each way out does. */
export function Conflict({ slug, recruitmentId, mine, stored, contacts }: ConflictProps) {
  const { words } = useShell();
  const names = usePartNames();
  const spoken = useSpoken(contacts);
  const parts = differingParts(mine, stored);
  return (
    <>
      <Notice kind="warning" heading={words.t("admin.conflictHeading")} id="conflict" live>
        <p>{words.t("admin.conflictText")}</p>
        <p>
          <TextLink href={at.advert(slug, recruitmentId)}>{words.t("admin.conflictTheirs")}</TextLink>
        </p>
        {parts.length === 0 ? <p>{words.t("admin.conflictNone")}</p> : null}
      </Notice>
      {parts.length === 0 ? null : (
        <Table
          caption={words.t("admin.conflictHeading")}
          rows={parts}
          rowKey={(part) => part}
          columns={[
            { key: "part", heading: words.t("admin.conflictPart"), names: true, cell: (part) => names[part] },
            {
              key: "mine",
              heading: words.t("admin.conflictMine"),
              cell: (part) => <span className="va-lines">{spoken(mine, part)}</span>,
            },
            {
              key: "stored",
              heading: words.t("admin.conflictStored"),
              cell: (part) => <span className="va-lines">{spoken(stored, part)}</span>,
            },
          ]}
        />
      )}
    </>
  );
}

function useSpoken(contacts: readonly ContactChoice[]) {
  const { words } = useShell();
  return (form: AdvertForm, part: keyof AdvertForm): string => {
    const named = <Value extends string>(
      known: Readonly<Record<Value, Parameters<typeof words.t>[0]>>,
      value: string,
    ) => (Object.hasOwn(known, value) ? words.t(known[value as Value]) : value);
    switch (part) {
      case "sections":
        return form.sections.map(({ heading, text }) => `${heading}\n${text}`).join("\n\n") || "–";
      case "process":
        return form.process.map(({ what, on }) => `${on} ${what}`).join("\n") || "–";
      case "contactIds":
        return (
          form.contactIds.map((id) => contacts.find(({ contactId }) => contactId === id)?.title ?? id).join("\n") || "–"
        );
      case "standing":
        return words.t(form.standing ? "ui.yes" : "ui.no");
      case "area":
        return named(areaWord, form.area);
      case "extent":
        return named(extentWord, form.extent);
      case "employment":
        return named(employmentWord, form.employment);
      case "registerCheck":
        return form.registerCheck ? checkName(words, form.registerCheck) : "–";
      case "language":
        return Object.hasOwn(languageNames, form.language)
          ? languageNames[form.language as keyof typeof languageNames]
          : "–";
      default:
        return form[part] || "–";
    }
  };
}
