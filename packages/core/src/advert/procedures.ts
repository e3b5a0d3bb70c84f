import { isDeepStrictEqual } from "node:util";
import { createWords, type Language, type WordKey } from "@vakans/i18n";
import type { Policy } from "@vakans/tenant-config";
import { and, eq, ne, sql } from "drizzle-orm";
import { ownOf } from "../application/queries";
import { mayUpdate } from "../application/rules";
import type { Database } from "../db/client";
import { newId } from "../db/id";
import { findApplicantSession } from "../identity/session";
import { occupationNames } from "../occupation/queries";
import { classificationOf, occupationDigits } from "../occupation/rules";
import { holdOutages } from "../outage/acts";
import { outageOverLastDay } from "../outage/queries";
import { questionnaire } from "../questionnaire/table";
import { recruitment } from "../recruitment/table";
import { Refusal, refuseFields } from "../refusal";
import { advertEpoch } from "../tenant/table";
import { publicProcedure, router, staffProcedure } from "../trpc";
import { contact, unit } from "../unit/table";
import { type ListedAdvert, pageOf } from "./list";
import { isOpen, publicText, publicVersion } from "./queries";
import { acceptedUntil, dayIn, daysBetween, judgePublication, lateRoute, mayStart, registerChecksOf } from "./rules";
import {
  type AdvertContent,
  type AdvertText,
  type Area,
  advertInput,
  listInput,
  publishInput,
  recruitmentInput,
  saveAdvertInput,
} from "./schema";
import { dictionaryOf, matches, relevance } from "./search";
import { advert, advertVersion } from "./table";

const newForDays = 3;
const similarMax = 4;

/** What the public reads: published versions, and nothing else. */
export const adverts = router({
  /** The open adverts: those that match, a page of them, and what the filters would show. */
  list: publicProcedure.input(listInput).query(async ({ ctx: { tx, now, policy }, input }) => {
    const rows = await openAdverts(tx, now, input.text);
    const today = dayIn(policy.timeZone, now);
    const page = pageOf(rows, input);
    return {
      ...page,
      rows: page.rows.map(({ firstPublishedAt, relevance: _, ...row }) => ({
        ...row,
        daysLeft: row.lastDayOn === null ? null : daysBetween(today, row.lastDayOn),
        isNew: daysBetween(dayIn(policy.timeZone, firstPublishedAt), today) < newForDays,
      })),
    };
  }),

  /**
   * One advert as it stands published. Questions are told to everyone, or only to whoever has signed in, as the tenant
   * has it (OR-9, VN-15). An ended advert is told with similar open ones. Refuses with `notFound`.
   */
  open: publicProcedure.input(advertInput).query(async ({ ctx, input }) => {
    const { tx, now, policy, tenantId, caller, receivedAt } = ctx;
    const [found] = await tx
      .select({ version: advertVersion })
      .from(advert)
      .innerJoin(advertVersion, eq(advertVersion.id, advert.publishedVersionId))
      .where(eq(advert.id, input.advertId));
    if (!found) throw new Refusal("notFound", "notFound");
    const { version } = found;
    const today = dayIn(policy.timeZone, now);
    const signedIn = await findApplicantSession(tx, { tenantId, policy, token: caller.sessionToken, now });
    const questionsShown = policy.applications.questionsPreview === "public" || signedIn !== null;
    const takesApplications = mayStart(version, policy, now).ok;
    const ended = version.closesAt !== null && version.closesAt <= now;
    return {
      ...publicVersion(version),
      daysLeft: version.lastDayOn === null ? null : daysBetween(today, version.lastDayOn),
      ended,
      takesApplications,
      acceptedUntil: acceptedUntil(version, policy),
      ...lateRoute(policy),
      questions: questionsShown ? version.content.questions : null,
      questionCount: version.content.questions.filter(({ type }) => type !== "statement").length,
      /** What the reader has begun, handed in or withdrawn here; null for whoever is not signed in. */
      own: signedIn
        ? standingOf(await ownOf(tx, signedIn.id, version.recruitmentId), version, policy, receivedAt)
        : null,
      similar: ended ? await similarAdverts(tx, now, version) : [],
    };
  }),
});

