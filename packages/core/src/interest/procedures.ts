import type { Policy } from "@vakans/tenant-config";
import { and, eq, isNotNull } from "drizzle-orm";
import { dayIn } from "../advert/rules";
import type { Database } from "../db/client";
import { newId } from "../db/id";
import { countRequest } from "../identity/request-count";
import { findApplicantSession } from "../identity/session";
import { applicant } from "../identity/table";
import { derivedToken, hashOf, keyedHash } from "../identity/token";
import { occupationNames, occupationsOffered, searchOccupations } from "../occupation/queries";
import { classificationOf } from "../occupation/rules";
import { promise } from "../outbox/promise";
import { Refusal, refuseFields } from "../refusal";
import { applicantProcedure, publicProcedure, router } from "../trpc";
import { keepRegistration, removeRegistration } from "./acts";
import { accountOf, answersOf, namesOf, placeChoices, registrationOf, unitChoices } from "./queries";
import { endsAt } from "./rules";
import {
  askInterestInput,
  type InterestAnswers,
  interestAnswers,
  interestLinkHours,
  interestQuestionsInput,
  interestTokenInput,
  registerInterestInput,
} from "./schema";
import { interestRegistration, interestRequest } from "./table";
import { interestToken, registrationIdOf } from "./token";

const requestsPerAddress = { max: 3, windowMinutes: 60 };
const requestsPerPlace = { max: 30, windowMinutes: 60 };

/** Interest registrations (VN-7): what kind of work somebody wants to hear of. All refuse with `notFound` where they are not offered. */
export const interests = router({
  /** What the questions can be answered with: units, places, and the official occupations where they were imported. */
  questions: publicProcedure.input(interestQuestionsInput).query(async ({ ctx, input }) => {
    const { tx, policy, caller } = ctx;
    requireOffered(policy);
    const classification = classificationOf(policy);
    const offered = await occupationsOffered(tx, classification);
    return {
      units: await unitChoices(tx),
      places: await placeChoices(tx),
      occupations: {
        offered,
        chosen: await occupationNames(tx, classification, input.occupations, caller.language),
        found: offered ? await searchOccupations(tx, classification, input.occupationText, caller.language) : [],
      },
    };
  }),

  /**
   * The answers as the summary reads them, and whose they would be: null for a visitor. Refuses with `notFound` for a unit
   * that is none of this tenant's, and the field `occupations` for a code of nothing.
   */
  review: publicProcedure.input(interestAnswers).query(async ({ ctx, input }) => {
    const { tx, now, policy, tenantId, caller } = ctx;
    const names = await judgedNames(ctx, input);
    const actor = await findApplicantSession(tx, { tenantId, policy, token: caller.sessionToken, now });
    const account = actor && (await accountOf(tx, actor.id));
    const known = account && (await registrationOf(tx, account));
    return {
      ...names,
      keptUntilOn: dayIn(policy.timeZone, endsAt(now, policy)),
      account: account && {
        email: account.email,
        verified: account.verifiedAt !== null,
        registered: known !== null,
        alerts: known?.alerts ?? false,
      },
    };
  }),

  /** The registration of whoever is signed in, or null. */
  mine: applicantProcedure.query(async ({ ctx: { tx, policy, actor, caller } }) => {
    requireOffered(policy);
    const account = await accountOf(tx, actor.id);
    const found = account && (await registrationOf(tx, account));
    if (!found) return null;
    return {
      answers: answersOf(found),
      ...(await namesOf(tx, found, classificationOf(policy), caller.language)),
      email: found.email,
      alerts: found.alerts,
      registeredAt: found.createdAt,
      changedAt: found.updatedAt,
      keptUntilOn: dayIn(policy.timeZone, endsAt(found.updatedAt, policy)),
    };
  }),

  /**
   * Registers what the summary shows, or changes what is registered (VN-7). An account whose address is not confirmed yet
   * is mailed a link first, and answered `linkMailed`. Refuses as `review`, and with `tooMany: requestsThrottled`.
   */
  register: applicantProcedure.input(registerInterestInput).mutation(async ({ ctx, input }) => {
    const { alerts, ...answers } = input;
    await judgedNames(ctx, answers);
    const account = await accountOf(ctx.tx, ctx.actor.id);
    if (!account) throw new Refusal("notFound", "notFound");
    const { language } = ctx.caller;
    if (!account.verifiedAt) {
      await askByMail(ctx, { email: account.email, answers, alerts });
      return { outcome: "linkMailed" as const };
    }
    const own = { applicantId: account.id, email: account.email, language, answers, alerts };
    const { outcome } = await keepRegistration(ctx, own);
    return { outcome };
  }),

  /** Removes the registration of whoever is signed in. Refuses with `notFound` when there is none. */
  remove: applicantProcedure.mutation(async ({ ctx }) => {
    const account = await accountOf(ctx.tx, ctx.actor.id);
    const found = account && (await registrationOf(ctx.tx, account));
    if (!found) throw new Refusal("notFound", "notFound");
    await removeRegistration(ctx, found, "asked");
    return { removed: true as const };
  }),

  /**
   * Asks for a registration without an account: nothing is registered, and nothing that is registered changes, before the
   * mailed link has confirmed the address. Answers the same for every address. Refuses as `register`.
   */
  ask: publicProcedure.input(askInterestInput).mutation(async ({ ctx, input }) => {
    const { alerts, email, ...answers } = input;
    await judgedNames(ctx, answers);
    await askByMail(ctx, { email, answers, alerts });
    return { outcome: "linkMailed" as const };
  }),

  /** Confirms an address with the mailed token, and registers. Refuses with `conflict: linkEnded` when it is unknown, used or too old. */
  confirm: publicProcedure.input(interestTokenInput).mutation(async ({ ctx, input }) => {
    const { tx, now, policy } = ctx;
    requireOffered(policy);
    const [asked] = await tx
      .delete(interestRequest)
      .where(eq(interestRequest.tokenHash, hashOf(input.token)))
      .returning();
    if (!asked || asked.expiresAt <= now) throw new Refusal("conflict", "linkEnded");
    const { email, language, answers, alerts } = asked;
    // Whose address nobody has confirmed yet may be anybody's account: it is not given what the mailbox's owner registers.
    const [account] = await tx
      .select({ id: applicant.id })
      .from(applicant)
      .where(and(eq(applicant.email, email), isNotNull(applicant.verifiedAt)));
    await keepRegistration(ctx, { applicantId: account?.id ?? null, email, language, answers, alerts });
    return { alerts };
  }),

  /** Does a mailed link still lead to a registration that can be ended? Changes nothing: mail programs open links. */
  endable: publicProcedure.input(interestTokenInput).query(async ({ ctx, input }) => {
    const { secret } = ctx.dependencies;
    const found = await byToken(ctx.tx, secret, "interestUnsubscribe", input.token);
    return {
      found: found !== null,
      alerts: found?.alerts ?? false,
      removalToken: found && interestToken(secret, "interestRemoval", found.id),
    };
  }),

  /**
   * Ends the mails about new jobs, by the token of a mail alone (RFC 8058). Answers the same for a registration that is
   * gone and a token that never was one: a machine that asks twice is content. `removalToken` can remove the rest.
   */
  unsubscribe: publicProcedure.input(interestTokenInput).mutation(async ({ ctx, input }) => {
    const { tx, dependencies } = ctx;
    const found = await byToken(tx, dependencies.secret, "interestUnsubscribe", input.token);
    if (!found) return { removalToken: null };
    await tx
      .update(interestRegistration)
      .set({ alerts: false, consentedAt: null })
      .where(eq(interestRegistration.id, found.id));
    return { removalToken: interestToken(dependencies.secret, "interestRemoval", found.id) };
  }),

  /** Removes a registration by the token of its unsubscribe page. Answers the same when it is gone already. */
  removeByLink: publicProcedure.input(interestTokenInput).mutation(async ({ ctx, input }) => {
    const found = await byToken(ctx.tx, ctx.dependencies.secret, "interestRemoval", input.token);
    if (found) await removeRegistration(ctx, found, "asked");
    return { removed: true as const };
  }),
});

