import { Prose, TextLink, useWords } from "@vakans/ui";
import { useShell } from "@vakans/web/shell";
import type { Advert, Policy } from "./draft";

/** A function to turn to, and how to reach it. */
type Way = {
  readonly name: string;
  readonly phone: string | null | undefined;
  readonly email: string | null | undefined;
  readonly hours?: string | null | undefined;
};

type Contact = {
  readonly function: string;
  readonly phone?: string | null | undefined;
  readonly email?: string | null | undefined;
  readonly hours?: string | null | undefined;
};

const wayOf = (contact: Contact): Way => ({
  name: contact.function,
  phone: contact.phone,
  email: contact.email,
  hours: contact.hours,
});

/** The recruiting contacts of an advert. */
const recruitersOf = (contacts: Advert["contacts"]): Way[] =>
  contacts.filter(({ role }) => role === "recruiter").map(({ title, phone, email }) => ({ name: title, phone, email }));

/** Support for applicants. */
export const supportOf = (policy: Policy): Way[] => [wayOf(policy.contacts.support)];

/** Whom to ask when the tool itself fails (VN-26). */
export const technicalSupportOf = (policy: Policy): Way[] => [
  wayOf(policy.contacts.technicalSupport ?? policy.contacts.support),
];

/** Whom to ask after the last day, as the tenant has it (VN-13, OR-19, OS-14). */
function lateContactsOf(policy: Policy, contacts: Advert["contacts"]): Way[] {
  const route = policy.applications.withdrawal.lateRoute;
  if (route === "technicalSupport") return technicalSupportOf(policy);
  const recruiters = route === "advertContact" ? recruitersOf(contacts) : [];
  return recruiters.length > 0 ? recruiters : supportOf(policy);
}

/** Whom somebody with a protected identity turns to (OR-7, OS-12, SE-8). */
export function identityContactsOf(policy: Policy, contacts: Advert["contacts"]): Way[] {
  const { route, contact } = policy.protectedIdentity;
  if (route === "recruitingManager") return recruitersOf(contacts);
  return [wayOf(contact ?? policy.contacts.support)];
}

const digits = (phone: string) => phone.replace(/[^\d+]/g, "");

/** Functions with telephone, address and hours, one a line. `phoneFirst` leaves the address out where one shall call. */
export function ContactWays({ ways, phoneOnly }: { ways: readonly Way[]; phoneOnly?: boolean }) {
  const words = useWords();
  const { tenant } = useShell();
  // Hours are written in the tenant's own language only.
  const ownLanguage = words.language === tenant?.policy.languages.default;
  return (
    <Prose>
      <ul className="va-contacts">
        {ways.map(({ name, phone, email, hours }) => (
          <li key={`${name} ${phone} ${email}`}>
            {name}
            {phone ? (
              <>
                {", "}
                <TextLink href={`tel:${digits(phone)}`}>{phone}</TextLink>
              </>
            ) : null}
            {email && !(phoneOnly && phone) ? (
              <>
                {", "}
                <TextLink href={`mailto:${email}`}>{email}</TextLink>
              </>
            ) : null}
            {hours && ownLanguage ? `, ${hours.charAt(0).toLowerCase()}${hours.slice(1)}` : null}
          </li>
        ))}
      </ul>
    </Prose>
  );
}

const lateWord = {
  support: "application.lateSupport",
  supportByPhone: "application.lateSupportByPhone",
  technicalSupport: "application.lateTechnicalSupport",
  advertContact: "application.lateAdvertContact",
} as const;

/** The tenant's route after the last day. */
export function LateRoute({ contacts, lead }: { contacts: Advert["contacts"]; lead?: string }) {
  const words = useWords();
  const { tenant } = useShell();
  if (!tenant) return null;
  const { lateRoute } = tenant.policy.applications.withdrawal;
  return (
    <>
      <p>{lead ?? words.t(lateWord[lateRoute])}</p>
      <ContactWays ways={lateContactsOf(tenant.policy, contacts)} phoneOnly={lateRoute === "supportByPhone"} />
    </>
  );
}
