import { useRouteLoaderData } from "@remix-run/react";
import type { Right } from "@vakans/core/forms";
import type { loader as tenantLoader } from "../routes/tenant/route";

/** What the reader may do at this tenant. Only spares them dead ends: whether they may is the procedure's to say. */
export function useRights(): { may(right: Right): boolean } {
  const frame = useRouteLoaderData<typeof tenantLoader>("tenant");
  return { may: (right) => frame?.rights.includes(right) ?? false };
}
