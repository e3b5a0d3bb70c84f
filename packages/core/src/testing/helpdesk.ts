import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import type { AdvertText } from "../advert/schema";
import { auditEvent } from "../audit/table";
import { attachPdf, beginApplication, inside, type World } from "./world";

/** Somebody who may help applicants, and has no other right. */
export async function newHelper(world: World) {
  const { staff, staffId } = await world.newRecruiter(["applicant.help"]);
  return { staffId, helpdesk: staff.helpdesk, inbox: staff.inbox };
}

/** Hands in an application with a file to a new advert. */
export async function applyFor(
  world: World,
  { applicant }: Awaited<ReturnType<World["newApplicant"]>>,
  text: Partial<AdvertText> = {},
) {
  const advert = await world.newAdvert({ title: "Undersköterska", ...text });
  const draftId = await beginApplication(applicant, advert.advertId);
  await attachPdf(applicant, draftId, "hemligt-brev.pdf");
  return applicant.applications.submit({ draftId, submissionKey: randomUUID() });
}

/** What the audit trail holds of an act. */
export const auditOf = (world: World, action: string) =>
  inside(world, ({ tx }) => tx.select().from(auditEvent).where(eq(auditEvent.action, action)));
