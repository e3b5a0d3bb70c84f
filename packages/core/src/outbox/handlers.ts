import { applicationHandlers } from "../application/jobs";
import { identityHandlers } from "../identity/jobs";
import type { Handlers } from "./handler";

/** What follows from each effect. An effect without a handler does not compile. */
export const handlers: Handlers = { ...identityHandlers, ...applicationHandlers };
