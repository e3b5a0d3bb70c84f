import { createHash, randomUUID } from "node:crypto";
import { mkdir, open, rename, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import pg from "pg";
import { openJudge } from "./judge";

/** A draft that is complete but for its files, and what a submit of it writes. */
export type Unit = {
  readonly draftId: string;
  readonly applicantId: string;
  readonly sessionHash: string;
  readonly recruitmentId: string;
  readonly advertId: string;
  readonly advertVersionId: string;
};

/** What the loop needs to know before it begins. */
export type LoopSettings = {
  readonly databaseUrl: string;
  readonly tenantId: string;
  readonly folder: string;
  readonly judgeEntry: string;
  /** The bytes of a file, in base64, and the names it is sent under. */
  readonly file: string;
  readonly names: readonly string[];
  /** An application as the product stores it, its applicant's details and CV. */
  readonly content: unknown;
  readonly details: unknown;
  readonly cv: unknown;
};

export type LoopOrder = { readonly settings: LoopSettings } | { readonly clients: readonly (readonly Unit[])[] };

type Query = (text: string, values: readonly unknown[]) => Promise<pg.QueryResult>;

// The same rows, files and judgements as the product makes of two uploads and a submit, and nothing else: no requests,
// no questions to the database, no rules.
function openLoop(settings: LoopSettings) {
  const { tenantId, folder, content, details, cv, names } = settings;
  const pool = new pg.Pool({ connectionString: settings.databaseUrl, max: 10 });
  const judge = openJudge(settings.judgeEntry);
  const bytes = Buffer.from(settings.file, "base64");

  async function transaction(work: (query: Query) => Promise<void>): Promise<void> {
    const client = await pool.connect();
    try {
      await client.query("begin");
      await client.query("select set_config('app.tenant_id', $1, true)", [tenantId]);
      await work((text, values) => client.query(text, [...values]));
      await client.query("commit");
    } finally {
      client.release();
    }
  }

  const audit = (query: Query, unit: Unit, action: string, objectIds: Record<string, string>) =>
    query(
      `insert into audit_event (tenant_id, id, at, actor_kind, actor_id, action, object_ids, session_hash, request_id)
       values ($1, $2, now(), 'applicant', $3, $4, $5, $6, $7)`,
      [tenantId, randomUUID(), unit.applicantId, action, objectIds, unit.sessionHash, randomUUID()],
    );

  async function keep(key: string, name: string): Promise<void> {
    const quarantine = join(folder, "quarantine", key);
    const kept = join(folder, "kept", key);
    await mkdir(dirname(quarantine), { recursive: true });
    await mkdir(dirname(kept), { recursive: true });
    await writeFile(quarantine, bytes, { flag: "wx", flush: true });
    await judge(quarantine, name);
    await rename(quarantine, kept);
    const directory = await open(dirname(kept), "r");
    await directory.sync();
    await directory.close();
  }

  async function upload(unit: Unit, name: string): Promise<string> {
    const { draftId } = unit;
    const attachmentId = randomUUID();
    const key = `${tenantId}/${randomUUID()}`;
    await transaction(async (query) => {
      await query("update draft set updated_at = now() where id = $1", [draftId]);
      await query("update applicant_session set expires_at = expires_at + interval '1 second' where token_hash = $1", [
        unit.sessionHash,
      ]);
      await query(
        `insert into attachment (tenant_id, id, applicant_id, draft_id, state, scan, name, storage_key, created_at)
         values ($1, $2, $3, $4, 'receiving', 'notScanned', $5, $6, now())`,
        [tenantId, attachmentId, unit.applicantId, draftId, name, key],
      );
      await audit(query, unit, "applicant.attachments.receive#announced", { draftId });
    });
    await keep(key, name);
    const sha256 = createHash("sha256").update(bytes).digest("hex");
    await transaction(async (query) => {
      await query("update attachment set state = 'kept', format = 'pdf', bytes = $2, sha256 = $3 where id = $1", [
        attachmentId,
        bytes.length,
        sha256,
      ]);
      await audit(query, unit, "applicant.attachments.receive#kept", { draftId });
    });
    return attachmentId;
  }

  async function submit(unit: Unit, attachmentIds: readonly string[]): Promise<void> {
    const { applicantId, recruitmentId, draftId } = unit;
    const [applicationId, versionId] = [randomUUID(), randomUUID()];
    await transaction(async (query) => {
      const counted = await query(
        "update recruitment set last_application_number = last_application_number + 1 where id = $1 returning last_application_number as number",
        [recruitmentId],
      );
      await query(
        `insert into application (tenant_id, id, applicant_id, recruitment_id, advert_id, number, received_at)
         values ($1, $2, $3, $4, $5, $6, now())`,
        [tenantId, applicationId, applicantId, recruitmentId, unit.advertId, counted.rows[0]?.number],
      );
      await query(
        `insert into application_version (tenant_id, id, application_id, applicant_id, number, advert_version_id, draft_id, content, content_hash, submission_key, received_at, late)
         values ($1, $2, $3, $4, 1, $5, $6, $7, $8, $9, now(), false)`,
        [
          tenantId,
          versionId,
          applicationId,
          applicantId,
          unit.advertVersionId,
          draftId,
          content,
          randomUUID(),
          randomUUID(),
        ],
      );
      await query(
        "insert into application_attachment (tenant_id, id, application_version_id, attachment_id, position) select $1, gen_random_uuid(), $2, f.id, f.at from unnest($3::uuid[]) with ordinality f(id, at)",
        [tenantId, versionId, attachmentIds],
      );
      await query("update attachment set draft_id = null where draft_id = $1", [draftId]);
      await query("update applicant set details = $2, cv = $3 where id = $1", [applicantId, details, cv]);
      await query("delete from draft where id = $1", [draftId]);
      await query(
        "insert into effect (tenant_id, id, name, payload, created_at) values ($1, $2, 'application.submitted', $3, now())",
        [tenantId, randomUUID(), { applicationId, applicationVersionId: versionId }],
      );
      await audit(query, unit, "applicant.applications.submit", { draftId });
    });
  }

  return async (units: readonly Unit[]) => {
    for (const unit of units) {
      const ids: string[] = [];
      for (const name of names) ids.push(await upload(unit, name));
      await submit(unit, ids);
    }
  };
}

let work: ReturnType<typeof openLoop> | null = null;

process.on("message", async (order: LoopOrder) => {
  if ("settings" in order) {
    work = openLoop(order.settings);
    process.send?.(0);
    return;
  }
  const client = work;
  if (!client) throw new Error("the loop was given work before its settings");
  const begun = performance.now();
  await Promise.all(order.clients.map(client));
  process.send?.((performance.now() - begun) / 1000);
});
process.on("disconnect", () => process.exit());
