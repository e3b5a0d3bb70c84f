import { randomBytes } from "node:crypto";
import { mkdtemp, readdir, readFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { and, eq, isNull } from "drizzle-orm";
import type { AdvertText } from "../advert/schema";
import type { Caller } from "../core";
import { withTenant } from "../db/tenant-transaction";
import { applicant } from "../identity/table";
import { folderMailer } from "../mail/folder-mailer";
import { handlers } from "../outbox/handlers";
import { runEffect } from "../outbox/runner";
import { effect } from "../outbox/table";
import { dayFromNow, testSecret, type World } from "./world";

/** Every answer left open. */
export const anyWork = { areas: [], occupations: [], extents: [], employments: [], places: [], unitIds: [] };

/** An applicant whose address is confirmed. */
export async function newVerified(world: World) {
  const person = await world.newApplicant();
  await withTenant(world.client, world.tenant.id, ({ tx, now }) =>
    tx.update(applicant).set({ verifiedAt: now }).where(eq(applicant.email, person.email)),
  );
  return person;
}

/** A mail as it was handed over. */
export type SentMail = { readonly to: string; readonly subject: string; readonly raw: string };

/** Makes everything happen that was promised here and is still open, and answers the mails of it. */
export async function deliverAll(world: World): Promise<readonly SentMail[]> {
  const folder = await mkdtemp(path.join(tmpdir(), "vakans-mail-"));
  const open = await withTenant(world.client, world.tenant.id, ({ tx }) =>
    tx
      .select({ id: effect.id })
      .from(effect)
      .where(and(isNull(effect.doneAt), isNull(effect.givenUpAt)))
      .orderBy(effect.createdAt),
  );
  const dependencies = {
    client: world.client,
    mailer: folderMailer(folder),
    secret: testSecret,
    originOf: () => "https://jobb.example.se",
    tenantOf: () => world.tenant,
    handlers,
    alone: <Result>(work: () => Promise<Result>) => work(),
  };
  for (const { id } of open) await runEffect(dependencies, { tenantId: world.tenant.id, effectId: id });
  const files = await readdir(folder);
  return Promise.all(
    files.map(async (name) => {
      const whole = (await readFile(path.join(folder, name), "utf8")).replace(/=\r\n/g, "").replace(/=3D/g, "=");
      const at = whole.indexOf("\r\n\r\n");
      const raw = whole.slice(0, at).replace(/\r\n[ \t]+/g, " ") + whole.slice(at);
      const head = (field: string) => new RegExp(`^${field}: (.*)$`, "m").exec(raw)?.[1]?.trim() ?? "";
      return { to: head("To"), subject: head("Subject"), raw };
    }),
  );
}

/** The token behind a path in a mail. */
export function tokenIn({ raw }: SentMail, start: string): string {
  const token = new RegExp(`${start}([\\w.-]+)`).exec(raw)?.[1];
  if (!token) throw new Error(`the mail holds no link to ${start}`);
  return token;
}

/** A recruiter who publishes one advert after the other, at one unit unless told otherwise. */
export async function newPublisher(world: World) {
  const { staff } = await world.newRecruiter();
  const addUnit = async (parentId: string | null) => {
    const name = `Enhet ${randomBytes(4).toString("hex")}`;
    return (await staff.units.create({ parentId, name, place: "Provköping", about: "" })).unitId;
  };
  const home = await addUnit(null);
  const publish = async (text: Partial<AdvertText> = {}, unitId = home) => {
    const { recruitmentId } = await staff.recruitments.create({
      title: text.title ?? "Kock",
      reference: `R-${randomBytes(6).toString("hex")}`,
      unitId,
    });
    return { recruitmentId, ...(await publishAs(staff, recruitmentId, text, unitId)) };
  };
  const again = (recruitmentId: string, text: Partial<AdvertText>) => publishAs(staff, recruitmentId, text, home);
  return { staff, home, addUnit, publish, again };
}

async function publishAs(
  staff: Caller["staff"],
  recruitmentId: string,
  text: Partial<AdvertText>,
  unitId: string,
): Promise<{ advertId: string }> {
  const { contactId } = await staff.contacts.create({
    unitId,
    role: "recruiter",
    title: "Enhetschef",
    phone: "08-465 004 10",
    email: "chef@example.se",
  });
  const editor = await staff.adverts.open({ recruitmentId });
  const { revision } = await staff.adverts.save({
    recruitmentId,
    revision: editor.revision,
    text: {
      ...editor.text,
      lastDayOn: dayFromNow(14),
      sections: [{ heading: "Arbetet", text: "Du lagar mat." }],
      contactIds: [contactId],
      ...text,
    },
  });
  return staff.adverts.publish({ recruitmentId, revision });
}
