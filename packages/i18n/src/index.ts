export { catalogueOf, type KeyOf, type WordKey, wordKeys } from "./catalogue";
export { isLanguage, type Language, languageNames, languages, localeOf } from "./language";
export { createWords, type MarkWord, type WordOverrides, type Words } from "./words";
