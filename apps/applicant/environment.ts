import { optionalPort, portSetting, webSettings } from "@vakans/web";
import { z } from "zod";

/** The settings of the applicant app. */
export const environment = z.object({
  ...webSettings,
  APPLICANT_PORT: portSetting("APPLICANT_PORT", 3000),
  /** Where a proxy on this machine asks whether it may order a certificate; nobody can without it. */
  ASK_PORT: optionalPort("ASK_PORT"),
});
