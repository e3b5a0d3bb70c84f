import { useRouteLoaderData } from "@remix-run/react";
import type { loader } from "../root";

/** Is the reader signed in? Asked of the core only for browsers that bring a session, so that public pages stay the same for all. */
export function useSignedIn(): boolean {
  return useRouteLoaderData<typeof loader>("root")?.signedIn ?? false;
}
