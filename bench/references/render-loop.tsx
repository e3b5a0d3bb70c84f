import type { TenantRef } from "@vakans/core";
import { listInput } from "@vakans/core/forms";
import { createWords } from "@vakans/i18n";
import { Page } from "@vakans/ui";
import { type PageShell, ShellProvider } from "@vakans/web/shell";
import pg from "pg";
import type { ComponentProps } from "react";
import { renderToString } from "react-dom/server";
import { JobsView } from "../../apps/applicant/app/routes/jobs/view";

/** What the list showed: the loop renders just that. */
type RenderSettings = {
  readonly databaseUrl: string;
  readonly tenant: TenantRef;
  readonly origin: string;
  readonly list: ComponentProps<typeof JobsView>["list"];
};

/** First what to show, answered with its HTML; then for how long to show it, answered with how often it did. */
export type RenderOrder = { readonly settings: RenderSettings } | { readonly seconds: number };
export type RenderAnswer = { readonly html: string } | { readonly count: number; readonly seconds: number };

const footerPages = ["contact", "help", "accessibility", "privacy"] as const;
const atOnce = 16;
const connectionsMax = 10;

const listSql = `
  select a.id, v.title, v.unit_id, v.unit_name, v.place, v.area, v.extent, (v.content->>'extentPercent')::int,
    v.employment, v.last_day_on, v.first_published_at, (v.content->>'standing')::boolean, 0
  from advert a join advert_version v on v.id = a.published_version_id
  where v.closes_at is null or v.closes_at > $1`;

function openLoop({ databaseUrl, tenant, origin, list }: RenderSettings) {
  const pool = new pg.Pool({ connectionString: databaseUrl, max: connectionsMax });
  const { policy } = tenant;
  const { default: language } = policy.languages;
  const begin = `begin; select set_config('app.tenant_id', '${tenant.id}', true), clock_of('${tenant.id}') as now`;
  const shell: PageShell = {
    requestId: "",
    tenant,
    language,
    words: createWords(language, policy.words),
    href: (path) => path,
    url: new URL(origin),
    siteOrigin: origin,
    languages: [],
    sessionPresent: false,
    themeHref: "",
    iconHref: "/icon.svg",
    logotypeHref: null,
    scriptHref: "",
    nonce: "",
  };
  const query = listInput.parse({});
  const html = () =>
    renderToString(
      <ShellProvider shell={shell}>
        <Page
          title={tenant.name}
          stylesheets={["/public.css", "/theme.css"]}
          site={{ name: tenant.name, homeHref: "/" }}
          navigation={[{ href: "/sign-in", label: shell.words.t("account.signIn"), current: false }]}
          languages={policy.languages.offered.map((language) => ({ language, href: `/${language}/jobs` }))}
          footer={{
            links: footerPages.map((page) => ({ href: `/${page}`, label: shell.words.t(`shared.${page}`) })),
          }}
          width="wide"
        >
          <JobsView query={query} list={list} />
        </Page>
      </ShellProvider>,
    );
  return {
    html,
    async page(): Promise<number> {
      const connection = await pool.connect();
      try {
        const told = (await connection.query(begin)) as unknown as pg.QueryResult<{ now: Date }>[];
        const { rows } = await connection.query(listSql, [told.at(-1)?.rows[0]?.now]);
        await connection.query("commit");
        if (rows.length !== list.total) throw new Error("the database tells another list");
      } finally {
        connection.release();
      }
      return html().length;
    },
  };
}

let loop: ReturnType<typeof openLoop> | null = null;

async function turn(seconds: number): Promise<RenderAnswer> {
  const own = loop;
  if (!own) throw new Error("the loop was asked before its settings");
  const begun = performance.now();
  let count = 0;
  const client = async () => {
    while (performance.now() - begun < seconds * 1000) {
      await own.page();
      count++;
    }
  };
  await Promise.all(Array.from({ length: atOnce }, client));
  return { count, seconds: (performance.now() - begun) / 1000 };
}

process.on("message", async (order: RenderOrder) => {
  if ("settings" in order) {
    loop = openLoop(order.settings);
    process.send?.({ html: loop.html() } satisfies RenderAnswer);
  } else process.send?.(await turn(order.seconds));
});
process.on("disconnect", () => process.exit());
