import { z } from "zod";
import { requiredLine } from "../db/text";

/** Where in a configuration: `["attachments", "formats"]`. */
const path = z
  .array(z.union([z.string().max(200), z.int().min(0).max(1000)]))
  .min(1)
  .max(8);

/** Other values at some paths; without a value the default counts again. What they may be, the tenant file's schema says. */
const changes = z
  .array(z.object({ path, value: z.unknown().optional() }))
  .min(1)
  .max(500);

/** From when a version counts: null is at once. */
const effectiveAt = z
  .union([z.date(), z.iso.datetime({ offset: true }).transform((text) => new Date(text))])
  .nullable();

const number = z.int().min(1).max(1_000_000);

/** The newest version's number when the form was made: see `current`. */
const basis = number;

const reason = requiredLine(500).refine((text) => text.length >= 3, { error: "refusal.required" });

/** What somebody thinks of changing. */
export const planInput = z.object({ basis, changes, effectiveAt: effectiveAt.default(null) });

/** What somebody changes, and why. */
export const changeInput = z.object({ basis, changes, effectiveAt, reason });

/** One version. */
export const versionInput = z.object({ number });

/** A page of versions, newest first: those before a number. */
export const versionsInput = z.object({ before: number.nullable() });

/** Brings a version back, or takes one back that does not count yet. */
export const returnInput = z.object({ number, basis, reason });

/** What a change does to what exists. `none`: nothing that is kept is touched, only what comes. */
export const consequenceKinds = [
  "none",
  "applicationsStayLonger",
  "applicationsDueNow",
  "openApplicationsDueNow",
  "messagesStayLonger",
  "messagesDueNow",
  "interestsStayLonger",
  "interestsDueNow",
  "interestsStop",
  "interestsLoseLanguage",
  "accountsConcerned",
  "accountsToConfirm",
  "accountsLoseLanguage",
  "sessionsConcerned",
  "applicationsConcerned",
  "draftsKeepOldRule",
  "draftsGetNewRule",
] as const;

export type ConsequenceKind = (typeof consequenceKinds)[number];
