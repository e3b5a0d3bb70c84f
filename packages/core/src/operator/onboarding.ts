import { createWords } from "@vakans/i18n";
import { reservedSlugs } from "@vakans/tenant-config";
import { eq } from "drizzle-orm";
import { platformAuditEvent } from "../audit/table";
import type { Client, Database } from "../db/client";
import { failpoint } from "../db/failpoint";
import { withoutTenant } from "../db/tenant-transaction";
import { endFactor, tellOfFactor } from "../factor/acts";
import { findOrInviteStaff, makeStaffLink, type StaffLink } from "../identity/acts";
import { staff } from "../identity/table";
import { type MadeTenant, makeTenant, prepareTenant } from "../onboarding/acts";
import { firstUser, newTenantInput } from "../onboarding/schema";
import { type FieldProblem, fieldProblemsOf, isRefusal, problemsOfIssues } from "../refusal";
import { OperatorMistake } from "./roles";

type Onboarding = {
  readonly secret: string;
  readonly spfInclude: string | null;
  readonly answers: unknown;
  /** A picture file, as it is. */
  readonly logotype?: Uint8Array | undefined;
};

const words = createWords("en", {});

/** Answers that cannot become a tenant: of each that is wrong its place, so that whoever is asked is asked that again. */
export class AnswersRefused extends OperatorMistake {
  readonly places: readonly (readonly string[])[];

  constructor(problems: readonly FieldProblem[]) {
    const sentences = problems.map(
      ({ path, code, details }) =>
        `${path.join(".")}: ${words.t(`refusal.${code}`, details as Record<string, string>)}`,
    );
    super(sentences.join("\n"));
    this.places = problems.map(({ path }) => path);
  }
}

/** Whoever sits at the command line. */
const atCommandLine = { kind: "system", id: null, name: "vakans tenant new", requestId: "vakans tenant new" } as const;

/** Makes a tenant whole from answers, or says in an `AnswersRefused` all that is wrong with them. */
export async function onboardTenant(
  client: Client,
  { secret, spfInclude, answers: given, logotype }: Onboarding,
): Promise<MadeTenant> {
  const read = newTenantInput.safeParse(given);
  if (!read.success) throw new AnswersRefused(problemsOfIssues(read.error.issues));
  try {
    const prepared = await prepareTenant(secret, { logotype });
    const made = await withoutTenant(client, (moment) =>
      makeTenant(moment, { ...{ secret, prepared, spfInclude }, answers: read.data, maker: atCommandLine }),
    );
    await failpoint("onboarding.committed");
    return made;
  } catch (error) {
    if (isRefusal(error) && error.code === "inputInvalid") throw new AnswersRefused(fieldProblemsOf(error));
    throw error;
  }
}

/** What is wrong with one of the answers, as they are given one after the other; null when it can be used. */
export function problemOfAnswer(place: readonly string[], answers: unknown): string | null {
  const read = newTenantInput.safeParse(answers);
  const { slug } = answers as { slug?: unknown };
  const reserved = place[0] === "slug" && typeof slug === "string" && reservedSlugs.includes(slug.toLowerCase());
  if (reserved) return words.t("refusal.slugReserved");
  const problems = read.success ? [] : problemsOfIssues(read.error.issues);
  const own = problems.find(({ path }) => place.every((part, at) => path[at] === part));
  return own ? words.t(`refusal.${own.code}`, own.details as Record<string, string>) : null;
}

async function keepTrace(tx: Database, now: Date, action: string, staffId: string): Promise<void> {
  const act = { at: now, actorId: null, sessionHash: null, requestId: "vakans" };
  await tx.insert(platformAuditEvent).values({ ...act, action, objectIds: { staffId } });
}

/** A link, and what became of the second factor: `null` where it was left as it is. */
type StaffHelp = StaffLink & { readonly factor: null | "none" | "reset" | "resetAndMailed" };

/**
 * A new link for a staff member by user name: a first password where they have none, else another one. It leaves their
 * second factor alone; with `resetFactor` that ends too, for whoever has lost it, and a mail says so.
 */
export async function linkForStaff(
  client: Client,
  secret: string,
  userName: string,
  { resetFactor = false }: { readonly resetFactor?: boolean } = {},
): Promise<StaffHelp> {
  return withoutTenant(client, async ({ tx, now }) => {
    const [person] = await tx.select().from(staff).where(eq(staff.userName, userName.trim().toLowerCase()));
    if (!person?.active) throw new OperatorMistake(`There is no active staff member with the user name ${userName}.`);
    const purpose = person.passwordHash === null ? "invitation" : "renewal";
    await keepTrace(tx, now, "staff.linkMade", person.id);
    const link = await makeStaffLink({ tx, now }, secret, { staffId: person.id, purpose });
    if (!resetFactor) return { ...link, factor: null };
    if (!(await endFactor(tx, person.id))) return { ...link, factor: "none" };
    await keepTrace(tx, now, "staff.factorReset", person.id);
    const mailed = await tellOfFactor({ tx, now }, { staffId: person.id, change: "reset" });
    return { ...link, factor: mailed ? "resetAndMailed" : "reset" };
  });
}

/**
 * Makes an operator without a password, and the link that gives them one (security.md, 6.3.2). Throws `OperatorMistake` for
 * a name or an address that is none, and for an address that somebody has.
 */
export async function newOperator(
  client: Client,
  secret: string,
  { language, ...given }: { readonly name: string; readonly email: string; readonly language: string },
): Promise<StaffLink> {
  const read = firstUser.safeParse(given);
  if (!read.success) throw new AnswersRefused(problemsOfIssues(read.error.issues));
  const { name, email } = read.data;
  return withoutTenant(client, async ({ tx, now }) => {
    const person = await findOrInviteStaff({ tx, now }, { name, email, language, operator: true });
    if (!person.isNew)
      throw new OperatorMistake(
        `${email} is a user already: an operator has an address of their own; for a new link write "staff link --user ${email}".`,
      );
    await keepTrace(tx, now, "operator.made", person.id);
    return makeStaffLink({ tx, now }, secret, { staffId: person.id, purpose: "invitation" });
  });
}
