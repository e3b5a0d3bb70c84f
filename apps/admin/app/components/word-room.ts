import type { WordKey, Words } from "@vakans/i18n";

/** What the rooms of the catalogue are called for those who change its words. */
const roomWord: Readonly<Record<string, WordKey>> = {
  account: "wording.roomAccount",
  admin: "wording.roomAdmin",
  application: "wording.roomApplication",
  attachment: "wording.roomAttachment",
  audit: "wording.roomAudit",
  domains: "wording.roomDomains",
  draft: "wording.roomDraft",
  help: "wording.roomHelp",
  helpdesk: "wording.roomHelpdesk",
  interest: "wording.roomInterest",
  jobs: "wording.roomJobs",
  law: "wording.roomLaw",
  mail: "wording.roomMail",
  notice: "wording.roomNotice",
  onboarding: "wording.roomOnboarding",
  outage: "wording.roomOutage",
  platform: "wording.roomPlatform",
  profile: "wording.roomProfile",
  refusal: "wording.roomRefusal",
  settings: "wording.roomSettings",
  shared: "wording.roomShared",
  support: "wording.roomSupport",
  ui: "wording.roomUi",
  wording: "wording.roomWording",
};

/** The name of a room; a new one is called by its key until it has a name. */
export const roomName = (words: Words, room: string): string => {
  const key = Object.hasOwn(roomWord, room) ? roomWord[room] : undefined;
  return key ? words.t(key) : room;
};
