import { type SettingGroup, settingGroups } from "@vakans/core/reading";
import type { Args } from "../load-context";
import { paramOf, tenantOf } from "./tenant-path";

/** The group of settings that an address names. */
export function groupOf(params: Args["params"]): SettingGroup {
  const key = paramOf(params, "group");
  const group = settingGroups.find((each) => each.key === key);
  if (!group) throw new Response(null, { status: 404 });
  return group;
}

/** A number that an address or a hidden field names; null for anything else. */
export const numberOf = (text: string | null | undefined): number | null =>
  text && /^[1-9]\d{0,5}$/.test(text) ? Number(text) : null;

/** What a page of settings stands on: what counts now, and what is to come. */
export async function currentSettings({ context }: Pick<Args, "context">) {
  const tenant = tenantOf(context);
  const { number, basis, content, scheduled } = await context.core.configuration.current();
  return {
    slug: tenant.slug,
    pack: tenant.policy.pack,
    timeZone: tenant.policy.timeZone,
    first: tenant.policy.languages.default,
    number,
    basis,
    content,
    scheduled: scheduled.map((version) => ({
      number: version.number,
      author: version.author,
      authorId: version.authorId,
      effectiveAt: version.effectiveAt,
    })),
  };
}

export type CurrentSettings = Awaited<ReturnType<typeof currentSettings>>;
