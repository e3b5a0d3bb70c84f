import { and, asc, count, desc, eq, inArray, or, sql } from "drizzle-orm";
import { advertVersion } from "../advert/table";
import { application, applicationVersion } from "../application/table";
import { attachment } from "../attachment/table";
import { auditEvent } from "../audit/table";
import type { Database } from "../db/client";
import { draft, keptForm } from "../draft/table";
import { applicant, applicantSession } from "../identity/table";
import { interestAlert, interestRegistration } from "../interest/table";
import { message } from "../message/table";
import { recruitment } from "../recruitment/table";
import { destructionOf } from "../retention/rules";
import { supportRequest } from "../support/table";
import type { TenantRef } from "../tenant/registry";
import { archiveNames } from "./archive-names";
import { closureRequest } from "./table";

type Scope = { readonly tx: Database; readonly now: Date; readonly tenant: TenantRef };

/** Whom it is about. The address counts only when it is known to be theirs: anybody can make an account with another's. */
type Person = { readonly id: string; readonly confirmedEmail: string | null };

/** What says that somebody's address is theirs. */
export const personOf = (account: { id: string; email: string | null; verifiedAt: Date | null }): Person => ({
  id: account.id,
  confirmedEmail: account.verifiedAt ? account.email : null,
});

/** One's own applications with what is known of their destruction, newest first. */
export async function ownApplications({ tx, now, tenant: { policy } }: Scope, applicantId: string) {
  const found = await tx
    .selectDistinctOn([application.receivedAt, application.id], {
      applicationId: application.id,
      reference: recruitment.reference,
      number: application.number,
      title: advertVersion.title,
      receivedAt: application.receivedAt,
      withdrawnAt: application.withdrawnAt,
      versions: applicationVersion.number,
      standing: sql<boolean>`coalesce((${advertVersion.content}->>'standing')::boolean, false)`,
    })
    .from(application)
    .innerJoin(recruitment, eq(recruitment.id, application.recruitmentId))
    .innerJoin(applicationVersion, eq(applicationVersion.applicationId, application.id))
    .innerJoin(advertVersion, eq(advertVersion.id, applicationVersion.advertVersionId))
    .where(eq(application.applicantId, applicantId))
    .orderBy(desc(application.receivedAt), application.id, desc(applicationVersion.number));
  return found.map((each) => ({ ...each, destruction: destructionOf(each, policy, now) }));
}

const interestOf = (tx: Database, { id, confirmedEmail }: Person) =>
  tx
    .select()
    .from(interestRegistration)
    .where(
      or(
        eq(interestRegistration.applicantId, id),
        confirmedEmail === null ? undefined : eq(interestRegistration.email, confirmedEmail),
      ),
    );

// By the account only: whoever wrote without signing in may have mistyped their address into somebody else's.
const supportOf = (tx: Database, applicantId: string) =>
  tx
    .select()
    .from(supportRequest)
    .where(eq(supportRequest.applicantId, applicantId))
    .orderBy(asc(supportRequest.createdAt));

const aboutMe = (applicantId: string) =>
  or(eq(auditEvent.actorId, applicantId), sql`${auditEvent.objectIds}->>'applicantId' = ${applicantId}`);

/** What is held about somebody, in numbers. */
export async function countsOf({ tx }: Scope, person: Person) {
  const [files] = await tx
    .select({ count: count(), bytes: sql<number>`coalesce(sum(${attachment.bytes}), 0)::float8` })
    .from(attachment)
    .where(and(eq(attachment.applicantId, person.id), eq(attachment.state, "kept")));
  const [drafts] = await tx.select({ count: count() }).from(draft).where(eq(draft.applicantId, person.id));
  const [sessions] = await tx
    .select({ count: count() })
    .from(applicantSession)
    .where(eq(applicantSession.applicantId, person.id));
  const [messages] = await tx.select({ count: count() }).from(message).where(eq(message.applicantId, person.id));
  const [forms] = await tx.select({ count: count() }).from(keptForm).where(eq(keptForm.applicantId, person.id));
  const [events] = await tx.select({ count: count() }).from(auditEvent).where(aboutMe(person.id));
  return {
    files: files?.count ?? 0,
    bytes: files?.bytes ?? 0,
    drafts: drafts?.count ?? 0,
    sessions: sessions?.count ?? 0,
    messages: messages?.count ?? 0,
    keptForms: forms?.count ?? 0,
    events: events?.count ?? 0,
    interests: (await interestOf(tx, person)).length,
    supportRequests: (await supportOf(tx, person.id)).length,
  };
}

/** A file of the download: where it lies in the archive, and under which key with us. */
export type ArchivedFile = { readonly path: string; readonly storageKey: string };

