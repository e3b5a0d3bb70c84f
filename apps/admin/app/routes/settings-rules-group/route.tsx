import { useLoaderData } from "@remix-run/react";
import type { PageHandle } from "@vakans/web/shell";
import { currentSettings, groupOf, numberOf } from "../../components/configuration";
import { SettingsForm } from "../../components/settings-form";
import type { Args } from "../../load-context";

export const handle: PageHandle = { enhance: true };

export async function loader({ context, params, request }: Args) {
  const { key } = groupOf(params);
  return {
    groupKey: key,
    current: await currentSettings({ context }),
    saved: numberOf(new URL(request.url).searchParams.get("saved")),
  };
}

export default function RulesGroup() {
  return <SettingsForm {...useLoaderData<typeof loader>()} />;
}
