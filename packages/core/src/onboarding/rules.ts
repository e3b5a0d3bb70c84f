import { type Policy, type PresetAnswers, presetFile, reservedSlugs, type TenantFile } from "@vakans/tenant-config";
import type { FieldProblem } from "../refusal";
import type { NewTenant } from "./schema";

/** Where the form asks for what stands at a place in the file. */
const fieldAt: readonly (readonly [place: string, field: keyof NewTenant])[] = [
  ["slug", "slug"],
  ["name", "name"],
  ["hosts", "hosts"],
  ["languages", "languages"],
  ["look.accent", "accent"],
  ["look", "primary"],
  ["contacts.support.email", "supportEmail"],
  ["contacts.support.phone", "supportPhone"],
  ["contacts", "supportFunction"],
  ["mail.fromAddress", "mailFromAddress"],
  ["mail", "mailFromName"],
  ["protectedIdentity.contact.email", "identityEmail"],
  ["protectedIdentity.contact.phone", "identityPhone"],
  ["protectedIdentity", "identityFunction"],
];

const orNull = (text: string): string | null => (text === "" ? null : text);

function answersOf(input: NewTenant): PresetAnswers {
  const { preset, slug, name, hosts, languages, primary, accent } = input;
  const support = { function: input.supportFunction, email: input.supportEmail, phone: orNull(input.supportPhone) };
  const own = {
    function: input.identityFunction,
    email: orNull(input.identityEmail),
    phone: orNull(input.identityPhone),
  };
  return {
    ...{ preset, slug, name, hosts, languages, primary, support },
    accent: orNull(accent),
    mail: { fromName: input.mailFromName, fromAddress: input.mailFromAddress },
    ...(own.function === "" ? {} : { protectedIdentity: own }),
  };
}

export type Judged =
  | { readonly ok: true; readonly file: TenantFile; readonly policy: Policy }
  | { readonly ok: false; readonly problems: readonly FieldProblem[] };

/** The configuration that the answers make, or what is wrong with them, each beside its field. */
export function judgeAnswers(input: NewTenant, now: Date): Judged {
  const problems: FieldProblem[] = [];
  const add = (field: string, code: FieldProblem["code"]) =>
    problems.push({ path: field.split("."), code, details: {} });
  if (reservedSlugs.includes(input.slug)) add("slug", "slugReserved");
  const [first, second] = input.users;
  if (first && first.email === second?.email) add("users.1.email", "superUsersSame");
  const reachable = input.identityEmail !== "" || input.identityPhone !== "";
  if (input.identityFunction !== "" && !reachable) add("identityPhone", "identityUnreachable");
  if (input.identityFunction === "" && reachable) add("identityFunction", "required");
  const checked = problems.length > 0 ? null : presetFile(answersOf(input), now.toISOString().slice(0, 10));
  if (checked?.ok) return checked;
  for (const { path } of checked?.problems ?? []) {
    const place = path.join(".");
    const known = fieldAt.find(([begin]) => place === begin || place.startsWith(`${begin}.`));
    add(known?.[1] ?? "name", "valueInvalid");
  }
  return { ok: false, problems };
}
