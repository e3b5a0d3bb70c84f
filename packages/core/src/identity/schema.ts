import { z } from "zod";
import { exceeds, requiredLine, tidy } from "../db/text";

// One address, as people have them: no comments, quoted parts, groups or line breaks (security.md, 8).
const addressForm = /^[^\s@<>()[\]\\,;:"]{1,64}@[^\s@<>()[\]\\,;:"]+\.[^\s@<>()[\]\\,;:".]{2,63}$/u;

/** An e-mail address, in lower case: the user name (VN-1, OR-1). */
export const email = z
  .string()
  .trim()
  .min(1, "refusal.required")
  .max(254, "refusal.emailInvalid")
  .refine((value) => addressForm.test(value) && !value.includes(".."), "refusal.emailInvalid")
  .transform((value) => tidy(value).toLowerCase());

const passwordCharactersMax = 128;

/** A chosen password: length is the only rule here (ASVS 6.2.5); the tenant's shortest length is judged with its policy. */
export const newPassword = z
  .string()
  .min(1, "refusal.required")
  .refine((value) => !exceeds(value, passwordCharactersMax), {
    error: "refusal.passwordTooLong",
    params: { max: passwordCharactersMax },
  });

// Whole names: a setting that is called after passwords is no secret.
const secretFields: ReadonlySet<string> = new Set([
  "password",
  "currentPassword",
  "token",
  "registrationToken",
  "challenge.token",
  "challenge.answer",
  "recoveryCode",
]);

/** Does a field of this name hold what lets somebody in? It is never shown again, kept or logged. */
export const isSecretField = (name: string): boolean => secretFields.has(name);

/** First page of a registration. `consented` is asked where the tenant has the tick; the challenge where it has one. */
export const beginRegistrationInput = z.object({
  email,
  password: newPassword,
  consented: z.boolean(),
  challenge: z.object({ token: z.string().max(1000), answer: z.string().trim().max(50) }).nullable(),
});

/** Last page of a registration: who it is. */
export const finishRegistrationInput = z.object({
  registrationToken: z.string().max(200),
  firstName: requiredLine(100),
  lastName: requiredLine(100),
  street: z
    .string()
    .max(1000)
    .transform((text) => text.trim()),
  postalCode: z
    .string()
    .max(20)
    .transform((text) => text.trim()),
  city: z
    .string()
    .max(200)
    .transform((text) => text.trim()),
  phone: requiredLine(30).refine((value) => /^\+?[0-9][0-9 ()-]{4,}$/.test(value), "refusal.phoneInvalid"),
});

export const signInInput = z.object({
  email: z
    .string()
    .trim()
    .min(1, "refusal.required")
    .max(300)
    .transform((value) => tidy(value).toLowerCase()),
  password: z.string().min(1, "refusal.required").max(1000),
  publicComputer: z.boolean(),
});

export const staffSignInInput = z.object({
  userName: z
    .string()
    .trim()
    .min(1, "refusal.required")
    .max(300)
    .transform((value) => tidy(value).toLowerCase()),
  password: z.string().min(1, "refusal.required").max(1000),
});

/** A link that gives a staff member a password, by its token. */
export const staffLinkInput = z.object({ token: z.string().max(200) });

/** The password that is chosen by it. */
export const useStaffLinkInput = z.object({ token: z.string().max(200), password: newPassword });
