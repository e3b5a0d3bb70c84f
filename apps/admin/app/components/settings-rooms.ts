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
export const settingsRooms: readonly SettingsRoom[] = [];
