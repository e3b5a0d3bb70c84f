/** What a staff member may do at a tenant. A procedure names the one it asks for. */
export const rights = [
  "recruitment.see",
  "recruitment.edit",
  "advert.publish",
  "application.see",
  "organisation.edit",
  "applicant.help",
  "tenant.settings",
  "audit.see",
] as const;

export type Right = (typeof rights)[number];
