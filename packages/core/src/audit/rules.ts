/** What acts are about, as people look for them. `settings` is whatever the others are not. */
export const actKinds = [
  "account",
  "application",
  "advert",
  "organisation",
  "helpdesk",
  "trail",
  "time",
  "settings",
] as const;
export type ActKind = (typeof actKinds)[number];

const beginnings: Readonly<Record<Exclude<ActKind, "settings">, readonly string[]>> = {
  account: [
    "applicant.accounts.",
    "applicant.account.",
    "applicant.credentials.",
    "applicant.address.",
    "applicant.session",
    "applicant.interests.",
    "applicant.support.",
  ],
  application: [
    "applicant.drafts.",
    "applicant.keptForms.",
    "applicant.attachments.",
    "applicant.applications.",
    "staff.candidates.",
  ],
  advert: ["staff.recruitments.", "staff.questionnaires.", "staff.adverts."],
  organisation: ["staff.units.", "staff.contacts."],
  helpdesk: ["staff.helpdesk.", "staff.inbox."],
  trail: ["staff.audit."],
  time: ["sweep.", "chore.", "notice."],
};

/** How the actions of a kind begin; null for the rest of them. */
export const beginningsOf = (kind: ActKind): readonly string[] | null =>
  kind === "settings" ? null : beginnings[kind];

/** How all actions begin that are of a named kind. */
export const namedBeginnings: readonly string[] = Object.values(beginnings).flat();

/** Who acts, where it is not one member of staff. */
export const actorKinds = ["anyone", "applicant", "staff", "operator", "system"] as const;
