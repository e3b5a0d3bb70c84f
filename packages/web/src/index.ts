export { type FormFields, type FormValues, fieldNameOf, formFields } from "./form-fields";
export { type FormProblem, type FormReply, type FormSchema, handleForm, readForm, replyTo, type WithStatus } from "./form-reply";
export { isBodyTooLarge, isUploadCut } from "./incoming";
export { refusalResponse, statusOfRefusal } from "./refusal-response";
export { refusalText } from "./refusal-text";
export { type ArrivingFile, type Received, type Receiving, receiveFiles } from "./upload";
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
