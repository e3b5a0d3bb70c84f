import { useLoaderData } from "@remix-run/react";
import { withStatus } from "@vakans/web";
import type { PageHandle } from "@vakans/web/shell";
import type { Args } from "../../load-context";
import { ProfileDataView } from "./view";

export const handle: PageHandle = { title: ({ words }) => words.t("profile.dataHeading") };

/** The download answers a file; where it is refused, it leads back to here. */
export async function loader({ request, context: { core } }: Args) {
  const tooMany = new URL(request.url).searchParams.has("later");
  return withStatus({ held: await core.account.held(), tooMany }, tooMany ? 429 : 200);
}

export default function ProfileData() {
  return <ProfileDataView {...useLoaderData<typeof loader>()} />;
}
