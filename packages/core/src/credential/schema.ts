import { z } from "zod";
import { email, newPassword } from "../identity/schema";

/** An address to which something is mailed, if it has an account. */
export const addressInput = z.object({ email });

/** A mailed link, by its token. */
export const mailedLinkInput = z.object({ token: z.string().max(200) });

/** A new password in exchange for a mailed link. */
export const renewInput = z.object({ token: z.string().max(200), password: newPassword });

const presentPassword = z.string().max(1000);

/** A new password of whoever is signed in; the present one where there is one that counts. */
export const changePasswordInput = z.object({ currentPassword: presentPassword, password: newPassword });

/** Another address, which is confirmed by mail before it counts. */
export const changeEmailInput = z.object({ email, currentPassword: presentPassword.min(1, "refusal.required") });

/** One of one's own sessions. */
export const sessionInput = z.object({ sessionId: z.uuid() });
