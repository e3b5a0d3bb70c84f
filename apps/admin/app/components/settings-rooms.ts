import type { Right } from "@vakans/core/forms";
import type { WordKey } from "@vakans/i18n";

type SettingsRoom = {
  /** Its path below `/:tenant/settings`. */
  readonly path: string;
  readonly right: Right;
  readonly name: WordKey;
  /** What one does there, in a sentence. */
  readonly says: WordKey;
};

/** What a tenant decides about itself, each in a room of its own, in the order people look for them. */
export const settingsRooms: readonly SettingsRoom[] = [
  { path: "rules", right: "tenant.settings", name: "settings.rules", says: "settings.rulesSays" },
  { path: "versions", right: "tenant.settings", name: "settings.versions", says: "settings.versionsSays" },
  { path: "words", right: "tenant.settings", name: "wording.room", says: "wording.says" },
  { path: "look", right: "tenant.settings", name: "wording.lookRoom", says: "wording.lookSays" },
  { path: "domains", right: "tenant.settings", name: "domains.room", says: "domains.roomSays" },
  { path: "mail", right: "tenant.settings", name: "onboarding.mailRoom", says: "onboarding.mailRoomSays" },
  { path: "outages", right: "tenant.settings", name: "outage.room", says: "outage.says" },
  { path: "staff", right: "tenant.settings", name: "factor.membersRoom", says: "factor.membersSays" },
  {
    path: "support-access",
    right: "tenant.settings",
    name: "platform.leave",
    says: "platform.leaveSays",
  },
  { path: "audit", right: "audit.see", name: "audit.room", says: "audit.says" },
];
