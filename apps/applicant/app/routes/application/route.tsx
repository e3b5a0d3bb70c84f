import { useLoaderData } from "@remix-run/react";
import type { PageHandle } from "@vakans/web/shell";
import { idOf } from "../../components/draft-step.server";
import { openApplication } from "../../components/own-application.server";
import type { Args } from "../../load-context";
import { ApplicationView } from "./view";

export const handle: PageHandle<typeof loader> = {
  title: ({ words }, found) =>
    found?.receipt
      ? words.t("application.applyingFor", { title: found.receipt.title })
      : words.t("application.goneHeading"),
};

export async function loader(args: Args) {
  const { core } = args.context;
  const applicationId = idOf(args.params, "applicationId");
  const [own, versions, messages] = await Promise.all([
    openApplication(args),
    core.applications.versions({ applicationId }),
    core.applications.messages({ applicationId }),
  ]);
  return { ...own, versions, messages };
}

export default function Application() {
  return <ApplicationView {...useLoaderData<typeof loader>()} />;
}
