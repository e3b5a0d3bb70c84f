import { databaseSetting, portSetting, programSettings } from "@vakans/web";
import { z } from "zod";

export const environment = z.object({
  ...programSettings,
  /** Where the days of the audit trails end a second time; best on a disk that the database's administrators cannot write. */
  AUDIT_DIR: z.string().optional(),
  RELAY_DATABASE_URL: databaseSetting("RELAY_DATABASE_URL", "vakans_relay"),
  QUEUE_DATABASE_URL: databaseSetting("QUEUE_DATABASE_URL", "vakans_queue"),
  /** Where the applicant app listens: its port stands in mailed links. */
  APPLICANT_PORT: portSetting("APPLICANT_PORT", 3000),
  /** Where the staff's site is for the world; without it, this machine. */
  ADMIN_ORIGIN: z
    .url({ protocol: /^https?$/, error: "ADMIN_ORIGIN must be an address such as https://admin.example.se." })
    .transform((url) => new URL(url).origin)
    .optional(),
  ADMIN_PORT: portSetting("ADMIN_PORT", 3001),
});
