import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import type { PageHandle } from "@vakans/web/shell";
import type { Args } from "../../load-context";
import { HomeView } from "./view";

export const handle: PageHandle = { enhance: true };

export async function loader({ context }: Args) {
  const { name, tenants, operator } = await context.core.door.current();
  const [only, ...others] = tenants;
  if (only && others.length === 0 && !operator) throw redirect(`/${only.slug}`, 303);
  if (!only && operator) throw redirect("/platform/tenants", 303);
  return { name, tenants, operator };
}

export default function Home() {
  return <HomeView {...useLoaderData<typeof loader>()} />;
}
