import { createWords } from "@vakans/i18n";
import { reservedSlugs } from "@vakans/tenant-config";
import { eq } from "drizzle-orm";
import { platformAuditEvent } from "../audit/table";
import type { Client, Database } from "../db/client";
import { withoutTenant } from "../db/tenant-transaction";
import { findOrInviteStaff, makeStaffLink, type StaffLink } from "../identity/acts";
import { staff } from "../identity/table";
import { type MadeTenant, makeTenant, prepareTenant } from "../onboarding/acts";
import { newTenantInput } from "../onboarding/schema";
import { type FieldProblem, fieldProblemsOf, isRefusal, problemsOfIssues } from "../refusal";
import { OperatorMistake } from "./roles";

type Onboarding = {
  readonly secret: string;
  readonly spfInclude: string | null;
  readonly answers: unknown;
};

const words = createWords("en", {});

/** What is wrong with an answer, as a sentence that names it. */
const sentenceOf = ({ path, code, details }: FieldProblem): string =>
  `${path.join(".")}: ${words.t(`refusal.${code}`, details as Record<string, string>)}`;

/** Whoever sits at the command line. */
const atCommandLine = { kind: "system", id: null, name: "vakans tenant new", requestId: "vakans tenant new" } as const;

/** Makes a tenant whole from answers, or says in an `OperatorMistake` all that is wrong with them. */
export async function onboardTenant(
  client: Client,
  { secret, spfInclude, answers: given }: Onboarding,
): Promise<MadeTenant> {
  const read = newTenantInput.safeParse(given);
  const mistake = (problems: readonly FieldProblem[]) => new OperatorMistake(problems.map(sentenceOf).join("\n"));
  if (!read.success) throw mistake(problemsOfIssues(read.error.issues));
  const prepared = await prepareTenant(secret);
  try {
    return await withoutTenant(client, (moment) =>
      makeTenant(moment, { ...{ secret, prepared, spfInclude }, answers: read.data, maker: atCommandLine }),
    );
  } catch (error) {
    if (isRefusal(error) && error.code === "inputInvalid") throw mistake(fieldProblemsOf(error));
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

/** A new link for a staff member by user name: a first password where they have none, else another one. */
export async function linkForStaff(client: Client, secret: string, userName: string): Promise<StaffLink> {
  return withoutTenant(client, async ({ tx, now }) => {
    const [person] = await tx.select().from(staff).where(eq(staff.userName, userName.trim().toLowerCase()));
    if (!person?.active) throw new OperatorMistake(`There is no active staff member with the user name ${userName}.`);
    const purpose = person.passwordHash === null ? "invitation" : "renewal";
    await keepTrace(tx, now, "staff.linkMade", person.id);
    return makeStaffLink({ tx, now }, secret, { staffId: person.id, purpose });
  });
}

/** Makes an operator without a password, and the link that gives them one (security.md, 6.3.2). */
export async function newOperator(
  client: Client,
  secret: string,
  { name, email, language }: { readonly name: string; readonly email: string; readonly language: string },
): Promise<StaffLink> {
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