/** Everything that is held about somebody, as one document, and the files that belong to it. Secrets are no part of it. */
export async function everythingAbout(scope: Scope, applicantId: string) {
  const { tx, now, tenant } = scope;
  const [account] = await tx.select().from(applicant).where(eq(applicant.id, applicantId));
  if (!account) return null;
  const person = personOf(account);
  const applications = await ownApplications(scope, applicantId);
  const versions = await tx
    .select()
    .from(applicationVersion)
    .where(eq(applicationVersion.applicantId, applicantId))
    .orderBy(asc(applicationVersion.number));
  const drafts = await tx
    .select({ draft, title: advertVersion.title })
    .from(draft)
    .innerJoin(advertVersion, eq(advertVersion.id, draft.advertVersionId))
    .where(eq(draft.applicantId, applicantId))
    .orderBy(asc(draft.createdAt));
  const rows = await tx
    .select()
    .from(attachment)
    .where(and(eq(attachment.applicantId, applicantId), eq(attachment.state, "kept")))
    .orderBy(asc(attachment.createdAt), asc(attachment.id));
  const folderOf = new Map<string, string>();
  for (const { applicationId, content } of versions) {
    const of = applications.find((each) => each.applicationId === applicationId);
    for (const { id } of content.attachments) folderOf.set(id, `${of?.reference ?? ""} ${of?.number ?? ""}`);
  }
  drafts.forEach(({ draft: { id } }, place) => {
    for (const row of rows) if (row.draftId === id) folderOf.set(row.id, `draft ${place + 1}`);
  });
  const paths = archiveNames(rows.map(({ id, name }) => ({ id, name, folder: folderOf.get(id) ?? "other" })));
  const fileOf = (id: string) => {
    const row = rows.find((each) => each.id === id);
    return {
      name: row?.name ?? null,
      path: paths.get(id) ?? null,
      bytes: row?.bytes ?? null,
      format: row?.format ?? null,
      sha256: row?.sha256 ?? null,
      receivedAt: row?.createdAt ?? null,
    };
  };
  const interests = await interestOf(tx, person);
  const alerts =
    interests.length === 0
      ? []
      : await tx
          .select({
            registrationId: interestAlert.interestRegistrationId,
            advertId: interestAlert.advertId,
            at: interestAlert.createdAt,
          })
          .from(interestAlert)
          .where(
            inArray(
              interestAlert.interestRegistrationId,
              interests.map(({ id }) => id),
            ),
          )
          .orderBy(asc(interestAlert.createdAt));
  const document = {
    employer: tenant.name,
    writtenAt: now,
    account: {
      id: account.id,
      email: account.email,
      details: account.details,
      cv: account.cv,
      language: account.language,
      createdAt: account.createdAt,
      emailVerifiedAt: account.verifiedAt,
      privacyNotice: {
        shown: account.informationShown,
        shownAt: account.informationShownAt,
        ticked: account.consented,
      },
    },
    sessions: await tx
      .select({
        id: applicantSession.id,
        createdAt: applicantSession.createdAt,
        expiresAt: applicantSession.expiresAt,
        publicComputer: applicantSession.publicComputer,
      })
      .from(applicantSession)
      .where(eq(applicantSession.applicantId, applicantId))
      .orderBy(asc(applicantSession.createdAt)),
    drafts: drafts.map(({ draft: { id, content, createdAt, updatedAt, applicationId }, title }) => ({
      id,
      title,
      createdAt,
      updatedAt,
      changesApplication: applicationId,
      content,
      files: rows.filter(({ draftId }) => draftId === id).map((row) => fileOf(row.id)),
    })),
    applications: applications.map(({ versions: _count, ...each }) => ({
      ...each,
      versions: versions
        .filter(({ applicationId }) => applicationId === each.applicationId)
        .map(({ number, receivedAt, late, content }) => ({
          number,
          receivedAt,
          late,
          content: { ...content, attachments: content.attachments.map(({ id }) => fileOf(id)) },
        })),
    })),
    messages: await tx
      .select({
        id: message.id,
        kind: message.kind,
        language: message.language,
        recipient: message.recipient,
        subject: message.subject,
        text: message.text,
        state: message.state,
        createdAt: message.createdAt,
        sentAt: message.sentAt,
        applicationId: message.applicationId,
      })
      .from(message)
      .where(eq(message.applicantId, applicantId))
      .orderBy(asc(message.createdAt)),
    interestRegistrations: interests.map(({ tenantId: _tenantId, applicantId: _applicantId, ...interest }) => ({
      ...interest,
      alerts: { wanted: interest.alerts, sent: alerts.filter(({ registrationId }) => registrationId === interest.id) },
    })),
    supportRequests: (await supportOf(tx, applicantId)).map(
      ({ id, kind, email, tried, happened, page, language, createdAt, handledAt }) => ({
        id,
        kind,
        email,
        tried,
        happened,
        page,
        language,
        createdAt,
        handledAt,
      }),
    ),
    closureRequests: await tx
      .select({
        id: closureRequest.id,
        filedBy: closureRequest.filedBy,
        askedAt: closureRequest.askedAt,
        dueOn: closureRequest.dueOn,
        decidedAt: closureRequest.decidedAt,
        decision: closureRequest.decision,
        reason: closureRequest.reason,
      })
      .from(closureRequest)
      .where(eq(closureRequest.applicantId, applicantId))
      .orderBy(asc(closureRequest.askedAt)),
    keptForms: await tx
      .select({ path: keptForm.path, fields: keptForm.fields, createdAt: keptForm.createdAt })
      .from(keptForm)
      .where(eq(keptForm.applicantId, applicantId)),
    // Who among the staff it was is theirs; that it was somebody of the staff is told.
    events: await tx
      .select({ at: auditEvent.at, by: auditEvent.actorKind, what: auditEvent.action, about: auditEvent.objectIds })
      .from(auditEvent)
      .where(aboutMe(applicantId))
      .orderBy(asc(auditEvent.at)),
  };
  const files: readonly ArchivedFile[] = rows.flatMap(({ id, storageKey }) => {
    const path = paths.get(id);
    return path ? [{ path, storageKey }] : [];
  });
  return { document, files };
}
