import { boolean, integer, jsonb, pgTable, text, uuid } from "drizzle-orm/pg-core";
import type { Cv, OwnDetails } from "../application/schema";
import { instant, tenantTable } from "../db/columns";
import { newId } from "../db/id";
import type { Right } from "./rights";

/** One row is a person with an account at one tenant; the same address at two tenants is two accounts. */
export const applicant = tenantTable("applicant", {
  /** Null once the account is closed, as is the password: the row stays for the applications that do. */
  email: text("email"),
  passwordHash: text("password_hash"),
  details: jsonb("details").$type<Partial<OwnDetails>>().notNull(),
  cv: jsonb("cv").$type<Cv>().notNull(),
  language: text("language").notNull(),
  /** Which text about personal data was shown, and when; `consented` where the tenant asks for a tick. */
  informationShown: text("information_shown").notNull(),
  informationShownAt: instant("information_shown_at").notNull(),
  consented: boolean("consented").notNull(),
  verifiedAt: instant("verified_at"),
  createdAt: instant("created_at").notNull(),
  closedAt: instant("closed_at"),
});

/** One row is a registration between its first page and its last: nothing but its token leads to it. */
export const registration = tenantTable("registration", {
  tokenHash: text("token_hash").notNull(),
  email: text("email").notNull(),
  passwordHash: text("password_hash").notNull(),
  informationShown: text("information_shown").notNull(),
  consented: boolean("consented").notNull(),
  createdAt: instant("created_at").notNull(),
  expiresAt: instant("expires_at").notNull(),
});

/** One row is a link, or provisional digits, mailed to an applicant: good once. */
export const emailToken = tenantTable("email_token", {
  applicantId: uuid("applicant_id").notNull(),
  purpose: text("purpose", { enum: ["verification", "renewalLink", "renewalDigits", "emailChange"] }).notNull(),
  tokenHash: text("token_hash").notNull(),
  createdAt: instant("created_at").notNull(),
  expiresAt: instant("expires_at").notNull(),
  usedAt: instant("used_at"),
  /** Argon2id of provisional digits. */
  digitsHash: text("digits_hash"),
  /** The password it renews, as a hash of its hash: another password ends it. */
  boundTo: text("bound_to"),
  /** The address to change to, and the one changed from, which is told of it. */
  newEmail: text("new_email"),
  oldEmail: text("old_email"),
});

/** One row is a signed-in applicant's session; the token itself is known to the browser alone. */
export const applicantSession = tenantTable("applicant_session", {
  tokenHash: text("token_hash").notNull(),
  applicantId: uuid("applicant_id").notNull(),
  publicComputer: boolean("public_computer").notNull(),
  createdAt: instant("created_at").notNull(),
  expiresAt: instant("expires_at").notNull(),
  /** Opened with provisional digits: their hash, until a password of one's own is chosen, which must be another (VN-4). */
  provisionalDigitsHash: text("provisional_digits_hash"),
});

/** One row counts failed sign-ins of one account or one address (as keyed hashes) at a tenant. */
export const signInFailure = tenantTable("sign_in_failure", {
  bucket: text("bucket").notNull(),
  failures: integer("failures").notNull(),
  blockedUntil: instant("blocked_until"),
  lastAt: instant("last_at").notNull(),
});

/** One row counts how often something that costs a mail was asked for, by a keyed hash of whom it is about. */
export const requestCount = tenantTable("request_count", {
  bucket: text("bucket").notNull(),
  asked: integer("asked").notNull(),
  since: instant("since").notNull(),
});

/** One row is a character challenge that has been answered, so that an answer serves once. */
export const challengeUse = tenantTable("challenge_use", {
  challengeHash: text("challenge_hash").notNull(),
  usedAt: instant("used_at").notNull(),
});

/** One row is a person on some employer's side; what they may do stands with each tenant (`membership`). */
export const staff = pgTable("staff", {
  id: uuid("id").primaryKey().$defaultFn(newId),
  userName: text("user_name").notNull(),
  email: text("email").notNull(),
  name: text("name").notNull(),
  /** Null until the link of an invitation has been used. */
  passwordHash: text("password_hash"),
  operator: boolean("operator").notNull(),
  language: text("language").notNull(),
  active: boolean("active").notNull(),
  createdAt: instant("created_at").notNull(),
});

/** One row is a link that gives a staff member a password of their own: good once. */
export const staffLink = pgTable("staff_link", {
  tokenHash: text("token_hash").primaryKey(),
  /** What its token is worked out from, so that a mail can be written later. */
  id: uuid("id").notNull(),
  staffId: uuid("staff_id").notNull(),
  purpose: text("purpose", { enum: ["invitation", "renewal"] }).notNull(),
  createdAt: instant("created_at").notNull(),
  expiresAt: instant("expires_at").notNull(),
  usedAt: instant("used_at"),
});

/** One row says that a staff member belongs to a tenant, and nothing more: rights lie behind the tenant's wall. */
export const staffTenant = pgTable("staff_tenant", {
  staffId: uuid("staff_id").notNull(),
  tenantId: uuid("tenant_id").notNull(),
});

/** One row is a signed-in staff member's session. */
export const staffSession = pgTable("staff_session", {
  tokenHash: text("token_hash").primaryKey(),
  staffId: uuid("staff_id").notNull(),
  createdAt: instant("created_at").notNull(),
  expiresAt: instant("expires_at").notNull(),
  /** When it showed the second factor; null while it has shown a password alone. */
  provedAt: instant("proved_at"),
});

/** One row counts failed sign-ins of one staff account or one address. */
export const staffSignInFailure = pgTable("staff_sign_in_failure", {
  bucket: text("bucket").primaryKey(),
  failures: integer("failures").notNull(),
  blockedUntil: instant("blocked_until"),
  lastAt: instant("last_at").notNull(),
});

/** One row is what a staff member may do at one tenant. */
export const membership = tenantTable("membership", {
  staffId: uuid("staff_id").notNull(),
  rights: jsonb("rights").$type<readonly Right[]>().notNull(),
  title: text("title").notNull(),
  createdAt: instant("created_at").notNull(),
});
