import { z } from "zod";
import { longLine, requiredLine } from "../db/text";

/** Which tenants an operator looks for: a part of a name, a slug or a host; and which page of them. */
export const tenantListInput = z.object({
  search: longLine(100).default(""),
  page: z.coerce.number().int().min(1).max(10_000).catch(1).default(1),
});

/** One tenant by the name of its pages. */
export const tenantInput = z.object({ slug: z.string().max(100) });

/** Closes a tenant, or opens it again, with the reason. */
export const tenantStateInput = z.object({ tenantId: z.uuid(), reason: requiredLine(300) });
