import { and, eq } from "drizzle-orm";
import { advertVersion } from "../advert/table";
import { application, applicationVersion } from "../application/table";
import type { Database } from "../db/client";
import { failpoint } from "../db/failpoint";
import type { TenantTransaction } from "../db/tenant-transaction";
import { applicant, emailToken } from "../identity/table";
import { derivedToken } from "../identity/token";
import type { EffectName } from "../outbox/effects";
import type { Attempt, Handlers, LastWrite } from "../outbox/handler";
import { recruitment } from "../recruitment/table";
import { compose, languageOf, type MessageFacts, tokenPlace } from "./compose";
import { message } from "./table";

/** What to write, to whom. Null when there is nobody left to write to. */
type Addressed = {
  readonly facts: MessageFacts;
  readonly recipient: string;
  readonly language: string;
  readonly applicantId: string;
  readonly applicationId: string | null;
};

type Read = (tx: Database) => Promise<Addressed | null>;

const nothingToWrite: LastWrite = async () => {};

/**
 * Stores the mail, sends it outside any transaction, and answers what marks it as sent. A repeat finds the stored mail
 * and sends the same again, under the same Message-ID.
 */
async function mailOnce(attempt: Attempt, read: Read, token: string | null = null): Promise<LastWrite> {
  const { tenant, dependencies } = attempt;
  const stored = await attempt.transaction("stored", (transaction) => storeOnce(attempt, transaction, read));
  if (stored?.state !== "pending") return nothingToWrite;
  const host = tenant.hosts[0];
  if (!host) throw new Error("the tenant has no host");
  const whole = (text: string) => (token === null ? text : text.replaceAll(tokenPlace, token));
  await failpoint("mail.beforeSend");
  await dependencies.mailer.send({
    messageId: `${stored.id}@${host}`,
    from: { name: tenant.policy.mail.fromName, address: tenant.policy.mail.fromAddress },
    to: stored.recipient,
    subject: stored.subject,
    text: whole(stored.text),
    html: whole(stored.html),
    date: stored.createdAt,
  });
  await failpoint("mail.afterSend");
  return async ({ tx, now }) => {
    await tx.update(message).set({ state: "sent", sentAt: now }).where(eq(message.id, stored.id));
  };
}

async function storeOnce({ tenant, dependencies, effectId }: Attempt, { tx, now }: TenantTransaction, read: Read) {
  const find = () => tx.select().from(message).where(eq(message.effectId, effectId));
  const [known] = await find();
  if (known) {
    await tx
      .update(message)
      .set({ attempts: known.attempts + 1 })
      .where(eq(message.id, known.id));
    return known;
  }
  const addressed = await read(tx);
  if (!addressed) return null;
  const { facts, recipient, applicantId, applicationId } = addressed;
  const language = languageOf(addressed.language, tenant.policy);
  const sender = { name: tenant.name, policy: tenant.policy, origin: dependencies.originOf(tenant) };
  const [stored] = await tx
    .insert(message)
    .values({
      ...compose(facts, language, sender),
      tenantId: tenant.id,
      effectId,
      applicantId,
      applicationId,
      kind: facts.kind,
      language,
      recipient,
      state: "pending",
      attempts: 1,
      createdAt: now,
    })
    .returning();
  return stored ?? null;
}

async function giveUp({ tx }: TenantTransaction, effectId: string): Promise<void> {
  await tx
    .update(message)
    .set({ state: "failed" })
    .where(and(eq(message.effectId, effectId), eq(message.state, "pending")));
}

async function findApplicant(tx: Database, applicantId: string) {
  const [found] = await tx
    .select({ id: applicant.id, email: applicant.email, language: applicant.language })
    .from(applicant)
    .where(eq(applicant.id, applicantId));
  return found ?? null;
}

/** The mails that follow from effects. */
export const messageHandlers = {
  "applicant.registered": {
    giveUp,
    run: (attempt, { applicantId, emailTokenId }) =>
      mailOnce(
        attempt,
        async (tx) => {
          const person = await findApplicant(tx, applicantId);
          const [link] = await tx.select().from(emailToken).where(eq(emailToken.id, emailTokenId));
          if (!person || !link || link.usedAt) return null;
          return {
            facts: { kind: "verification", expiresAt: link.expiresAt },
            recipient: person.email,
            language: person.language,
            applicantId,
            applicationId: null,
          };
        },
        derivedToken(attempt.dependencies.secret, "verification", emailTokenId),
      ),
  },
  "applicant.alreadyRegistered": {
    giveUp,
    run: (attempt, { applicantId }) =>
      mailOnce(attempt, async (tx) => {
        const person = await findApplicant(tx, applicantId);
        if (!person) return null;
        return {
          facts: { kind: "alreadyRegistered" },
          recipient: person.email,
          language: person.language,
          applicantId,
          applicationId: null,
        };
      }),
  },
  "application.submitted": {
    giveUp,
    run: (attempt, { applicationId, applicationVersionId }) =>
      mailOnce(attempt, async (tx) => {
        const [found] = await tx
          .select({
            applicantId: application.applicantId,
            number: application.number,
            version: applicationVersion.number,
            receivedAt: applicationVersion.receivedAt,
            content: applicationVersion.content,
            title: advertVersion.title,
            lastDayOn: advertVersion.lastDayOn,
            advert: advertVersion.content,
            reference: recruitment.reference,
          })
          .from(applicationVersion)
          .innerJoin(application, eq(application.id, applicationVersion.applicationId))
          .innerJoin(advertVersion, eq(advertVersion.id, applicationVersion.advertVersionId))
          .innerJoin(recruitment, eq(recruitment.id, application.recruitmentId))
          .where(and(eq(applicationVersion.id, applicationVersionId), eq(application.id, applicationId)));
        const person = found && (await findApplicant(tx, found.applicantId));
        if (!found || !person) return null;
        return {
          facts: {
            kind: "receipt",
            jobTitle: found.title,
            reference: found.reference,
            number: found.number,
            receivedAt: found.receivedAt,
            updated: found.version > 1,
            lastDayOn: found.lastDayOn,
            standing: found.advert.standing,
            process: found.advert.process,
          },
          recipient: person.email,
          language: found.content.language,
          applicantId: person.id,
          applicationId,
        };
      }),
  },
} satisfies Pick<Handlers, EffectName>;
