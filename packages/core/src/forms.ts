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
export { mailsPerHourMax as renewalsPerHourMax } from "./credential/rules";
export {
  addressInput,
  changeEmailInput,
  changePasswordInput,
  mailedLinkInput,
  renewInput,
  sessionInput,
} from "./credential/schema";
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
export {
  closureInput,
  findInput,
  helpedInput,
  refuseClosureInput,
  resendInput,
  withdrawForInput,
} from "./helpdesk/schema";
export { type Right, rights } from "./identity/rights";
export { beginRegistrationInput, finishRegistrationInput, signInInput, staffSignInInput } from "./identity/schema";
export {
  askInterestInput,
  type InterestAnswers,
  interestLinkHours,
  interestTokenInput,
  registerInterestInput,
} from "./interest/schema";
export { noticeInput } from "./notice/schema";
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
export { createContactInput, createUnitInput } from "./unit/schema";
