import { TextLink } from "@vakans/ui";
import { useShell } from "@vakans/web/shell";
import { ContactWays, identityContactsOf } from "./contact-ways";
import type { Policy } from "./policy";

type Contacts = Parameters<typeof identityContactsOf>[1];

/**
 * What somebody with a protected identity does instead of using the system (SE-8, OR-7, OS-12). Stands under a heading;
 * `alone` on the page of its own, which everywhere else is linked.
 */
export function ProtectedIdentity(props: { policy: Policy; contacts?: Contacts; alone?: boolean }) {
  const { policy, contacts = [], alone } = props;
  const { words, href } = useShell();
  const { route, text } = policy.protectedIdentity;
  const usual = words.t(
    route === "recruitingManager" ? "law.protectedIdentityManager" : "law.protectedIdentityFunction",
  );
  const ways = identityContactsOf(policy, contacts);
  return (
    <>
      <p>{text?.[words.language] ?? usual}</p>
      {ways.length > 0 ? <ContactWays ways={ways} /> : null}
      {alone ? null : (
        <p className="va-screen-only">
          <TextLink href={href("/protected-identity")}>{words.t("help.protectedIdentityMore")}</TextLink>
        </p>
      )}
    </>
  );
}