function requireOffered(policy: Policy): void {
  if (!policy.interestRegistrations.offered) throw new Refusal("notFound", "notFound");
}

type Judging = {
  readonly tx: Database;
  readonly policy: Policy;
  readonly caller: { readonly language: Parameters<typeof namesOf>[3] };
};

/** The names of the answers, every one of which must be something. */
async function judgedNames({ tx, policy, caller }: Judging, answers: InterestAnswers) {
  requireOffered(policy);
  const names = await namesOf(tx, answers, classificationOf(policy), caller.language);
  if (names.units.length < new Set(answers.unitIds).size) throw new Refusal("notFound", "notFound");
  if (names.occupations.length < new Set(answers.occupations).size)
    throw refuseFields([{ path: ["occupations"], code: "choiceUnknown", details: {} }]);
  return names;
}

type Asking = Parameters<typeof promise>[0] & {
  readonly dependencies: { readonly secret: string };
  readonly caller: { readonly address: string; readonly language: string };
};
type Wish = { readonly email: string; readonly answers: InterestAnswers; readonly alerts: boolean };

/** Mails the link that confirms an address; more often than three times an hour it is only said to be mailed. */
async function askByMail(ctx: Asking, wish: Wish): Promise<void> {
  const { tx, now, tenantId, dependencies, caller } = ctx;
  const count = (what: string, limit: typeof requestsPerAddress) =>
    countRequest({ tx, tenantId, now, bucket: keyedHash(dependencies.secret, `interest:${what}`), ...limit });
  // Refused by where the request comes from, never by the address that it names: that would tell who has asked before.
  if (!(await count(`place:${caller.address}`, requestsPerPlace))) throw new Refusal("tooMany", "requestsThrottled");
  if (!(await count(`address:${wish.email}`, requestsPerAddress))) return;
  const id = newId();
  await tx.insert(interestRequest).values({
    ...wish,
    tenantId,
    id,
    language: caller.language,
    tokenHash: hashOf(derivedToken(dependencies.secret, "interestConfirmation", id)),
    createdAt: now,
    expiresAt: new Date(now.getTime() + interestLinkHours * 3_600_000),
  });
  await promise(ctx, "interest.asked", { interestRequestId: id });
}

async function byToken(tx: Database, secret: string, purpose: Parameters<typeof registrationIdOf>[1], token: string) {
  const id = registrationIdOf(secret, purpose, token);
  if (!id) return null;
  const [found] = await tx.select().from(interestRegistration).where(eq(interestRegistration.id, id)).for("update");
  return found ?? null;
}
