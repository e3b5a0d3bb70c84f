import { readForm, safeReturnTo } from "@vakans/web";
import { seeOther } from "../../components/draft-step.server";
import type { Args } from "../../load-context";

/** "Fortsätt" in the warning: a step, and nothing else. Script asks for JSON and stays where it is. */
export async function action({ request, context }: Args) {
  const { endsInMs, final } = await context.core.session.touch();
  if (request.headers.get("accept")?.includes("application/json"))
    return Response.json({ secondsLeft: Math.floor(endsInMs / 1000), final });
  const fields = await readForm(request);
  return seeOther(context, safeReturnTo(fields.text("returnTo")) ?? "/applications");
}

export const loader = ({ context }: Args) => seeOther(context, "/applications");
