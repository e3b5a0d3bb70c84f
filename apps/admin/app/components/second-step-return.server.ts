import { redirect } from "@remix-run/node";
import { safeReturnTo } from "@vakans/web";
import type { Args } from "../load-context";
import { secondStep } from "./second-step";

/** Where the second step of a sign-in was asked for; without a place, where a sign-in leads. */
export const afterSecondStep = (request: Request): string =>
  safeReturnTo(new URL(request.url).searchParams.get("returnTo")) ?? "/welcome";

/** Who is asked for the second step. Whoever has none yet is sent to set it up, and whoever has shown it goes on. */
export async function askedForSecondStep({ request, context }: Pick<Args, "request" | "context">) {
  const back = afterSecondStep(request);
  const { name, enrolled, proved } = await context.core.factor.current();
  if (!enrolled) throw redirect(secondStep.setUp(back), 303);
  if (proved) throw redirect(back, 303);
  return { name, back };
}
