import { Refusal, type RefusalCode, type RefusalDetails } from "./refusal";

/** What a rule answers: allowed, or the code of the reason why not, with what a reader needs to understand it. */
export type Verdict<Code extends RefusalCode = RefusalCode> =
  | { readonly ok: true }
  | { readonly ok: false; readonly code: Code; readonly details: RefusalDetails };

export const allowed = { ok: true } as const;

export const refuse = <Code extends RefusalCode>(code: Code, details: RefusalDetails = {}) =>
  ({ ok: false, code, details }) as const;

/** Turns a verdict of "no" into a refusal of the kind `conflict`: the rules say no, now. */
export function enforce(verdict: Verdict): void {
  if (!verdict.ok) throw new Refusal("conflict", verdict.code, verdict.details);
}
