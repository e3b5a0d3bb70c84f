import {
  type Change,
  type ContentProblem,
  contentSentence,
  differenceOf,
  type TenantFile,
} from "@vakans/tenant-config";
import { eq } from "drizzle-orm";
import { foreignTo, holdConfiguration, rollBackConfiguration, timelineWithContents } from "../configuration/acts";
import { contentsBefore, problemOf, versionsOf } from "../configuration/queries";
import { stateOf, type VersionState } from "../configuration/rules";
import type { Client } from "../db/client";
import { newId } from "../db/id";
import { enterTenant, withoutTenant, withTenant } from "../db/tenant-transaction";
import { isRefusal } from "../refusal";
import { tenant } from "../tenant/table";
import { OperatorMistake } from "./roles";
import { refuseForeign, timeOf } from "./tenants";

async function idOf(client: Client, slug: string): Promise<string | null> {
  return withoutTenant(client, async ({ tx }) => {
    const [found] = await tx.select({ id: tenant.id, state: tenant.state }).from(tenant).where(eq(tenant.slug, slug));
    if (found?.state === "ended")
      throw new OperatorMistake(`${slug} has ended: what it had is in the export that was made then.`);
    return found?.id ?? null;
  });
}

async function knownId(client: Client, slug: string): Promise<string> {
  const id = await idOf(client, slug);
  if (!id) throw new OperatorMistake(`There is no tenant ${slug}.`);
  return id;
}

/** What applying a file would change; `before` is null for a tenant that is not there, or has no valid version. */
export type FilePlan = {
  readonly before: TenantFile | null;
  readonly changes: readonly Change[];
  /** The newest version came from the settings, which a file overrides only when it is applied on purpose. */
  readonly overSettings: boolean;
  /** Scheduled versions that would never count. */
  readonly overtaken: readonly { readonly number: number; readonly effectiveAt: Date }[];
};

/**
 * Tells what applying a tenant file at once would change, and changes nothing. Throws `OperatorMistake` for what the file
 * may not say at this tenant.
 */
export async function planTenantFile(client: Client, file: TenantFile): Promise<FilePlan> {
  const tenantId = await idOf(client, file.slug);
  return withoutTenant(client, async ({ tx }) => {
    const now = await timeOf(tx, tenantId);
    const [running, ...scheduled] = tenantId ? await timelineWithContents({ tx, tenantId, now }) : [];
    await enterTenant(tx, tenantId ?? newId());
    refuseForeign(file, await foreignTo({ tx }, running?.file ?? null, file));
    if (!running) return { before: null, changes: [], overSettings: false, overtaken: [] };
    const changes = differenceOf(running.file, file);
    return {
      before: running.file,
      changes,
      overSettings: [running, ...scheduled].at(-1)?.source === "settings",
      overtaken: changes.length === 0 ? [] : scheduled.map(({ number, effectiveAt }) => ({ number, effectiveAt })),
    };
  });
}

/** What counts at a tenant now. Throws `OperatorMistake` where there is no such tenant, or nothing valid of it. */
export async function runningFile(client: Client, slug: string): Promise<TenantFile> {
  const tenantId = await knownId(client, slug);
  return withoutTenant(client, async ({ tx }) => {
    const [running] = await timelineWithContents({ tx, tenantId, now: await timeOf(tx, tenantId) });
    if (!running) throw new OperatorMistake(`${slug} has no configuration that can be read.`);
    return running.file;
  });
}

/** One version, as an operator reads it: no names. */
export type HistoryLine = {
  readonly number: number;
  readonly state: VersionState;
  readonly source: "file" | "settings";
  readonly author: string;
  readonly reason: string;
  readonly effectiveAt: Date;
  readonly restores: number | null;
  readonly changes: readonly Change[];
};

const historyMax = 1000;

/** All versions of a tenant, newest first, and what is wrong with one that was not taken. */
export async function historyOf(client: Client, slug: string) {
  const tenantId = await knownId(client, slug);
  return withoutTenant(client, async ({ tx }) => {
    const scope = { tx, tenantId };
    const now = await timeOf(tx, tenantId);
    const all = await versionsOf(scope);
    const contents = new Map(
      (await contentsBefore(scope, null, historyMax)).map(({ number, content }) => [number, content]),
    );
    const lines = all.map((version): HistoryLine => {
      const { number, source, author, authorId, reason, effectiveAt, restores } = version;
      const [before, content] = [contents.get(number - 1), contents.get(number)];
      return {
        number,
        source,
        author: authorId ? `staff ${authorId}` : author,
        reason,
        effectiveAt,
        restores,
        state: stateOf(version, all, now),
        changes: before && content ? differenceOf(before, content) : [],
      };
    });
    return { lines: lines.reverse(), problem: await problemOf(scope) };
  });
}

const sentences: Readonly<Record<string, string>> = {
  notFound: "There is no such version.",
  nothingChanged: "That is what counts now.",
  configurationInvalid: "This release or the law no longer takes what that version says.",
};

/**
 * Brings a version of a tenant back at once, as a new one that the tenant's file does not undo. Answers its number; throws
 * `OperatorMistake` for what is not there or cannot be.
 */
export async function rollBackTenant(
  client: Client,
  wish: { readonly slug: string; readonly number: number; readonly author: string; readonly reason: string },
): Promise<number> {
  const tenantId = await knownId(client, wish.slug);
  const { number, author, reason } = wish;
  try {
    return await withTenant(client, tenantId, async ({ tx, now }) => {
      const scope = { tx, tenantId, now };
      const basis = await holdConfiguration(scope);
      const by = { source: "settings", author, authorId: null, reason } as const;
      return rollBackConfiguration(scope, { number, basis, by });
    });
  } catch (error) {
    if (!isRefusal(error)) throw error;
    const problems = (error.details["problems"] ?? []) as readonly ContentProblem[];
    const lines = [sentences[error.code] ?? error.message, ...problems.map(contentSentence)];
    throw new OperatorMistake(lines.join("\n"));
  }
}
