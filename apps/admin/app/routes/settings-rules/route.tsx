import { useLoaderData } from "@remix-run/react";
import type { PageHandle } from "@vakans/web/shell";
import { currentSettings } from "../../components/configuration";
import type { Args } from "../../load-context";
import { RulesView } from "./view";

export const handle: PageHandle = { enhance: true };

export const loader = ({ context }: Args) => currentSettings({ context });

export default function Rules() {
  return <RulesView {...useLoaderData<typeof loader>()} />;
}
