import { z } from "zod";
import { day } from "../db/text";
import { hostIn } from "../domain/rules";
import { actKinds, actorKinds } from "./rules";

/** A place in the list: the moment and the id of the event above it. */
const placeForm = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z)_([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/;

/** What of the audit trail somebody wants to see. Days are the tenant's own. */
export const trailFilter = z.object({
  fromOn: day.optional(),
  toOn: day.optional(),
  /** A kind of actor, or the id of a member of staff. */
  who: z.union([z.enum(actorKinds), z.uuid()]).optional(),
  kind: z.enum(actKinds).optional(),
  /** One act, with its stages: `staff.adverts.publish`. */
  action: z
    .string()
    .regex(/^[a-z]+(\.[a-z]+)+$/i)
    .optional(),
  /** Of anything: what was acted on, or who acted. A domain is known by its host. */
  objectId: z.union([z.uuid(), z.string().transform(hostIn).pipe(z.string())]).optional(),
});
export type TrailFilter = z.output<typeof trailFilter>;

/** A page of it: what lies behind a place. */
export const trailInput = trailFilter.extend({ after: z.string().regex(placeForm).optional() });

/** The whole of it as a file. */
export const trailExportInput = trailFilter.extend({ format: z.enum(["csv", "jsonl"]) });

export type TrailPlace = { readonly at: Date; readonly id: string };

/** A place as it stands in an address, and back. */
export const placeText = ({ at, id }: TrailPlace): string => `${at.toISOString()}_${id}`;

export function placeOf(text: string): TrailPlace | null {
  const [, at, id] = placeForm.exec(text) ?? [];
  return at && id ? { at: new Date(at), id } : null;
}
