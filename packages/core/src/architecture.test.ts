import { initTRPC } from "@trpc/server";
import { getTableColumns, getTableName, isTable } from "drizzle-orm";
import type { PgTable } from "drizzle-orm/pg-core";
import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import * as account from "./account/table";
import * as advert from "./advert/table";
import * as application from "./application/table";
import * as attachment from "./attachment/table";
import * as audit from "./audit/table";
import * as domain from "./domain/table";
import * as draft from "./draft/table";
import * as factor from "./factor/table";
import * as health from "./health/table";
import * as identity from "./identity/table";
import * as interest from "./interest/table";
import * as leave from "./leave/table";
import * as look from "./look/table";
import * as mail from "./mail/table";
import * as message from "./message/table";
import * as notice from "./notice/table";
import * as occupation from "./occupation/table";
import * as outage from "./outage/table";
import * as outbox from "./outbox/table";
import * as questionnaire from "./questionnaire/table";
import * as recruitment from "./recruitment/table";
import { appRouter } from "./router";
import * as support from "./support/table";
import * as tenant from "./tenant/table";
import { testDatabase } from "./testing";
import { catalogueProblems, globalTables } from "./testing/catalogue";
import { router } from "./trpc";
import * as unit from "./unit/table";

let owner: pg.Client;

beforeAll(async () => {
  owner = new pg.Client({ connectionString: testDatabase().ownerUrl });
  await owner.connect();
});

afterAll(() => owner.end());

test("every table stands behind the tenant's wall, or on the closed list of global tables", async () => {
  expect(await catalogueProblems(owner)).toEqual([]);
});

const breaches = [
  ["a table without tenant_id", "create table stray (id uuid primary key)", "stray has no tenant_id"],
  [
    "a tenant table without row security",
    "create table stray (tenant_id uuid, id uuid, primary key (tenant_id, id))",
    "stray has no row security",
  ],
  [
    "row security that the owner escapes",
    "alter table applicant no force row level security",
    "applicant does not force row security",
  ],
  [
    "a policy that lets everything through",
    "create policy open on applicant to vakans_app using (true)",
    "applicant: open to vakans_app looks across tenants",
  ],
  ["a missing policy", "drop policy tenant_only on draft", "draft lacks the tenant's policy"],
  [
    "a table whose rows an end would leave behind",
    "drop policy tenant_owner on draft",
    "draft lacks the policy of its owner",
  ],
  [
    "a unique index across tenants",
    "create unique index stray on applicant_session (token_hash)",
    "the unique index stray of applicant_session",
  ],
  [
    "a reference that can leave the tenant",
    "create unique index one on applicant (id); alter table draft add constraint stray foreign key (applicant_id) references applicant (id)",
    "the reference stray of draft",
  ],
  ["a right to empty a table", "grant truncate on applicant to vakans_app", "vakans_app has TRUNCATE on applicant"],
  ["a role that passes row security", "alter role vakans_app bypassrls", "vakans_app has more power"],
  ["a table that the app owns", "alter table draft owner to vakans_app", "vakans_app owns"],
  [
    "a function that runs as its owner",
    "create function stray() returns int language sql security definer as 'select 1'",
    "the function stray runs as its owner",
  ],
] as const;

test.each(breaches)("the catalogue test fails for %s", async (_what, statement, sentence) => {
  await owner.query("begin");
  try {
    await owner.query(statement);
    expect(await catalogueProblems(owner)).toEqual(expect.arrayContaining([expect.stringContaining(sentence)]));
  } finally {
    await owner.query("rollback");
  }
});

const described = [
  account,
  advert,
  application,
  attachment,
  audit,
  domain,
  draft,
  factor,
  health,
  identity,
  interest,
  leave,
  look,
  mail,
  message,
  notice,
  occupation,
  outage,
  outbox,
  questionnaire,
  recruitment,
  support,
  tenant,
  unit,
]
  .flatMap((module) => Object.values(module))
  .filter((value): value is PgTable => isTable(value));

const kept = async () => {
  const { rows } = await owner.query<{ table: string; column: string; nullable: boolean }>(
    `select table_name as table, column_name as column, is_nullable = 'YES' as nullable
     from information_schema.columns where table_schema = 'public' and is_generated = 'NEVER'`,
  );
  return rows;
};

test("every table is described as it is: the same columns, nullable alike", async () => {
  const rows = await kept();
  const undescribed = ["clock_offset", "database_mark", "migration"];
  const inDatabase = rows
    .filter(({ table }) => !undescribed.includes(table))
    .map(({ table, column, nullable }) => `${table}.${column}${nullable ? "?" : ""}`);
  const inCode = described.flatMap((table) =>
    Object.values(getTableColumns(table)).map(
      (column) => `${getTableName(table)}.${column.name}${column.notNull ? "" : "?"}`,
    ),
  );
  // A generated column is the database's own affair.
  expect(inCode.sort()).toEqual(inDatabase.sort());
});

test("every global table that a program uses is described, and none is missing from the list", () => {
  const withoutTenant = described
    .filter((table) => !("id" in getTableColumns(table) && "tenantId" in getTableColumns(table)))
    .map(getTableName);
  expect(globalTables).toEqual(expect.arrayContaining(withoutTenant));
});

type Procedures = Record<
  string,
  { _def: { type: string; meta?: { who?: string; right?: string; audited?: boolean } } }
>;

/** Procedures that do not say who may call them. */
const undeclared = (procedures: Procedures) =>
  Object.entries(procedures)
    .filter(([, { _def }]) => !["anyone", "applicant", "staff", "operator"].includes(_def.meta?.who ?? ""))
    .map(([name]) => name);

test("every procedure says who may call it", () => {
  expect(undeclared(appRouter._def.procedures as unknown as Procedures)).toEqual([]);
});

test("the router test fails for a procedure that does not say who may call it", () => {
  const bare = initTRPC.create();
  // By its type our router takes no procedure of another builder; a cast elsewhere could let one in all the same.
  const stray = router({ open: bare.procedure.query(() => 1) as never });
  expect(undeclared(stray._def.procedures as unknown as Procedures)).toEqual(["open"]);
});

test("what a branch is for, its procedures are for: no staff procedure for applicants, none for anyone in the operator's", () => {
  const whoOf = Object.entries(appRouter._def.procedures as unknown as Procedures).map(([name, { _def }]) => [
    name.split(".")[0],
    _def.meta?.who,
  ]);
  const branches: Record<string, readonly string[]> = {
    applicant: ["anyone", "applicant"],
    staff: ["staff", "anyone"],
    platform: ["operator"],
  };
  expect(whoOf.filter(([branch, who]) => !branches[branch ?? ""]?.includes(who ?? ""))).toEqual([]);
});

test("every mutation leaves a row in the audit trail, but the steps of a session and what is kept while somebody writes", () => {
  const silent = Object.entries(appRouter._def.procedures as unknown as Procedures)
    .filter(([, { _def }]) => _def.type === "mutation" && _def.meta?.audited === false)
    .map(([name]) => name);
  expect(silent.sort()).toEqual([
    "applicant.drafts.autosave",
    "applicant.keptForms.keep",
    "applicant.session.touch",
    "staff.door.touch",
  ]);
});

test("every look at an application or its files leaves a row in the audit trail", () => {
  const procedures = appRouter._def.procedures as unknown as Procedures;
  const looks = Object.entries(procedures).filter(([name]) => name.startsWith("staff.candidates."));
  expect(looks.length).toBeGreaterThan(0);
  expect(looks.filter(([, { _def }]) => _def.meta?.audited !== true)).toEqual([]);
});
