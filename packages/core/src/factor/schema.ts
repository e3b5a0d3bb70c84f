import { z } from "zod";
import { codeDigits } from "./rules";

const blanks = /[\s-]/g;

/** A code of the app, as it was typed or pasted: blanks between the digits do not count. */
const code = z
  .string()
  .max(100, "refusal.codeForm")
  .transform((typed) => typed.replaceAll(blanks, ""))
  .refine((typed) => typed !== "", "refusal.required")
  .refine((typed) => typed === "" || (/^[0-9]+$/.test(typed) && typed.length === codeDigits), "refusal.codeForm");

const password = z.string().max(1000);

/** The code that makes a sign-in whole. */
export const proveFactorInput = z.object({ code });

/** The first code of an app; with the password where it takes the place of another. */
export const confirmFactorInput = z.object({ code, currentPassword: password.default("") });

/** A recovery code: capital or small, with or without the marks between its groups. */
export const recoverFactorInput = z.object({
  recoveryCode: z
    .string()
    .max(100, "refusal.recoveryCodeWrong")
    .transform((typed) => typed.replaceAll(blanks, "").toUpperCase())
    .refine((typed) => typed !== "", "refusal.required"),
});

/** The password, for whoever wants new recovery codes. */
export const renewRecoveryCodesInput = z.object({ currentPassword: password.min(1, "refusal.required") });

/** Whose second factor is ended by a super user. */
export const resetFactorInput = z.object({ staffId: z.uuid() });
