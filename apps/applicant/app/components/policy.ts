import type { Policy } from "@vakans/tenant-config";
import { useShell } from "@vakans/web/shell";

/** The rules of the tenant whose page this is. */
export function usePolicy(): Policy {
  const { tenant } = useShell();
  if (!tenant) throw new Error("A page of the applicant app has no tenant");
  return tenant.policy;
}
