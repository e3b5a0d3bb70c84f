import { useLoaderData } from "@remix-run/react";
import type { PageHandle } from "@vakans/web/shell";
import { openApplication } from "../../components/own-application.server";
import type { Args } from "../../load-context";
import { ReceiptView, receiptHeading } from "./view";

export const handle: PageHandle<typeof loader> = {
  title: ({ words }, found) =>
    found?.receipt
      ? words.t("application.pageTitle", { page: words.t(receiptHeading(found.receipt)), job: found.receipt.title })
      : words.t("application.goneHeading"),
};

export const loader = (args: Args) => openApplication(args);

export default function ApplicationReceipt() {
  return <ReceiptView {...useLoaderData<typeof loader>()} />;
}
