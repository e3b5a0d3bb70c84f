import { readFileSync } from "node:fs";
import { join } from "node:path";
import { surroundings } from "./product";

/** Somebody who works at a tenant, with the password that was drawn for this run. */
export type Recruiter = { readonly userName: string; readonly password: string };

type Account = Recruiter & { readonly slug: string; readonly operator: boolean };

export function recruiterOf(slug: string): Recruiter {
  const { staff } = JSON.parse(readFileSync(join(surroundings().dataDir, "accounts.json"), "utf8")) as {
    staff: Account[];
  };
  const account = staff.find((known) => known.slug === slug && !known.operator);
  if (!account) throw new Error(`${slug} has no recruiter`);
  return account;
}
