import type { Args } from "../../load-context";

/** How long the session lasts, asked by script before it leads to the sign-in: another tab may have stayed. No step. */
export async function loader({ context: { core } }: Args) {
  const session = await core.session.current();
  return Response.json({ secondsLeft: session ? Math.floor(session.endsInMs / 1000) : 0 });
}
