import { AdminHead, Notice, Table, Tag, TextLink } from "@vakans/ui";
import { useShell } from "@vakans/web/shell";
import { Frame } from "../../components/frame";
import { secondStep } from "../../components/second-step";
import { at } from "../../components/tenant-path";

type Person = {
  staffId: string;
  name: string;
  userName: string;
  title: string;
  setUpAt: Date | null;
  own: boolean;
  resettable: boolean;
};

type MembersProps = { slug: string; timeZone: string; done: boolean; asked: boolean; people: readonly Person[] };

/** Who works here, whether they sign in in two steps, and help for whoever has lost their telephone. */
export function MembersView({ slug, timeZone, done, asked, people }: MembersProps) {
  const { words } = useShell();
  const title = words.t("factor.membersRoom");
  const day = new Intl.DateTimeFormat("sv-SE", { timeZone, dateStyle: "short" });
  return (
    <Frame title={title} room="settings" path={[{ href: at.settings(slug), label: words.t("settings.room") }]}>
      <AdminHead heading={title} facts={words.t(asked ? "factor.membersAsked" : "factor.membersNotAsked")} />
      {done ? (
        <Notice kind="success" live>
          {words.t("factor.resetDone")}
        </Notice>
      ) : null}
      <Table
        caption={title}
        rows={people}
        rowKey={({ staffId }) => staffId}
        columns={[
          {
            key: "name",
            heading: words.t("factor.person"),
            names: true,
            cell: ({ name }) => name,
          },
          { key: "userName", heading: words.t("admin.userName"), cell: ({ userName }) => userName },
          { key: "title", heading: words.t("factor.duty"), cell: (person) => person.title },
          {
            key: "factor",
            heading: words.t("factor.twoSteps"),
            cell: ({ setUpAt }) =>
              setUpAt ? (
                words.t("factor.isSet", { day: words.shortDate(day.format(setUpAt)) })
              ) : (
                <Tag color={asked ? "warning" : "neutral"}>{words.t("factor.isNotSet")}</Tag>
              ),
          },
          {
            key: "do",
            heading: words.t("factor.do"),
            cell: ({ staffId, own, resettable }) => {
              if (own) return <TextLink href={secondStep.own}>{words.t("factor.ownPage")}</TextLink>;
              return resettable ? (
                <TextLink href={at.memberReset(slug, staffId)}>{words.t("factor.reset")}</TextLink>
              ) : null;
            },
          },
        ]}
      />
    </Frame>
  );
}
