import { randomBytes } from "node:crypto";

/** A request's own name, made from nothing that a client sends: for the log, the audit trail and the apology page. */
export const newRequestId = (): string => randomBytes(12).toString("base64url");
