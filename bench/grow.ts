import { readFileSync } from "node:fs";
import { join } from "node:path";
import { sharedDir } from "@vakans/core/testing";
import pg from "pg";
import type { Product } from "./product";

export type Place = { readonly name: string; readonly country: "SE" | "NO" };

const lists = [
  ["se-municipalities.json", "SE"],
  ["se-regions.json", "SE"],
  ["no-municipalities.json", "NO"],
] as const;

/** The names of every Swedish and Norwegian municipality and of the Swedish regions, where a checkout has them beside it. */
function realPlaces(): readonly Place[] {
  return lists.flatMap(([file, country]) => {
    try {
      const text = readFileSync(join(sharedDir, "data/places", file), "utf8");
      const rows = JSON.parse(text) as ({ name: string } | { regionName: string })[];
      return rows.map((row) => ({ name: "name" in row ? row.name : row.regionName, country }));
    } catch {
      return [];
    }
  });
}

/** So many places, invented where there are not enough real ones. */
export function places(count: number): readonly Place[] {
  const real = realPlaces();
  return Array.from(
    { length: count },
    (_, at): Place => real[at] ?? { name: `Provköping ${at + 1}`, country: at % 2 === 0 ? "SE" : "NO" },
  );
}

const makeTenants = `
  with wanted as (
    select gen_random_uuid() as id, 'grown-' || place as slug, name, country
    from unnest($2::text[], $3::text[]) with ordinality as w (name, country, place)
  ), made as (
    insert into tenant (id, slug, created_at) select id, slug, now() from wanted returning id
  ), named as (
    insert into tenant_domain (host, tenant_id, verified_at) select slug || '.localhost', id, now() from wanted
  )
  insert into tenant_config_version (tenant_id, number, source, content, author, reason, effective_at, created_at)
  select w.id, 1, 'file', v.content || jsonb_build_object(
      'slug', w.slug, 'name', w.name, 'country', w.country, 'hosts', jsonb_build_array(w.slug || '.localhost')
    ), 'bench', 'bench', now() - interval '1 day', now()
  from wanted w join tenant_config_version v on v.tenant_id = $1 and v.number = 1
  returning tenant_id as id`;

/** Adds tenants to the database of a product, each with a configuration of its own. Answers their ids. */
export async function growTenants(owner: pg.Client, { world }: Product, count: number): Promise<readonly string[]> {
  const made = places(count);
  const { rows } = await owner.query<{ id: string }>(makeTenants, [
    world.tenant.id,
    made.map(({ name }) => name),
    made.map(({ country }) => country),
  ]);
  return rows.map(({ id }) => id);
}

// Copies of the first tenant's adverts, as many as are asked for, each in a recruitment of its own.
const copyAdverts = (from: string, to: string, count: number): readonly string[] => [
  `create temporary table copied on commit drop as
     select row_number() over () as place, gen_random_uuid() as recruitment_id, gen_random_uuid() as questionnaire_id,
       gen_random_uuid() as advert_id, gen_random_uuid() as version_id, gen_random_uuid() as unit_id, v.id as from_id
     from generate_series(0, (${count} - 1) / 50) as round
     cross join (select id from advert_version where tenant_id = ${from} order by id limit 50) v limit ${count}`,
  "update copied set unit_id = (select unit_id from copied where place = 1)",
  `insert into unit (tenant_id, id, name, place, about, created_at)
     select ${to}::uuid, unit_id, 'Vård och omsorg', 'Provköping', '', now() from copied where place = 1`,
  `insert into recruitment (tenant_id, id, title, reference, unit_id, country_pack, created_at)
     select ${to}::uuid, c.recruitment_id, r.title, 'G-' || c.place, c.unit_id, r.country_pack, now()
     from copied c join advert_version v on v.tenant_id = ${from} and v.id = c.from_id
     join recruitment r on r.tenant_id = ${from} and r.id = v.recruitment_id`,
  `insert into questionnaire (tenant_id, id, recruitment_id, questions, created_at)
     select ${to}::uuid, questionnaire_id, recruitment_id, '[]', now() from copied`,
  `insert into advert (tenant_id, id, recruitment_id, draft, created_at)
     select ${to}::uuid, c.advert_id, c.recruitment_id, a.draft, now()
     from copied c join advert_version v on v.tenant_id = ${from} and v.id = c.from_id
     join advert a on a.tenant_id = ${from} and a.id = v.advert_id`,
  `insert into advert_version (tenant_id, id, advert_id, recruitment_id, questionnaire_id, number, content, title, unit_id,
     unit_name, place, area, extent, employment, last_day_on, closes_at, published_at, first_published_at, published_by,
     search_text, search_language, matched_at)
     select ${to}::uuid, c.version_id, c.advert_id, c.recruitment_id, c.questionnaire_id, 1, v.content, v.title, c.unit_id,
       v.unit_name, v.place, v.area, v.extent, v.employment, v.last_day_on, v.closes_at, v.published_at,
       v.first_published_at, v.published_by, v.search_text, v.search_language, now()
     from copied c join advert_version v on v.tenant_id = ${from} and v.id = c.from_id`,
  `update advert a set published_version_id = c.version_id from copied c
     where a.tenant_id = ${to} and a.id = c.advert_id`,
];

/** Publishes so many adverts at a tenant by copying those of the product's own. */
export async function growAdverts(
  owner: pg.Client,
  { world }: Pick<Product, "world">,
  tenantId: string,
  count: number,
) {
  if (tenantId === world.tenant.id) throw new Error("the first tenant's adverts are what is copied");
  const statements = copyAdverts(owner.escapeLiteral(world.tenant.id), owner.escapeLiteral(tenantId), count);
  await owner.query(["begin", ...statements, "commit"].join(";\n"));
}

/** A connection as the owner of the tables. */
export async function openOwner({ database }: Pick<Product, "database">): Promise<pg.Client> {
  const owner = new pg.Client({ connectionString: database.ownerUrl });
  await owner.connect();
  return owner;
}
