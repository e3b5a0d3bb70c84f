import { useWords } from "@vakans/ui";
import { ContactWays, identityContactsOf } from "./contact-ways";
import type { Policy } from "./policy";

type Contacts = Parameters<typeof identityContactsOf>[1];

/** What somebody with a protected identity does instead of using the system (SE-8, OR-7, OS-12). Stands under a heading. */
export function ProtectedIdentity({ policy, contacts = [] }: { policy: Policy; contacts?: Contacts }) {
  const words = useWords();
  const { route, text } = policy.protectedIdentity;
  const usual = words.t(
    route === "recruitingManager" ? "law.protectedIdentityManager" : "law.protectedIdentityFunction",
  );
  const ways = identityContactsOf(policy, contacts);
  return (
    <>
      <p>{text?.[words.language] ?? usual}</p>
      {ways.length > 0 ? <ContactWays ways={ways} /> : null}
    </>
  );
}
