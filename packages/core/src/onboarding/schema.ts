import { languages } from "@vakans/i18n";
import type { Preset } from "@vakans/tenant-config";
import { z } from "zod";
import { requiredLine, tidy } from "../db/text";
import { email } from "../identity/schema";

/** The kinds of employer, as a form can choose them. */
const kinds = [
  "swedishMunicipality",
  "swedishRegion",
  "norwegianMunicipality",
  "norwegianCounty",
] as const satisfies readonly Preset[];

const slugForm = /^[a-z][a-z0-9-]{1,38}[a-z0-9]$/;
// With a dot in it: words that somebody typed between are no names.
const hostForm = /^(?=.{1,253}$)[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?)+$/;
const colourForm = /^#[0-9a-f]{6}$/i;
const phoneForm = /^\+?[0-9][0-9 -]{3,18}[0-9]$/;

const line = z.string().max(2_000, "refusal.tooLong").transform(tidy);

/** A list that a form sends as text, one on a line, and a file as a list. */
const listed = (value: unknown): unknown =>
  typeof value === "string" ? value.split(/[\s,]+/).filter((part) => part !== "") : (value ?? []);

const phone = line.refine((text) => text === "" || phoneForm.test(text), "refusal.phoneInvalid").default("");

const emailOrNothing = line
  .refine((text) => text === "" || email.safeParse(text).success, "refusal.emailInvalid")
  .transform((text) => text.toLowerCase())
  .default("");

/** The first super users of a tenant, by function: two, so that one can help the other (RE-4). */
export const firstUser = z.strictObject({ name: requiredLine(120), email });

/** What makes a tenant: the same questions at the command line, in a file and in the operator's form. */
export const newTenantInput = z.strictObject({
  preset: z.enum(kinds, "refusal.choiceRequired"),
  name: requiredLine(120),
  slug: line
    .transform((text) => text.toLowerCase())
    .refine((slug) => slug !== "", { error: "refusal.required", abort: true })
    .refine((slug) => slugForm.test(slug), "refusal.slugInvalid"),
  hosts: z.preprocess(
    listed,
    z
      .array(z.string().transform((host) => host.toLowerCase()))
      .min(1, { error: "refusal.required", abort: true })
      .max(20, "refusal.hostInvalid")
      .refine((hosts) => hosts.every((host) => hostForm.test(host)), "refusal.hostInvalid")
      .transform((hosts) => [...new Set(hosts)]),
  ),
  languages: z.preprocess(
    listed,
    z.array(z.enum(languages, "refusal.choiceUnknown")).transform((chosen) => [...new Set(chosen)]),
  ),
  primary: line.refine((text) => colourForm.test(text), "refusal.colourInvalid"),
  accent: line.refine((text) => text === "" || colourForm.test(text), "refusal.colourInvalid").default(""),
  supportFunction: requiredLine(120),
  supportEmail: email,
  supportPhone: phone,
  mailFromName: requiredLine(120),
  mailFromAddress: email,
  /** Empty: support is whom people with a protected identity turn to (SE-8). */
  identityFunction: line.default(""),
  identityEmail: emailOrNothing,
  identityPhone: phone,
  users: z.array(firstUser).length(2, "refusal.required"),
  /** Sends the first super users their links by mail, instead of only showing them to whoever makes the tenant. */
  sendLinks: z.preprocess((value) => value === true || value === "yes", z.boolean()),
});

/** The answers, the name of the act that makes the tenant, under which it can come twice and count once, and a logotype. */
export const makeTenantInput = newTenantInput.extend({
  tenantId: z.uuid().optional(),
  logotype: z.custom<Uint8Array>((value) => value instanceof Uint8Array).optional(),
});

export type NewTenant = z.output<typeof newTenantInput>;
