import { useRouteLoaderData } from "@remix-run/react";
import type { loader } from "../routes/session-keeper/route";

/** The day it is for the tenant, on a page behind the sign-in. */
export function useToday(): string | null {
  return useRouteLoaderData<typeof loader>("routes/session-keeper/route")?.today ?? null;
}

/** Whole days from today to another day; null when either is unknown. */
export function daysLeft(today: string | null, day: string | null): number | null {
  if (today === null || day === null) return null;
  return Math.round((Date.parse(`${day}T00:00:00Z`) - Date.parse(`${today}T00:00:00Z`)) / 86_400_000);
}
