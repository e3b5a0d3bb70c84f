export {
  type Change,
  type ContentProblem,
  choicesIn,
  isSettable,
  type Law,
  lawOf,
  type Setting,
  type SettingGroup,
  type SettingGroupKey,
  settingAt,
  settingGroups,
  settingOf,
  settingWords,
  type TenantFile,
  writeTenantFile,
} from "@vakans/tenant-config";
export { adviceSentences, diplomasSentence, standingReminders } from "./help/advice";
export { type HelpDifference, type HelpPreview, helpPreviews } from "./help/difference";
export { formatList } from "./help/formats";
export { helpOf } from "./help/help";
export type { AnswerPart, HelpQuestion, HelpTopic, TopicKey } from "./help/topic";
