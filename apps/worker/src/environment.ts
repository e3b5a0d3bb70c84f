import { databaseSetting, portSetting, programSettings } from "@vakans/web";
import { z } from "zod";

export const environment = z.object({
  ...programSettings,
  RELAY_DATABASE_URL: databaseSetting("RELAY_DATABASE_URL", "vakans_relay"),
  QUEUE_DATABASE_URL: databaseSetting("QUEUE_DATABASE_URL", "vakans_queue"),
  /** Where the applicant app listens: its port stands in mailed links. */
  APPLICANT_PORT: portSetting("APPLICANT_PORT", 3000),
});
