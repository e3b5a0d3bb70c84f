/** The longest leave that can be given at once, in hours. */
export const leaveHoursMax = 72;

/** What an operator can be let see. Whatever a leave names, it lets nobody change anything (SE-14). */
export const leaveRights = ["recruitment.see", "application.see", "tenant.settings"] as const;
