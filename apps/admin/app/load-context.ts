import type { AdminContext, RouteArgs } from "@vakans/web";

// What a loader answers is what its page gets, dates included.
declare module "@remix-run/server-runtime" {
  interface Future {
    v3_singleFetch: true;
  }
}

/** What a loader or an action of this app is given: `export const loader = ({ context, params }: Args) => …`. */
export type Args = RouteArgs<AdminContext>;
