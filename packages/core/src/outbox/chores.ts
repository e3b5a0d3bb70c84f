import { removeDiscardedFiles } from "../attachment/chores";
import { linkTrail } from "../audit/chores";
import { checkDomains } from "../domain/chores";
import { discardOldDrafts, forgetOldForms, remindOfLastDay } from "../draft/chores";
import { clearInterestRequests, endRegistrations, matchAdverts } from "../interest/chores";
import { keepNewNotice } from "../notice/chores";
import { followPlatformOutages } from "../outage/chores";
import type { Chore } from "./chore";

/** Every chore, by the name that the log shows. */
export const chores = {
  "interest.matched": matchAdverts,
  "interest.ended": endRegistrations,
  "interest.requestOver": clearInterestRequests,
  "draft.old": discardOldDrafts,
  "draft.closingSoon": remindOfLastDay,
  "keptForm.old": forgetOldForms,
  "attachment.discarded": removeDiscardedFiles,
  "notice.changed": keepNewNotice,
  "audit.linked": linkTrail,
  "domain.checked": checkDomains,
  "outage.followed": followPlatformOutages,
} as const satisfies Readonly<Record<string, Chore>>;
