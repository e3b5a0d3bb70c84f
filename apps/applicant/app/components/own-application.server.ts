import type { Args } from "../load-context";
import { idOf } from "./draft-step.server";

/** One's own application, with the contacts of its advert as they are now: the late route may be one of them (OR-19). */
export async function openApplication({ params, context: { core } }: Args) {
  const receipt = await core.applications.receipt({ applicationId: idOf(params, "applicationId") });
  const { contacts } = await core.adverts.open({ advertId: receipt.advertId });
  return { receipt, contacts };
}
