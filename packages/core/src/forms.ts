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
  type OwnDetails,
  ownDetails,
  ownDetailsDraft,
  submitInput,
} from "./application/schema";
export { attachmentInput } from "./attachment/schema";
export {
  type ApplicationStep,
  applicationSteps,
  draftInput,
  keepCvRowInput,
  keepStepInput,
  removeCvRowInput,
} from "./draft/schema";
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
