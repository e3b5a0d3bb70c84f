export { brokenTenantOf } from "./broken-tenant";
export {
  type CheckedTenantFile,
  type ContentProblem,
  checkTenantFile,
  contentSentence,
  keptTenantFile,
} from "./check-tenant-file";
export { countryPackAt, countryPacks } from "./country-pack/at";
export type { ApplicantListField, Country, CountryPack, Register, RegisterCheck } from "./country-pack/pack";
export { type Change, changed, changeSentence, differenceOf, type SettingPath, settingAt } from "./difference";
export { judgeOwnWord, placeholdersOf } from "./own-words";
export type { DeepReadonly, Policy } from "./policy";
export { type Preset, type PresetAnswers, presetFile, presetLanguages, presets } from "./preset";
export { type Problem, pathText, sentenceOf } from "./problem";
export { type ReadTenantFile, readTenantFile } from "./read-tenant-file";
export { resolvePolicy } from "./resolve-policy";
export { type TenantFile, tenantFile } from "./schema";
export { type AttachmentFormat, attachmentFormats } from "./schema-applying";
export { type Contact, reservedSlugs } from "./schema-values";
export { wordCharactersMax } from "./schema-voice";
export {
  choicesIn,
  type Setting,
  type SettingGroup,
  type SettingGroupKey,
  settingGroups,
  settingOf,
  settingWords,
} from "./settings";
export { isSettable, type Law, lawOf, lawProblemsOf } from "./settings-law";
export { writeTenantFile } from "./write-tenant-file";
