import type { AdminContext } from "@vakans/web";

type Helpdesk = AdminContext["core"]["helpdesk"];
type Act = (helpdesk: Helpdesk, input: { applicantId: string }) => Promise<unknown>;

/** What can be done for an account with one press, by its part of the address. */
export const acts = {
  renewal: (helpdesk, input) => helpdesk.sendRenewal(input),
  verification: (helpdesk, input) => helpdesk.sendVerification(input),
  "sign-out": (helpdesk, input) => helpdesk.endSessions(input),
  closure: (helpdesk, input) => helpdesk.fileClosure(input),
} as const satisfies Readonly<Record<string, Act>>;

export type ActName = keyof typeof acts;

/** The act that an address names; anything else is a page that is not there. */
export function actOf(name: string): ActName {
  if (!Object.hasOwn(acts, name)) throw new Response(null, { status: 404 });
  return name as ActName;
}
