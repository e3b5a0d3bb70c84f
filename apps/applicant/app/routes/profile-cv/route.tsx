import { useLoaderData } from "@remix-run/react";
import type { PageHandle } from "@vakans/web/shell";
import type { Args } from "../../load-context";
import { ProfileCvView } from "./view";

export const handle: PageHandle = { title: ({ words }) => words.t("profile.cvTitle") };

export async function loader({ request, context: { core } }: Args) {
  const { cv, begun } = await core.account.profile();
  const { searchParams } = new URL(request.url);
  const done = searchParams.has("kept") ? ("kept" as const) : searchParams.has("removed") ? ("removed" as const) : null;
  return { cv, begun, done };
}

export default function ProfileCv() {
  return <ProfileCvView {...useLoaderData<typeof loader>()} />;
}
