import { safeReturnTo } from "@vakans/web";

/** Where the second step of a sign-in was asked for; without a place, where a sign-in leads. */
export const afterSecondStep = (request: Request): string =>
  safeReturnTo(new URL(request.url).searchParams.get("returnTo")) ?? "/welcome";