type Own = Awaited<ReturnType<typeof ownOf>>;

function standingOf({ draftId, applied }: Own, { closesAt }: Version, policy: Policy, receivedAt: Date) {
  if (!applied) return { draftId, applied };
  return {
    draftId,
    applied: { ...applied, mayUpdate: mayUpdate({ ...applied, closesAt }, policy, receivedAt).ok },
  };
}

const listed = {
  advertId: advert.id,
  title: advertVersion.title,
  unitId: advertVersion.unitId,
  unitName: advertVersion.unitName,
  place: advertVersion.place,
  area: advertVersion.area,
  extent: advertVersion.extent,
  extentPercent: sql<number | null>`(${advertVersion.content}->>'extentPercent')::int`,
  employment: advertVersion.employment,
  lastDayOn: advertVersion.lastDayOn,
  firstPublishedAt: advertVersion.firstPublishedAt,
  standing: sql<boolean>`(${advertVersion.content}->>'standing')::boolean`,
};

async function openAdverts(tx: Database, now: Date, text: string): Promise<ListedAdvert[]> {
  return tx
    .select({ ...listed, relevance: text ? relevance(text) : sql<number>`0` })
    .from(advert)
    .innerJoin(advertVersion, eq(advertVersion.id, advert.publishedVersionId))
    .where(and(isOpen(now), matches(text)));
}

type Version = typeof advertVersion.$inferSelect;

async function similarAdverts(tx: Database, now: Date, version: Version) {
  return tx
    .select({
      advertId: advert.id,
      title: advertVersion.title,
      unitName: advertVersion.unitName,
      place: advertVersion.place,
      lastDayOn: advertVersion.lastDayOn,
    })
    .from(advert)
    .innerJoin(advertVersion, eq(advertVersion.id, advert.publishedVersionId))
    .where(and(isOpen(now), eq(advertVersion.area, version.area), ne(advert.id, version.advertId)))
    .orderBy(sql`word_similarity(${version.title}, ${advertVersion.title}) desc`)
    .limit(similarMax);
}

