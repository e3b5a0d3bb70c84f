import { randomBytes } from "node:crypto";
import { eq } from "drizzle-orm";
import type { AdvertText } from "../advert/schema";
import { applicant } from "../identity/table";
import { happenAll, newMailbox } from "./outbox";
import { inside, publishAdvert, type World } from "./world";

/** Every answer left open. */
export const anyWork = { areas: [], occupations: [], extents: [], employments: [], places: [], unitIds: [] };

/** An applicant whose address is confirmed. */
export async function newVerified(world: World) {
  const person = await world.newApplicant();
  await inside(world, ({ tx, now }) =>
    tx.update(applicant).set({ verifiedAt: now }).where(eq(applicant.email, person.email)),
  );
  return person;
}

/** A mail as it was handed over. */
export type SentMail = { readonly to: string; readonly subject: string; readonly raw: string };

/** Makes everything happen that was promised here and is still open, and answers the mails of it. */
export async function deliverAll(world: World): Promise<readonly SentMail[]> {
  const { mailer, mails } = await newMailbox();
  await happenAll(world, mailer);
  return (await mails()).map((raw) => {
    const head = (field: string) => new RegExp(`^${field}: (.*)$`, "m").exec(raw)?.[1]?.trim() ?? "";
    return { to: head("To"), subject: head("Subject"), raw };
  });
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
    return { recruitmentId, ...(await publishAdvert(staff, { recruitmentId, unitId }, text)) };
  };
  const again = (recruitmentId: string, text: Partial<AdvertText>) =>
    publishAdvert(staff, { recruitmentId, unitId: home }, text);
  return { staff, home, addUnit, publish, again };
}
