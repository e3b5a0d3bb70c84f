import type { ApplicantContext } from "@vakans/web";

/** An open advert as other sites read it. */
export type FeedAdvert = Awaited<ReturnType<ApplicantContext["core"]["feeds"]["adverts"]>>["items"][number];

/** A name that stays the same in every language, at every host and in every version. */
export const lastingIdOf = ({ advertId }: Pick<FeedAdvert, "advertId">): string => `urn:uuid:${advertId}`;
