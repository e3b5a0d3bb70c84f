import { differenceOf, resolvePolicy, type SettingPath, settingAt, type TenantFile } from "@vakans/tenant-config";
import { and, count, eq, gt, inArray, isNotNull, isNull, lte, type SQL, sql } from "drizzle-orm";
import type { AnyPgColumn, PgTable } from "drizzle-orm/pg-core";
import { advertVersion } from "../advert/table";
import { application, applicationVersion } from "../application/table";
import type { Database } from "../db/client";
import { draft } from "../draft/table";
import { applicant, applicantSession } from "../identity/table";
import { overBefore } from "../interest/rules";
import { interestRegistration } from "../interest/table";
import { message } from "../message/table";
import { monthsAfter } from "../retention/rules";
import { favoured, inFavour } from "./rules";
import type { ConsequenceKind } from "./schema";

/**
 * What a change of one setting does to what exists: how many rows, and for a time of keeping how many months more
 * (`months`; null: for good). `count` is 0 where there is nothing yet.
 */
export type Consequence = {
  readonly path: SettingPath;
  readonly kind: ConsequenceKind;
  readonly count: number;
  readonly months: number | null;
};

type Scope = { readonly tx: Database; readonly now: Date };
type Fact = Omit<Consequence, "path">;
type Asked = Scope & { readonly before: unknown; readonly after: unknown };
type Look = (asked: Asked) => Promise<Fact | readonly Fact[]>;

const none: Fact = { kind: "none", count: 0, months: null };

async function counted({ tx }: Scope, table: PgTable, where: SQL | undefined): Promise<number> {
  const [row] = await tx.select({ rows: count() }).from(table).where(where);
  return row?.rows ?? 0;
}

/** The end of the day so many months ago: what is from before it has been kept so long. */
const monthsBefore = (now: Date, months: number) =>
  new Date(`${monthsAfter(now.toISOString().slice(0, 10), -months)}T23:59:59.999Z`);

/** Months of keeping: a number, or null for good. */
const monthsOf = (period: unknown): number | null =>
  typeof period === "number"
    ? period
    : typeof period === "object" && period !== null && "destroyAfterMonths" in period
      ? Number(period.destroyAfterMonths)
      : null;

type Kept = {
  readonly longer: ConsequenceKind;
  readonly due: ConsequenceKind;
  /** What is from then or before has been kept so many months. */
  before(now: Date, months: number): Date;
  rows(asked: Scope, since: Date | null, until: Date | null): Promise<number>;
};

/** A time of keeping: longer, everything that is kept stays so much longer; shorter, some of it falls due. */
const keeping =
  ({ longer, due, before: cut, rows }: Kept): Look =>
  async ({ before, after, ...scope }) => {
    const [had, has] = [monthsOf(before), monthsOf(after)];
    if (had !== null && (has === null || has > had))
      return { kind: longer, count: await rows(scope, null, null), months: has === null ? null : has - had };
    if (has === null) return none;
    const since = had === null ? null : cut(scope.now, had);
    return { kind: due, count: await rows(scope, since, cut(scope.now, has)), months: has };
  };

const within = (column: AnyPgColumn, since: Date | null, until: Date | null) =>
  and(since ? gt(column, since) : undefined, until ? lte(column, until) : undefined);

/** Applications by whether their advert stands for itself (RO-1): each kind is kept by a rule of its own. */
const applications =
  (standing: boolean): Kept["rows"] =>
  (scope, since, until) =>
    counted(
      scope,
      application,
      and(
        within(application.receivedAt, since, until),
        sql`${standing} = exists (select 1 from ${applicationVersion} v join ${advertVersion} a on a.tenant_id = v.tenant_id and a.id = v.advert_version_id
          where v.tenant_id = ${application.tenantId} and v.application_id = ${application.id} and (a.content ->> 'standing')::boolean)`,
      ),
    );

const openAccounts = (scope: Scope) => counted(scope, applicant, isNull(applicant.closedAt));

const unconfirmed = and(isNull(applicant.closedAt), isNull(applicant.verifiedAt));

/** Those who are signed in right now: they have the new times from their next step on. */
const openSessions = async (scope: Scope, kind: SQL | undefined): Promise<Fact> => ({
  kind: "sessionsConcerned",
  count: await counted(scope, applicantSession, and(gt(applicantSession.expiresAt, scope.now), kind)),
  months: null,
});

const listOf = (value: unknown): readonly string[] => (Array.isArray(value) ? value.map(String) : []);