/** The employer's side: the working copy, its preview, and publishing it. */
export const advertEditor = router({
  /** The working copy beside what is published, and what would keep it from being published now. */
  open: staffProcedure("recruitment.see")
    .input(recruitmentInput)
    .query(async ({ ctx, input }) => {
      const found = await workingCopy(ctx.tx, input.recruitmentId, false);
      const preparation = await prepare(ctx, found);
      const [published] = found.advert.publishedVersionId
        ? await ctx.tx.select().from(advertVersion).where(eq(advertVersion.id, found.advert.publishedVersionId))
        : [];
      return {
        advertId: found.advert.id,
        revision: found.advert.revision,
        text: found.advert.draft,
        problems: preparation.problems,
        published: published
          ? { at: published.publishedAt, number: published.number, lastDayOn: published.lastDayOn }
          : null,
        // RE-11: what is saved shows nowhere outside until it is published again.
        differs: !published || !isDeepStrictEqual(published.content, preparation.content),
        preview: {
          ...publicText(preparation.content),
          questions: preparation.content.questions,
          unitName: found.unit.name,
        },
      };
    }),

  /**
   * Stores the working copy. Refuses with `conflict: changedElsewhere` when somebody else has stored one meanwhile, and the
   * field `text.occupation` when it is no occupation of the country's classification.
   */
  save: staffProcedure("recruitment.edit")
    .input(saveAdvertInput)
    .mutation(async ({ ctx: { tx, policy }, input }) => {
      const found = await workingCopy(tx, input.recruitmentId, true);
      if (found.advert.revision !== input.revision) throw new Refusal("conflict", "changedElsewhere");
      await requireOccupation(tx, policy, input.text.occupation);
      const revision = input.revision + 1;
      await tx.update(advert).set({ draft: input.text, revision }).where(eq(advert.id, found.advert.id));
      return { revision };
    }),

  /**
   * Publishes the working copy as a new version, which never changes. Refuses fields (see `judgePublication`), and with
   * `conflict: changedElsewhere` when it is no longer the text that was looked at.
   */
  publish: staffProcedure("advert.publish")
    .input(publishInput)
    .mutation(async ({ ctx, input }) => {
      const { tx, tenantId, tenant, policy, actor, now } = ctx;
      const found = await workingCopy(tx, input.recruitmentId, true);
      if (found.advert.revision !== input.revision) throw new Refusal("conflict", "changedElsewhere");
      await holdOutages(tx, tenantId, "publish");
      const { problems, content } = await prepare(ctx, found);
      if (problems.length > 0) throw refuseFields(problems);
      const [earlier] = await tx
        .select({
          number: sql<number>`max(${advertVersion.number})`,
          first: sql<Date | null>`min(${advertVersion.firstPublishedAt})`,
        })
        .from(advertVersion)
        .where(eq(advertVersion.advertId, found.advert.id));
      const versionId = newId();
      const lastDayOn = content.lastDayOn;
      await tx.insert(advertVersion).values({
        tenantId,
        id: versionId,
        advertId: found.advert.id,
        recruitmentId: input.recruitmentId,
        questionnaireId: found.questionnaire.id,
        number: (earlier?.number ?? 0) + 1,
        content,
        title: content.title,
        unitId: found.unit.id,
        unitName: found.unit.name,
        place: content.place,
        area: content.area,
        occupation: content.occupation ?? null,
        extent: content.extent,
        employment: content.employment,
        lastDayOn,
        // The first instant of the next local day: not "24 hours later", which is wrong twice a year.
        closesAt: lastDayOn ? sql`(${lastDayOn}::date + 1)::timestamp at time zone ${policy.timeZone}` : null,
        publishedAt: now,
        firstPublishedAt: earlier?.first ? new Date(earlier.first) : now,
        publishedBy: actor.id,
        searchText: searchTextOf(content, found.unit.name),
        searchLanguage: dictionaryOf[content.language ?? policy.languages.default] ?? "english",
      });
      await tx.update(advert).set({ publishedVersionId: versionId }).where(eq(advert.id, found.advert.id));
      await tx
        .insert(advertEpoch)
        .values({ tenantId, number: 1 })
        .onConflictDoUpdate({ target: [advertEpoch.tenantId], set: { number: sql`${advertEpoch.number} + 1` } });
      // One of the two notices that a writing transaction sends: publishing is rare, and visitors should see it at once.
      await tx.execute(sql`select pg_notify('vakans', ${tenant.id})`);
      return { advertId: found.advert.id, number: (earlier?.number ?? 0) + 1 };
    }),
});

/** Only an occupation is one; a group of them says too little about a job. */
async function requireOccupation(tx: Database, policy: Policy, code: string | null): Promise<void> {
  if (code === null) return;
  const known = await occupationNames(tx, classificationOf(policy), [code], policy.languages.default);
  if (known.length === 0 || code.length !== occupationDigits)
    throw refuseFields([{ path: ["text", "occupation"], code: "choiceUnknown", details: {} }]);
}

function searchTextOf(content: AdvertContent, unitName: string): string {
  const sections = content.sections.map(({ heading, text }) => `${heading} ${text}`);
  return [content.title, unitName, content.place, content.intro, ...sections].join(" ").toLowerCase().normalize("NFC");
}

type WorkingCopy = {
  readonly advert: typeof advert.$inferSelect;
  readonly recruitment: typeof recruitment.$inferSelect;
  readonly unit: typeof unit.$inferSelect;
  readonly questionnaire: typeof questionnaire.$inferSelect;
};

