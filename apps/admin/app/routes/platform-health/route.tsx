import { useLoaderData } from "@remix-run/react";
import type { PageHandle } from "@vakans/web/shell";
import type { Args } from "../../load-context";
import { PlatformHealthView } from "./view";

export const handle: PageHandle = { enhance: true };

export async function loader({ context }: Args) {
  const health = await context.platform.health();
  await context.core.door.touch();
  const { name, tenants } = await context.core.door.current();
  return { me: { name, tenants }, health };
}

export default function PlatformHealth() {
  return <PlatformHealthView {...useLoaderData<typeof loader>()} />;
}
