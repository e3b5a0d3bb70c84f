import type { Policy } from "@vakans/tenant-config";
import { and, asc, eq } from "drizzle-orm";
import { isOpen } from "../advert/queries";
import { dayIn } from "../advert/rules";
import { advert, advertVersion } from "../advert/table";
import type { Database } from "../db/client";
import { derivedToken } from "../identity/token";
import { languageOf } from "../message/compose";
import { giveUpMail, mailOnce } from "../message/deliver";
import { classificationOf } from "../occupation/rules";
import type { Attempt, Handlers } from "../outbox/handler";
import { answersOf, namesOf, type Registration } from "./queries";
import { alertAdvertsMax, endsAt } from "./rules";
import type { InterestAnswers } from "./schema";
import { interestAlert, interestRegistration, interestRequest } from "./table";
import { interestToken } from "./token";

const unsubscribePath = "/interest/unsubscribe";

/** What follows from what happens to an interest registration. */
export const interestHandlers = {
  "interest.asked": {
    giveUp: giveUpMail,
    run: (attempt, { interestRequestId }) =>
      mailOnce(
        attempt,
        async (tx) => {
          const [asked] = await tx.select().from(interestRequest).where(eq(interestRequest.id, interestRequestId));
          if (!asked) return null;
          const { email: recipient, language, alerts, expiresAt } = asked;
          const answers = await factsOf(tx, attempt.tenant.policy, asked.answers, language);
          return {
            facts: { kind: "interestConfirmation", answers, alerts, expiresAt },
            recipient,
            language,
            applicantId: null,
            applicationId: null,
          };
        },
        derivedToken(attempt.dependencies.secret, "interestConfirmation", interestRequestId),
      ),
  },
  "interest.registered": {
    giveUp: giveUpMail,
    run: (attempt, { interestRegistrationId }) => confirm(attempt, interestRegistrationId, false),
  },
  "interest.changed": {
    giveUp: giveUpMail,
    run: (attempt, { interestRegistrationId }) => confirm(attempt, interestRegistrationId, true),
  },
  // Its mail was written with the removal: here is nothing left to write to.
  "interest.removed": { giveUp: giveUpMail, run: (attempt) => mailOnce(attempt, async () => null) },
  "interest.matched": {
    giveUp: giveUpMail,
    run: (attempt, { interestRegistrationId, runId }) =>
      mailOnce(
        attempt,
        async (tx, now) => {
          const registration = await registrationById(tx, interestRegistrationId);
          // The tick may have been taken back since the run.
          if (!registration?.alerts) return null;
          const adverts = await matchedAdverts(tx, now, interestRegistrationId, runId);
          if (adverts.length === 0) return null;
          return {
            facts: {
              kind: "interestMatched",
              adverts: adverts.slice(0, alertAdvertsMax),
              more: Math.max(0, adverts.length - alertAdvertsMax),
              listPath: listPathOf(registration),
            },
            recipient: registration.email,
            language: registration.language,
            applicantId: registration.applicantId,
            applicationId: null,
          };
        },
        interestToken(attempt.dependencies.secret, "interestUnsubscribe", interestRegistrationId),
        unsubscribePath,
      ),
  },
} satisfies Partial<Handlers>;

function confirm(attempt: Attempt, registrationId: string, changed: boolean) {
  const { policy } = attempt.tenant;
  return mailOnce(
    attempt,
    async (tx) => {
      const registration = await registrationById(tx, registrationId);
      if (!registration) return null;
      const { email: recipient, language, applicantId, alerts, updatedAt } = registration;
      const answers = await factsOf(tx, policy, answersOf(registration), language);
      return {
        facts: {
          kind: "interestRegistered",
          changed,
          answers,
          alerts,
          keptUntilOn: dayIn(policy.timeZone, endsAt(updatedAt, policy)),
        },
        recipient,
        language,
        applicantId,
        applicationId: null,
      };
    },
    interestToken(attempt.dependencies.secret, "interestUnsubscribe", registrationId),
  );
}

async function registrationById(tx: Database, id: string): Promise<Registration | null> {
  const [found] = await tx.select().from(interestRegistration).where(eq(interestRegistration.id, id));
  return found ?? null;
}

/** The answers with their names, in the language that their owner is written to in. */
async function factsOf(tx: Database, policy: Policy, answers: InterestAnswers, wanted: string) {
  const names = await namesOf(tx, answers, classificationOf(policy), languageOf(wanted, policy));
  return {
    areas: answers.areas,
    occupations: names.occupations.map(({ name }) => name),
    extents: answers.extents,
    employments: answers.employments,
    places: answers.places,
    units: names.units.map(({ name }) => name),
  };
}

/** What one run found for one registration and is still open; what ends first comes first. */
async function matchedAdverts(tx: Database, now: Date, registrationId: string, runId: string) {
  return tx
    .select({
      advertId: advert.id,
      title: advertVersion.title,
      unitName: advertVersion.unitName,
      place: advertVersion.place,
      lastDayOn: advertVersion.lastDayOn,
    })
    .from(interestAlert)
    .innerJoin(advert, eq(advert.id, interestAlert.advertId))
    .innerJoin(advertVersion, eq(advertVersion.id, advert.publishedVersionId))
    .where(and(eq(interestAlert.interestRegistrationId, registrationId), eq(interestAlert.runId, runId), isOpen(now)))
    .orderBy(asc(advertVersion.lastDayOn), asc(advertVersion.title));
}

/** The job list, as narrow as its filters can be without leaving out what was wanted. */
function listPathOf({ areas, occupations, extents, employments }: Registration): string {
  const params = new URLSearchParams();
  if (occupations.length === 0) for (const area of areas) params.append("area", area);
  for (const extent of extents) params.append("extent", extent);
  for (const employment of employments) params.append("employment", employment);
  const search = params.toString();
  return search === "" ? "/jobs" : `/jobs?${search}`;
}