async function workingCopy(tx: Database, recruitmentId: string, toChange: boolean): Promise<WorkingCopy> {
  const query = tx
    .select({ advert, recruitment, unit, questionnaire })
    .from(advert)
    .innerJoin(recruitment, eq(recruitment.id, advert.recruitmentId))
    .innerJoin(unit, eq(unit.id, recruitment.unitId))
    .innerJoin(questionnaire, eq(questionnaire.recruitmentId, recruitment.id))
    .where(eq(advert.recruitmentId, recruitmentId));
  const [found] = await (toChange ? query.for("update", { of: advert }) : query);
  if (!found) throw new Refusal("notFound", "notFound");
  return found;
}

const areaWord = (area: Area) =>
  `jobs.area${(area.charAt(0).toUpperCase() + area.slice(1)) as Capitalize<Area>}` as const;

type Scope = {
  readonly tx: Database;
  readonly now: Date;
  readonly policy: Policy;
  readonly caller: { readonly language: Language };
};

/** The text as it would be published now, and what stands against it. */
async function prepare(scope: Scope, found: WorkingCopy) {
  const { tx, now, policy } = scope;
  const { contactIds, ...text }: AdvertText = found.advert.draft;
  const ofUnit = await tx.select().from(contact).where(eq(contact.unitId, found.unit.id));
  const chosen = contactIds.flatMap((id) => ofUnit.filter((candidate) => candidate.id === id));
  const words = createWords(policy.languages.default, policy.words);
  const [occupation] = text.occupation
    ? await occupationNames(tx, classificationOf(policy), [text.occupation], policy.languages.default)
    : [];
  const subject = {
    title: text.title,
    unitName: found.unit.name,
    area: words.t(areaWord(text.area)),
    occupation: occupation?.name ?? null,
  };
  const checks = registerChecksOf(subject, text.registerCheck, policy);
  const notices: WordKey[] = [
    ...policy.pack.advertNotices,
    ...checks.flatMap((check) => policy.pack.registerChecks[check]?.notice ?? []),
  ];
  const content: AdvertContent = {
    ...text,
    registerCheck: checks[0] ?? null,
    reference: found.recruitment.reference,
    about: found.unit.about,
    contacts: chosen.map(({ role, title, phone, email }) => ({ role, title, phone, email })),
    questions: found.questionnaire.questions,
    notices,
  };
  const problems = judgePublication(
    {
      text: found.advert.draft,
      today: dayIn(policy.timeZone, now),
      contactIdsOfUnit: ofUnit.map(({ id }) => id),
      answeringContacts: chosen.filter(({ role }) => role !== "union").length,
      notices: notices.map((notice) => words.t(notice)),
      outage: await outageAtTheEnd(scope, found.advert),
    },
    policy,
  );
  return { content, problems };
}

/**
 * The outage that a new last day would fall into (PL 18), in the reader's words. An advert that stands published with that day
 * may be corrected all the same: whoever announced the outage knew of it.
 */
async function outageAtTheEnd(scope: Scope, { draft, publishedVersionId }: WorkingCopy["advert"]) {
  const { tx, policy, caller } = scope;
  if (!draft.lastDayOn) return null;
  const [published] = publishedVersionId
    ? await tx
        .select({ lastDayOn: advertVersion.lastDayOn })
        .from(advertVersion)
        .where(eq(advertVersion.id, publishedVersionId))
    : [];
  if (published?.lastDayOn === draft.lastDayOn) return null;
  const outage = await outageOverLastDay(scope, draft.lastDayOn);
  if (!outage) return null;
  const words = createWords(caller.language, policy.words);
  const told = (at: Date) => words.instant(at, policy.timeZone);
  return { from: told(outage.startsAt), to: told(outage.endsAt) };
}
