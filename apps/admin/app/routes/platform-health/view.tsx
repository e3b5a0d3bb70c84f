import type { WordKey } from "@vakans/i18n";
import { AdminHead, EmptyState, FactList, Section, Table, Tag } from "@vakans/ui";
import { useShell } from "@vakans/web/shell";
import { Frame } from "../../components/frame";
import { EffectsTable, platformZone, type Waiting } from "../../components/platform";

type Standing = "well" | "late" | "never";

type Health = {
  now: Date;
  database: { ms: number; version: string; bytes: number; migrations: readonly { name: string; ranAt: Date }[] };
  files: Standing;
  worker: { at: Date | null; standing: Standing };
  queue: { at: Date | null; standing: Standing };
  chores: readonly { name: string; at: Date; tookMs: number | null; standing: Standing }[];
  tenants: number;
  effects: readonly Waiting[];
};

type PlatformHealthProps = {
  me: { name: string; tenants: readonly { slug: string; name: string }[] };
  health: Health;
};

const standingWord: Readonly<Record<Standing, WordKey>> = {
  well: "platform.well",
  late: "platform.late",
  never: "platform.never",
};
const standingColor = { well: "success", late: "danger", never: "warning" } as const;

function StandingTag({ standing }: { standing: Standing }) {
  const { words } = useShell();
  return <Tag color={standingColor[standing]}>{words.t(standingWord[standing])}</Tag>;
}

/** How the installation is: its parts, what waits, what the worker does by the clock, the versions of its database. */
export function PlatformHealthView({ me, health }: PlatformHealthProps) {
  const { words } = useShell();
  const { database, worker, queue, chores } = health;
  const heading = words.t("platform.health");
  const at = (moment: Date | null) => (moment ? words.instant(moment, platformZone) : "–");
  const parts: { name: WordKey; standing: Standing; facts: string }[] = [
    {
      name: "platform.partDatabase",
      standing: "well",
      facts: words.t("platform.databaseFacts", {
        version: database.version,
        size: words.bytes(database.bytes),
        ms: words.number(Math.round(database.ms)),
      }),
    },
    { name: "platform.partFiles", standing: health.files, facts: "" },
    { name: "platform.partWorker", standing: worker.standing, facts: at(worker.at) },
    { name: "platform.partQueue", standing: queue.standing, facts: at(queue.at) },
  ];
  return (
    <Frame
      title={heading}
      signed={me}
      path={[
        { href: "/", label: words.t("admin.home") },
        { href: "/platform/tenants", label: words.t("admin.tenants") },
      ]}
    >
      <AdminHead heading={heading} facts={words.t("platform.healthLead")} />
      <FactList
        columns
        facts={[
          { name: words.t("platform.healthAt"), value: at(health.now) },
          { name: words.t("admin.tenants"), value: words.number(health.tenants) },
        ]}
      />
      <Table
        caption={heading}
        rows={parts}
        rowKey={({ name }) => name}
        columns={[
          { key: "part", heading: words.t("platform.part"), names: true, cell: ({ name }) => words.t(name) },
          {
            key: "state",
            heading: words.t("platform.state"),
            cell: ({ standing }) => <StandingTag standing={standing} />,
          },
          { key: "facts", heading: words.t("platform.lastSign"), cell: ({ facts }) => facts },
        ]}
      />
      <Section heading={words.t("platform.effects")}>
        <EffectsTable effects={health.effects} />
      </Section>
      <Section heading={words.t("platform.chores")}>
        {chores.length === 0 ? (
          <EmptyState heading={words.t("platform.noChores")} level={3} />
        ) : (
          <Table
            caption={words.t("platform.chores")}
            rows={chores}
            rowKey={({ name }) => name}
            columns={[
              { key: "name", heading: words.t("platform.chore"), names: true, cell: ({ name }) => <code>{name}</code> },
              {
                key: "state",
                heading: words.t("platform.state"),
                cell: ({ standing }) => <StandingTag standing={standing} />,
              },
              { key: "at", heading: words.t("platform.lastSign"), cell: (chore) => at(chore.at) },
              {
                key: "took",
                heading: words.t("platform.took"),
                align: "end",
                cell: ({ tookMs }) => (tookMs === null ? "–" : words.t("platform.milliseconds", { count: tookMs })),
              },
            ]}
          />
        )}
      </Section>
      <Section heading={words.t("platform.migrations")}>
        <Table
          caption={words.t("platform.migrations")}
          rows={database.migrations}
          rowKey={({ name }) => name}
          columns={[
            {
              key: "name",
              heading: words.t("platform.migration"),
              names: true,
              cell: ({ name }) => <code>{name}</code>,
            },
            { key: "at", heading: words.t("platform.ranAt"), cell: ({ ranAt }) => at(ranAt) },
          ]}
        />
      </Section>
    </Frame>
  );
}
