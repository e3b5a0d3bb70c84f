export { adviceSentences, diplomasSentence, standingReminders } from "./help/advice";
export { formatList } from "./help/formats";
export { helpOf } from "./help/help";
export type { AnswerPart, HelpQuestion, HelpTopic, TopicKey } from "./help/topic";
