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
  type ApplicationStep,
  applicationInput,
  applicationSteps,
  type Cv,
  type CvPart,
  draftInput,
  genders,
  keepCvRowInput,
  keepStepInput,
  type OwnDetails,
  ownDetails,
  ownDetailsDraft,
  removeCvRowInput,
  submitInput,
} from "./application/schema";
export { attachmentInput } from "./attachment/schema";
export { type Right, rights } from "./identity/rights";
export { beginRegistrationInput, finishRegistrationInput, signInInput, staffSignInInput } from "./identity/schema";
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
export { createContactInput, createUnitInput } from "./unit/schema";
