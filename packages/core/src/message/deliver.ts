import { and, eq, sql } from "drizzle-orm";
import type { Database } from "../db/client";
import { failpoint } from "../db/failpoint";
import type { TenantTransaction } from "../db/tenant-transaction";
import { applicant } from "../identity/table";
import type { MailSigner } from "../mail/mailer";
import { signerOf } from "../mail/queries";
import type { Attempt, LastWrite } from "../outbox/handler";
import type { TenantRef } from "../tenant/registry";
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
  /** Where an answer goes, when that is not the tenant's sender. */
  readonly replyTo?: string;
};

type Read = (tx: Database, now: Date) => Promise<Addressed | null>;

const nothingToWrite: LastWrite = async () => {};

/**
 * Stores the mail, sends it outside any transaction, and answers what marks it as sent. A repeat finds the stored mail
 * and sends the same again, under the same Message-ID. A token may depend on the kind of mail it became. With `unsubscribePath`, which takes the token as its last part, the
 * mail says how its reader ends more of the kind (RFC 8058).
 */
export async function mailOnce(
  attempt: Attempt,
  read: Read,
  token: string | null | ((kind: string) => string) = null,
  unsubscribePath: string | null = null,
): Promise<LastWrite> {
  const stored = await attempt.transaction("stored", async (transaction) => {
    const kept = await storeOnce(attempt, transaction, read);
    return kept && signed(attempt, transaction.tx, kept);
  });
  if (stored?.state !== "pending") return nothingToWrite;
  return send(attempt, stored, typeof token === "function" ? token(stored.kind) : token, unsubscribePath);
}

/** Sends a stored mail once more, word for word and under its own Message-ID. It has been made `pending` before. */
export async function mailAgain(attempt: Attempt, messageId: string): Promise<LastWrite> {
  const stored = await attempt.transaction("stored", async ({ tx }) => {
    const [known] = await tx
      .update(message)
      .set({ attempts: sql`${message.attempts} + 1` })
      .where(and(eq(message.id, messageId), eq(message.state, "pending")))
      .returning();
    return known && signed(attempt, tx, known);
  });
  return stored ? send(attempt, stored, null) : nothingToWrite;
}

type Stored = typeof message.$inferSelect & { readonly signer: MailSigner | null };

/** A stored mail with the key that signs it. */
const signed = async ({ tenant, dependencies }: Attempt, tx: Database, stored: typeof message.$inferSelect) => ({
  ...stored,
  signer: await signerOf({ tx, tenantId: tenant.id }, dependencies.secret, tenant.policy.mail.fromAddress),
});

async function send(
  { tenant, dependencies }: Attempt,
  stored: Stored,
  token: string | null,
  unsubscribePath: string | null = null,
): Promise<LastWrite> {
  const host = tenant.hosts[0];
  if (!host) throw new Error("the tenant has no host");
  const whole = (text: string) => (token === null ? text : text.replaceAll(tokenPlace, token));
  await failpoint("mail.beforeSend");
  await dependencies.mailer.send({
    messageId: `${stored.id}@${host}`,
    from: { name: tenant.policy.mail.fromName, address: tenant.policy.mail.fromAddress },
    to: stored.recipient,
    ...(stored.replyTo === null ? {} : { replyTo: stored.replyTo }),
    subject: stored.subject,
    text: whole(stored.text),
    html: whole(stored.html),
    date: stored.createdAt,
    ...(stored.signer ? { signer: stored.signer } : {}),
    ...(unsubscribePath === null || token === null
      ? {}
      : { unsubscribeUrl: `${dependencies.originOf(tenant)}${unsubscribePath}/${token}` }),
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
  const addressed = await read(tx, now);
  if (!addressed) return null;
  const origin = dependencies.originOf(tenant);
  return writeMail({ tx, now, tenantId: tenant.id, tenant }, effectId, addressed, { origin, attempts: 1 });
}

type Desk = { readonly tx: Database; readonly now: Date; readonly tenantId: string; readonly tenant: TenantRef };

async function writeMail(
  { tx, now, tenantId, tenant }: Desk,
  effectId: string,
  { facts, recipient, language: wanted, applicantId, applicationId, replyTo }: Addressed,
  { origin, attempts }: { readonly origin: string; readonly attempts: number },
) {
  const language = languageOf(wanted, tenant.policy);
  const [stored] = await tx
    .insert(message)
    .values({
      ...compose(facts, language, { name: tenant.name, policy: tenant.policy, origin }),
      tenantId,
      effectId,
      applicantId,
      applicationId,
      kind: facts.kind,
      language,
      recipient,
      replyTo: replyTo ?? null,
      state: "pending",
      attempts,
      createdAt: now,
    })
    .returning();
  return stored ?? null;
}

/**
 * Writes the mail of an effect in the transaction that promises it, where its address is gone once that is committed.
 * Such a letter has no links: where the tenant's site is, only the worker knows.
 */
export async function writeFarewell(desk: Desk, effectId: string, addressed: Addressed): Promise<void> {
  await writeMail(desk, effectId, addressed, { origin: "", attempts: 0 });
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
