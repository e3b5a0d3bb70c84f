import type { ApplicantContext } from "@vakans/web";
import { useShell } from "@vakans/web/shell";

export type Policy = ApplicantContext["tenant"]["policy"];

/** The rules of the tenant whose page this is. */
export function usePolicy(): Policy {
  const { tenant } = useShell();
  if (!tenant) throw new Error("A page of the applicant app has no tenant");
  return tenant.policy;
}
