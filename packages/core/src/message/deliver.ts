import { and, eq } from "drizzle-orm";
import type { Database } from "../db/client";
import { failpoint } from "../db/failpoint";
import type { TenantTransaction } from "../db/tenant-transaction";
import { applicant } from "../identity/table";
import type { Attempt, LastWrite } from "../outbox/handler";
import { compose, languageOf, type MessageFacts } from "./compose";
import { tokenPlace } from "./letter";
import { message } from "./table";

/** What to write, to whom. Null when there is nobody left to write to. */
export type Addressed = {
  readonly facts: MessageFacts;
  readonly recipient: string;
  readonly language: string;
  /** Whose portal shows it; null for somebody without an account. */
  readonly applicantId: string | null;
  readonly applicationId: string | null;
};

type Read = (tx: Database) => Promise<Addressed | null>;

const nothingToWrite: LastWrite = async () => {};

/**
 * Stores the mail, sends it outside any transaction, and answers what marks it as sent. A repeat finds the stored mail
 * and sends the same again, under the same Message-ID.
 */
export async function mailOnce(attempt: Attempt, read: Read, token: string | null = null): Promise<LastWrite> {
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

/** The mail will not be sent any more. */
export async function giveUpMail({ tx }: TenantTransaction, effectId: string): Promise<void> {
  await tx
    .update(message)
    .set({ state: "failed" })
    .where(and(eq(message.effectId, effectId), eq(message.state, "pending")));
}

/** Whom to write to, and in which language. Null for nobody. */
export async function addresseeOf(tx: Database, applicantId: string) {
  const [found] = await tx
    .select({ id: applicant.id, email: applicant.email, language: applicant.language })
    .from(applicant)
    .where(eq(applicant.id, applicantId));
  const { email } = found ?? {};
  return found && email ? { ...found, email } : null;
}
