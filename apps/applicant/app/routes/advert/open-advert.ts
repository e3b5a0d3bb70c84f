import { advertInput } from "@vakans/core/forms";
import type { ApplicantContext } from "@vakans/web";

/** An advert as it stands published. */
export type OpenAdvert = Awaited<ReturnType<ApplicantContext["core"]["adverts"]["open"]>>;

/** Has it ended for good? The page then says so with status 410, so that nobody sends people there any more. */
export const isGone = ({ ended, takesApplications }: OpenAdvert): boolean => ended && !takesApplications;

/** Opens the advert that an address names. What is no id at all is no page either. */
export async function openAdvert({ core }: ApplicantContext, advertId: string | undefined): Promise<OpenAdvert> {
  const read = advertInput.safeParse({ advertId });
  if (!read.success) throw new Response(null, { status: 404 });
  return core.adverts.open(read.data);
}
