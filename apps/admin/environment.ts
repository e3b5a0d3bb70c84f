import { portSetting, webSettings } from "@vakans/web";
import { z } from "zod";

/** The settings of the admin app. */
export const environment = z.object({
  ...webSettings,
  ADMIN_PORT: portSetting("ADMIN_PORT", 3001),
  /** Where the applicant app listens: links to what is published lead there. */
  APPLICANT_PORT: portSetting("APPLICANT_PORT", 3000),
  /** The only host on which operators work; without it they work on every host of the admin. */
  OPERATOR_HOST: z.string().toLowerCase().optional(),
});
