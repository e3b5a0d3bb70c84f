import { useRouteLoaderData } from "@remix-run/react";
import type { loader } from "../root";

/** Is the reader signed in? Asked of the core only for browsers that bring a session, so that public pages stay the same for all. */
export function useSignedIn(): boolean {
  return useRouteLoaderData<typeof loader>("root")?.signedIn ?? false;
}

/** What a page's forms say of whom they were shown to; null for a visitor. */
export function useFormOwner(): string | null {
  return useRouteLoaderData<typeof loader>("root")?.formOwner ?? null;
}

/** The reader's own address while it waits to be confirmed; null for everybody else. */
export function useUnconfirmedAddress(): string | null {
  return useRouteLoaderData<typeof loader>("root")?.unconfirmedAddress ?? null;
}
