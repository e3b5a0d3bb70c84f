import { account } from "./account/procedures";
import { feeds } from "./advert/feed-procedures";
import { advertEditor, adverts } from "./advert/procedures";
import { changeProcedures } from "./application/change-procedures";
import { historyProcedures } from "./application/history-procedures";
import { applicationProcedures } from "./application/procedures";
import { attachments } from "./attachment/procedures";
import { candidates } from "./candidate/procedures";
import { address } from "./credential/address-procedures";
import { credentials } from "./credential/procedures";
import { sessions } from "./credential/session-procedures";
import { keptForms } from "./draft/kept-form-procedures";
import { drafts } from "./draft/procedures";
import { inbox } from "./helpdesk/inbox-procedures";
import { helpdesk } from "./helpdesk/procedures";
import { accounts, session } from "./identity/procedures";
import { door, member } from "./identity/staff-procedures";
import { interests } from "./interest/procedures";
import { notices } from "./notice/procedures";
import { occupations } from "./occupation/procedures";
import { questionnaires } from "./questionnaire/procedures";
import { recruitments } from "./recruitment/procedures";
import { support } from "./support/procedures";
import { tenants } from "./tenant/procedures";
import { router } from "./trpc";
import { contacts, units } from "./unit/procedures";

/** Every procedure of the product, by who it is for. Each app serves its own branch. */
export const appRouter = router({
  applicant: router({
    interests,
    session,
    accounts,
    credentials,
    address,
    sessions,
    account,
    adverts,
    feeds,
    drafts,
    keptForms,
    attachments,
    applications: router({ ...applicationProcedures, ...changeProcedures, ...historyProcedures }),
    notices,
    support,
  }),
  staff: router({
    occupations,
    door,
    member,
    units,
    contacts,
    recruitments,
    questionnaires,
    adverts: advertEditor,
    candidates,
    helpdesk,
    inbox,
  }),
  platform: router({ tenants }),
});

export type AppRouter = typeof appRouter;
