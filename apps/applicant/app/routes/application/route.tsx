import { useLoaderData } from "@remix-run/react";
import type { PageHandle } from "@vakans/web/shell";
import { openApplication } from "../../components/own-application.server";
import type { Args } from "../../load-context";
import { ApplicationView } from "./view";

export const handle: PageHandle<typeof loader> = {
  title: ({ words }, found) =>
    found?.receipt
      ? words.t("application.applyingFor", { title: found.receipt.title })
      : words.t("application.goneHeading"),
};

export const loader = (args: Args) => openApplication(args);

export default function Application() {
  return <ApplicationView {...useLoaderData<typeof loader>()} />;
}
