export { closeAccountInput, keepOwnCvRowInput, removeOwnCvRowInput, saveProfileInput } from "./account/schema";
export {
  type AdvertText,
  type Area,
  advertInput,
  advertText,
  areas,
  type Employment,
  type Extent,
  employments,
  extents,
  listInput,
  listSorts,
  publishInput,
  recruitmentInput,
  saveAdvertInput,
} from "./advert/schema";
export {
  type Answers,
  type AnswerValue,
  applicationInput,
  type Cv,
  type CvPart,
  genders,
  keepFileInput,
  type OwnDetails,
  ownDetails,
  ownDetailsDraft,
  submitInput,
  versionInput,
} from "./application/schema";
export { attachmentInput } from "./attachment/schema";
export { actKinds, actorKinds } from "./audit/rules";
export { trailExportInput, trailInput } from "./audit/schema";
export { lookWords } from "./audit/wording";
export {
  changeInput,
  consequenceKinds,
  planInput,
  returnInput,
  versionInput as configurationVersionInput,
  versionsInput,
} from "./configuration/schema";
export { mailsPerHourMax as renewalsPerHourMax } from "./credential/rules";
export {
  addressInput,
  changeEmailInput,
  changePasswordInput,
  mailedLinkInput,
  renewInput,
  sessionInput,
} from "./credential/schema";
export { hostInput } from "./domain/schema";
export {
  type ApplicationStep,
  applicationSteps,
  chooseInput,
  draftInput,
  keepCvRowInput,
  keepStepInput,
  keptFormInput,
  removeCvRowInput,
} from "./draft/schema";
export { recoveryCodesFew } from "./factor/rules";
export {
  confirmFactorInput,
  proveFactorInput,
  recoverFactorInput,
  renewRecoveryCodesInput,
  resetFactorInput,
} from "./factor/schema";
export {
  closureInput,
  findInput,
  helpedInput,
  refuseClosureInput,
  resendInput,
  withdrawForInput,
} from "./helpdesk/schema";
export { type Right, rights } from "./identity/rights";
export {
  beginRegistrationInput,
  finishRegistrationInput,
  isSecretField,
  signInInput,
  staffSignInInput,
  useStaffLinkInput,
} from "./identity/schema";
export {
  askInterestInput,
  type InterestAnswers,
  interestLinkHours,
  interestTokenInput,
  registerInterestInput,
} from "./interest/schema";
export { leaveHoursMax, leaveRights } from "./leave/rules";
export { grantLeaveInput } from "./leave/schema";
export { pictureBytesMax } from "./look/limits";
export { changeLookInput, saveColoursInput, saveLogotypeInput } from "./look/schema";
export { noticeInput } from "./notice/schema";
export { type NewTenant, newTenantInput } from "./onboarding/schema";
export { announceInput, outageInput, platformAnnounceInput, platformChangeInput } from "./outage/schema";
export { type Question, question, questionTypes, saveQuestionnaireInput } from "./questionnaire/schema";
export { createRecruitmentInput } from "./recruitment/schema";
export {
  type FieldProblem,
  fieldProblemsOf,
  isRefusal,
  problemsOfIssues,
  type Refusal,
  type RefusalCode,
  type RefusalKind,
} from "./refusal";
export { supportCharactersMax, supportInput } from "./support/schema";
export { tenantStateInput } from "./tenant/schema";
export { createContactInput, createUnitInput } from "./unit/schema";
export { listWordsInput, resetWordInput, saveWordInput } from "./wording/schema";
