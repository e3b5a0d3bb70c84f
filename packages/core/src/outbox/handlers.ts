import { accountHandlers } from "../account/jobs";
import { applicationHandlers } from "../application/jobs";
import { credentialHandlers } from "../credential/jobs";
import { domainHandlers } from "../domain/jobs";
import { draftHandlers } from "../draft/jobs";
import { factorHandlers } from "../factor/jobs";
import { helpdeskHandlers } from "../helpdesk/jobs";
import { identityHandlers } from "../identity/jobs";
import { interestHandlers } from "../interest/jobs";
import { supportHandlers } from "../support/jobs";
import type { Handlers } from "./handler";

/** What follows from each effect. An effect without a handler does not compile. */
export const handlers: Handlers = {
  ...accountHandlers,
  ...credentialHandlers,
  ...identityHandlers,
  ...interestHandlers,
  ...applicationHandlers,
  ...helpdeskHandlers,
  ...draftHandlers,
  ...domainHandlers,
  ...factorHandlers,
  ...supportHandlers,
};
