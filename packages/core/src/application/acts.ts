import { createHash } from "node:crypto";
import { and, count, eq, isNull, sql } from "drizzle-orm";
import { discardFilesOfDraft } from "../attachment/acts";
import { applicationAttachment } from "../attachment/table";
import type { Database } from "../db/client";
import { newId } from "../db/id";
import { draft } from "../draft/table";
import { applicant } from "../identity/table";
import { promise } from "../outbox/promise";
import { recruitment } from "../recruitment/table";
import { Refusal } from "../refusal";
import type { ApplicationContent } from "./schema";
import { application, applicationVersion } from "./table";

type Scope = { readonly tx: Database; readonly tenantId: string; readonly now: Date };

/**
 * One thing at a time happens to a person's applications: a second click, an update and a withdrawal wait here for each
 * other. Held before anything else is, so that no two can wait crosswise. Answers the address that is written to.
 */
export async function holdApplicant(tx: Database, applicantId: string): Promise<string> {
  const [account] = await tx
    .select({ email: applicant.email })
    .from(applicant)
    .where(eq(applicant.id, applicantId))
    .for("no key update");
  return account?.email ?? "";
}

/** Holds one's own application, and tells whether it was withdrawn. Refuses with `notFound`. */
export async function holdApplication(tx: Database, applicantId: string, applicationId: string) {
  const [held] = await tx
    .select({ id: application.id, number: application.number, withdrawnAt: application.withdrawnAt })
    .from(application)
    .where(and(eq(application.id, applicationId), eq(application.applicantId, applicantId)))
    .for("update");
  if (!held) throw new Refusal("notFound", "notFound");
  return held;
}

type First = {
  readonly applicantId: string;
  readonly recruitmentId: string;
  readonly advertId: string;
  readonly receivedAt: Date;
};

/** A new application with the next number of its recruitment (SE-3). Refuses with `conflict: alreadyApplied`. */
export async function openApplication({ tx, tenantId }: Scope, first: First): Promise<{ id: string; number: number }> {
  const [counted] = await tx
    .update(recruitment)
    .set({ lastApplicationNumber: sql`${recruitment.lastApplicationNumber} + 1` })
    .where(eq(recruitment.id, first.recruitmentId))
    .returning({ number: recruitment.lastApplicationNumber });
  const opened = { id: newId(), number: counted?.number ?? 0 };
  // Two devices at once: the unique index decides, and the second is told of the first.
  const kept = await tx
    .insert(application)
    .values({ tenantId, ...opened, ...first })
    .onConflictDoNothing()
    .returning({ id: application.id });
  if (kept.length > 0) return opened;
  const [other] = await tx
    .select({ id: application.id })
    .from(application)
    .where(
      and(
        eq(application.recruitmentId, first.recruitmentId),
        eq(application.applicantId, first.applicantId),
        isNull(application.withdrawnAt),
      ),
    );
  throw new Refusal("conflict", "alreadyApplied", { applicationId: other?.id });
}

type NewVersion = {
  readonly applicationId: string;
  readonly applicantId: string;
  readonly draftId: string;
  readonly advertVersionId: string;
  readonly content: ApplicationContent;
  readonly submissionKey: string;
  readonly receivedAt: Date;
  readonly acceptedUntil: Date | null;
  readonly late: boolean;
};

/** Adds the next version of an application, with its files; nothing changes it afterwards (SE-1). */
export async function keepVersion({ tx, tenantId }: Scope, version: NewVersion): Promise<{ id: string }> {
  const [earlier] = await tx
    .select({ versions: count() })
    .from(applicationVersion)
    .where(eq(applicationVersion.applicationId, version.applicationId));
  const id = newId();
  await tx.insert(applicationVersion).values({
    tenantId,
    id,
    ...version,
    number: (earlier?.versions ?? 0) + 1,
    contentHash: createHash("sha256").update(JSON.stringify(version.content)).digest("hex"),
  });
  const files = version.content.attachments.map((file, position) => ({
    tenantId,
    applicationVersionId: id,
    attachmentId: file.id,
    position,
  }));
  if (files.length > 0) await tx.insert(applicationAttachment).values(files);
  return { id };
}

/**
 * Takes an application back. It stays, marked (VN-12, OR-19, OS-14); an update that was begun goes, with its new files;
 * its applicant is mailed. Who may, and until when, is the caller's to judge. Answers when it was withdrawn: one that is
 * withdrawn already stays as it was, and null says that there is no such application.
 */
export async function withdrawApplication(
  scope: Scope,
  applicationId: string,
  withdrawnBy: "applicant" | "helpdesk",
): Promise<Date | null> {
  const { tx, now } = scope;
  const mine = eq(application.id, applicationId);
  const [owned] = await tx.select({ applicantId: application.applicantId }).from(application).where(mine);
  if (!owned) return null;
  await holdApplicant(tx, owned.applicantId);
  const [withdrawn] = await tx
    .update(application)
    .set({ withdrawnAt: now, withdrawnBy })
    .where(and(mine, isNull(application.withdrawnAt)))
    .returning({ id: application.id });
  if (!withdrawn) {
    const [before] = await tx.select({ withdrawnAt: application.withdrawnAt }).from(application).where(mine);
    return before?.withdrawnAt ?? null;
  }
  const [update] = await tx.select({ id: draft.id }).from(draft).where(eq(draft.applicationId, applicationId));
  if (update) {
    await discardFilesOfDraft(tx, update.id);
    await tx.delete(draft).where(eq(draft.id, update.id));
  }
  await promise(scope, "application.withdrawn", { applicationId });
  return now;
}
