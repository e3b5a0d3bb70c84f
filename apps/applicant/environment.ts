import { portSetting, webSettings } from "@vakans/web";
import { z } from "zod";

/** The settings of the applicant app. */
export const environment = z.object({ ...webSettings, APPLICANT_PORT: portSetting("APPLICANT_PORT", 3000) });
