import { RemixServer } from "@remix-run/react";
import type { TenantRef } from "@vakans/core";
import type { Language } from "@vakans/i18n";
import type { ComponentProps, ReactNode } from "react";
import { renderFor } from "./render";

type Context = ComponentProps<typeof RemixServer>["context"];

/** A whole page outside any tenant as the server sends it, frame and all. */
export function renderPage(tenant: TenantRef, view: ReactNode, language: Language = "sv"): string {
  const without = {
    hasLoader: false,
    hasAction: false,
    hasClientLoader: false,
    hasClientAction: false,
    hasErrorBoundary: false,
  };
  const route = { id: "root", path: "/", module: "", ...without };
  const match = { params: {}, pathname: "/", pathnameBase: "/", route };
  const context: Context = {
    manifest: { entry: { imports: [], module: "" }, routes: { root: route }, url: "", version: "" },
    routeModules: { root: { default: () => view } },
    serverHandoffString: "{}",
    isSpaMode: false,
    serializeError: () => ({ message: "" }),
    future: {} as Context["future"],
    staticHandlerContext: {
      basename: "/",
      location: { pathname: "/", search: "", hash: "", state: null, key: "default" },
      matches: [match],
      loaderData: {},
      actionData: null,
      errors: null,
      statusCode: 200,
      loaderHeaders: {},
      actionHeaders: {},
      activeDeferreds: null,
    },
  };
  return renderFor(tenant, <RemixServer context={context} url="http://localhost/" />, language);
}
