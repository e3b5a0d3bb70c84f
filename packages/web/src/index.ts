export { serveAsk } from "./ask";
export type { SessionCookie } from "./cookie";
export {
  databaseSetting,
  optionalPort,
  portSetting,
  programSettings,
  publicOrigin,
  readSettings,
  settingsOrEnd,
  webSettings,
} from "./environment";
export { type FormProblem, type FormReply, type WithStatus, withStatus } from "./form-answer";
export type { FormFields, FormValues } from "./form-fields";
export { type FormSchema, handleForm, readForm, replyTo } from "./form-reply";
export { isBodyTooLarge, isUploadCut } from "./incoming";
export { endWith } from "./lifetime";
export {
  type AdminContext,
  type ApplicantContext,
  type EdgeContext,
  keptResource,
  pageMarks,
  type RouteArgs,
} from "./load-context";
export { type Log, openLog } from "./log";
export { openCoreFor } from "./open-core";
export { type PageBuild, pageHandler } from "./page-handler";
export { fileHeaders } from "./policy-headers";
export { refusalResponse, signInFirst, statusOfRefusal, withRefusals } from "./refusal-response";
export { refusalText } from "./refusal-text";
export { safeReturnTo } from "./return-to";
export { typedFields } from "./sent-form";
export { type AdminServing, type ApplicantServing, type EdgeCore, type Server, serve } from "./server";
export { type ArrivingFile, type Received, type Receiving, receiveFiles } from "./upload";
