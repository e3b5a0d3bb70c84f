import { useLoaderData } from "@remix-run/react";
import { versionInput } from "@vakans/core/forms";
import type { PageHandle } from "@vakans/web/shell";
import type { Args } from "../../load-context";
import { VersionView } from "./view";

export const handle: PageHandle<typeof loader> = {
  title: ({ words }, found) =>
    found?.version
      ? words.t("application.pageTitle", {
          page: words.t("application.version", { number: found.version.versionNumber }),
          job: found.version.title,
        })
      : words.t("application.goneHeading"),
};

export async function loader({ params, context: { core } }: Args) {
  const read = versionInput.safeParse({ applicationId: params["applicationId"], number: Number(params["number"]) });
  if (!read.success) throw new Response(null, { status: 404 });
  const { applicationId } = read.data;
  const [version, newest] = await Promise.all([
    core.applications.version(read.data),
    core.applications.receipt({ applicationId }),
  ]);
  return { version, newest: newest.versionNumber };
}

export default function ApplicationVersion() {
  return <VersionView {...useLoaderData<typeof loader>()} />;
}
