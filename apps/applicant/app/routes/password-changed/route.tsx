import { useLoaderData } from "@remix-run/react";
import { safeReturnTo } from "@vakans/web";
import type { PageHandle } from "@vakans/web/shell";
import type { Args } from "../../load-context";
import { PasswordChangedView } from "./view";

export const handle: PageHandle = { title: ({ words }) => words.t("account.passwordChangedTitle") };

export const loader = ({ request }: Args) => ({
  returnTo: safeReturnTo(new URL(request.url).searchParams.get("returnTo")),
});

export default function PasswordChanged() {
  return <PasswordChangedView returnTo={useLoaderData<typeof loader>().returnTo} />;
}
