import { useActionData, useLoaderData } from "@remix-run/react";
import type { PageHandle } from "@vakans/web/shell";
import { askingOf, takeAsking } from "../../components/support-asking.server";
import type { Args } from "../../load-context";
import { AccessibilityReportView } from "./view";

export const handle: PageHandle = { title: ({ words }) => words.t("support.reportHeading"), enhance: true };

export const loader = (args: Args) => askingOf(args);

export const action = (args: Args) => takeAsking("accessibility", args);

export default function AccessibilityReport() {
  return <AccessibilityReportView asking={useLoaderData<typeof loader>()} reply={useActionData<typeof action>()} />;
}
