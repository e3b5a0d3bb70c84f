import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect } from "@playwright/test";
import type pg from "pg";
import { type Paper, sha256 } from "./papers";

/** A receipt that somebody was shown, and what they had sent for it. */
export type Shown = { readonly applicationId: string; readonly email: string; readonly papers: readonly Paper[] };

type Row = {
  id: string;
  number: number;
  email: string;
  content: { attachments: { name: string; sha256: string }[] };
  contentHash: string;
};
type FileRow = { applicationId: string; name: string; sha256: string; storageKey: string };

const applications = `
  select a.id, a.number, p.email, v.content, v.content_hash as "contentHash"
  from application a
  join applicant p on p.tenant_id = a.tenant_id and p.id = a.applicant_id
  join application_version v on v.tenant_id = a.tenant_id and v.application_id = a.id
  where a.recruitment_id = $1
  order by a.number`;

const attachments = `
  select v.application_id as "applicationId", f.name, f.sha256, f.storage_key as "storageKey"
  from application_attachment l
  join application_version v on v.tenant_id = l.tenant_id and v.id = l.application_version_id
  join application a on a.tenant_id = v.tenant_id and a.id = v.application_id
  join attachment f on f.tenant_id = l.tenant_id and f.id = l.attachment_id
  where a.recruitment_id = $1 and f.state = 'kept'`;

/** The client's log against the database and the disk: each receipt is one row with what was sent, and no row is nobody's. */
export async function expectHistory(
  database: pg.Pool,
  dataDir: string,
  recruitmentId: string,
  shown: readonly Shown[],
): Promise<void> {
  const { rows } = await database.query<Row>(applications, [recruitmentId]);
  expect(rows.map(({ id, email }) => `${email} ${id}`).sort()).toEqual(
    shown.map(({ applicationId, email }) => `${email} ${applicationId}`).sort(),
  );
  expect(rows.map(({ number }) => number)).toEqual(rows.map((_, place) => place + 1));
  const files = await database.query<FileRow>(attachments, [recruitmentId]);
  for (const { applicationId, papers } of shown) {
    const sent = papers.map(({ name, buffer }) => `${name} ${sha256(buffer)}`).sort();
    const own = files.rows.filter((file) => file.applicationId === applicationId);
    expect(own.map(({ name, sha256: kept }) => `${name} ${kept}`).sort()).toEqual(sent);
    const row = rows.find(({ id }) => id === applicationId);
    expect(row?.content.attachments.map((file) => `${file.name} ${file.sha256}`).sort()).toEqual(sent);
    for (const { sha256: kept, storageKey } of own) {
      const bytes = readFileSync(join(dataDir, "files/kept", storageKey));
      expect(createHash("sha256").update(bytes).digest("hex")).toBe(kept);
    }
  }
}
