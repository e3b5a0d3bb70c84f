import { databaseSetting, portSetting, programSettings } from "@vakans/web";
import { z } from "zod";

export const environment = z.object({
  ...programSettings,
  RELAY_DATABASE_URL: databaseSetting("RELAY_DATABASE_URL", "vakans_relay"),
  QUEUE_DATABASE_URL: databaseSetting("QUEUE_DATABASE_URL", "vakans_queue"),
  /** Where the applicant app listens: its port stands in mailed links. */
  APPLICANT_PORT: portSetting("APPLICANT_PORT", 3000),
});

/** The settings of the worker. */
export type Environment = z.output<typeof environment>;

/** Where a host's pages are. Behind https stands a proxy on its usual port; without it the app's own port is the address. */
export function originOf(host: string, { PUBLIC_SCHEME, APPLICANT_PORT }: Environment): string {
  if (PUBLIC_SCHEME === "https") return `https://${host}`;
  return APPLICANT_PORT === 80 ? `http://${host}` : `http://${host}:${APPLICANT_PORT}`;
}
