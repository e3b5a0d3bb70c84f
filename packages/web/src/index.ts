export { type Assets, openAssets } from "./assets";
export type { SessionCookie } from "./cookie";
export {
  type AdminContext,
  type ApplicantContext,
  type EdgeContext,
  keptResource,
  pageMarks,
  type RouteArgs,
} from "./load-context";
export { type Log, openLog } from "./log";
export { fileHeaders } from "./policy-headers";
export { withRefusals } from "./refusal-response";
export { safeReturnTo } from "./return-to";
export { type AdminServing, type ApplicantServing, type EdgeCore, type Server, serve } from "./server";