const looks: Readonly<Record<string, Look>> = {
  "retention.applications": keeping({
    longer: "applicationsStayLonger",
    due: "applicationsDueNow",
    before: monthsBefore,
    rows: applications(false),
  }),
  "retention.openApplications": keeping({
    longer: "applicationsStayLonger",
    due: "openApplicationsDueNow",
    before: monthsBefore,
    rows: applications(true),
  }),
  "retention.messages": keeping({
    longer: "messagesStayLonger",
    due: "messagesDueNow",
    before: monthsBefore,
    rows: (scope, since, until) => counted(scope, message, within(message.createdAt, since, until)),
  }),
  "interestRegistrations.keptMonths": keeping({
    longer: "interestsStayLonger",
    due: "interestsDueNow",
    before: overBefore,
    rows: (scope, since, until) =>
      counted(scope, interestRegistration, within(interestRegistration.updatedAt, since, until)),
  }),
  "interestRegistrations.offered": async ({ after, ...scope }) =>
    after === false
      ? { kind: "interestsStop", count: await counted(scope, interestRegistration, undefined), months: null }
      : none,
  "accounts.selfRemoval": async (asked) => ({
    kind: "accountsConcerned",
    count: await openAccounts(asked),
    months: null,
  }),
  "accounts.removalMonthsAfterApplication": async (asked) => ({
    kind: "accountsConcerned",
    count: await openAccounts(asked),
    months: null,
  }),
  "accounts.verification": async ({ after, ...scope }) =>
    after === "beforeSignIn"
      ? { kind: "accountsToConfirm", count: await counted(scope, applicant, unconfirmed), months: null }
      : none,
  "session.idleMinutes": async (asked) => openSessions(asked, eq(applicantSession.publicComputer, false)),
  "session.publicComputerMinutes": async (asked) => openSessions(asked, eq(applicantSession.publicComputer, true)),
  "session.absoluteHours": async (asked) => openSessions(asked, undefined),
  "languages.offered": async ({ before, after, ...scope }) => {
    const gone = listOf(before).filter((language) => !listOf(after).includes(language));
    if (gone.length === 0) return none;
    const inThem = (column: AnyPgColumn) => inArray(column, gone);
    const accounts = await counted(scope, applicant, and(isNull(applicant.closedAt), inThem(applicant.language)));
    const registered = await counted(scope, interestRegistration, inThem(interestRegistration.language));
    return [
      { kind: "accountsLoseLanguage", count: accounts, months: null },
      { kind: "interestsLoseLanguage", count: registered, months: null },
    ];
  },
  "standingAdvert.emptyingDays": async (asked) => ({
    kind: "applicationsConcerned",
    count: await applications(true)(asked, null, null),
    months: null,
  }),
  standingAdvert: async ({ after, ...scope }) => ({
    kind: after === null ? "applicationsConcerned" : "none",
    count: after === null ? await applications(true)(scope, null, null) : 0,
    months: null,
  }),
};

/** Of a setting that forms in progress meet: how many there are, and whether they keep the rule they began under. */
async function ofForms(
  scope: Scope,
  path: SettingPath,
  before: TenantFile,
  after: TenantFile,
  day: string,
): Promise<Fact> {
  const old = resolvePolicy(before, day);
  const kept = inFavour(old, resolvePolicy(after, day));
  const keeps = JSON.stringify(settingAt(kept, path)) !== JSON.stringify(settingAt(after, path));
  const begun = path[1] === "update" ? isNotNull(draft.applicationId) : undefined;
  return {
    kind: keeps ? "draftsKeepOldRule" : "draftsGetNewRule",
    count: await counted(scope, draft, begun),
    months: null,
  };
}

/** A setting as it counts. Languages that a file does not name are the country's. */
const settingIn = (file: TenantFile, path: SettingPath, day: string): unknown =>
  path[0] === "languages" ? settingAt(resolvePolicy(file, day), path) : settingAt(file, path);

/** What a change does to what the tenant has, setting by setting. A setting that touches nothing that is kept says `none`. */
export async function consequencesOf(
  scope: Scope,
  before: TenantFile,
  after: TenantFile,
  day: string,
): Promise<readonly Consequence[]> {
  const found: Consequence[] = [];
  for (const change of differenceOf(before, after)) {
    // A period's months are one setting with the period itself.
    const path = change.path[0] === "retention" ? change.path.slice(0, 2) : change.path;
    const name = path.join(".");
    const look = looks[name];
    const seen = look
      ? await look({ ...scope, before: settingIn(before, path, day), after: settingIn(after, path, day) })
      : favoured.includes(name)
        ? await ofForms(scope, path, before, after, day)
        : none;
    found.push(...[seen].flat().map((fact) => ({ path: change.path, ...fact })));
  }
  return found;
}
