import { account } from "./account/procedures";
import { feeds } from "./advert/feed-procedures";
import { advertEditor, adverts } from "./advert/procedures";
import { changeProcedures } from "./application/change-procedures";
import { historyProcedures } from "./application/history-procedures";
import { applicationProcedures } from "./application/procedures";
import { attachments } from "./attachment/procedures";
import { audit } from "./audit/procedures";
import { candidates } from "./candidate/procedures";
import { configuration } from "./configuration/procedures";
import { address } from "./credential/address-procedures";
import { credentials } from "./credential/procedures";
import { sessions } from "./credential/session-procedures";
import { domains } from "./domain/procedures";
import { keptForms } from "./draft/kept-form-procedures";
import { drafts } from "./draft/procedures";
import { factor, memberFactors } from "./factor/procedures";
import { health } from "./health/procedures";
import { inbox } from "./helpdesk/inbox-procedures";
import { helpdesk } from "./helpdesk/procedures";
import { accounts, session } from "./identity/procedures";
import { staffLinks } from "./identity/staff-link-procedures";
import { door, member } from "./identity/staff-procedures";
import { interests } from "./interest/procedures";
import { leave } from "./leave/procedures";
import { brand, look } from "./look/procedures";
import { mailSender } from "./mail/procedures";
import { notices } from "./notice/procedures";
import { occupations } from "./occupation/procedures";
import { onboarding } from "./onboarding/procedures";
import { platformOutages } from "./outage/platform-procedures";
import { outages } from "./outage/procedures";
import { questionnaires } from "./questionnaire/procedures";
import { recruitments } from "./recruitment/procedures";
import { support } from "./support/procedures";
import { tenants } from "./tenant/procedures";
import { router } from "./trpc";
import { contacts, units } from "./unit/procedures";
import { wording, wordsPreview } from "./wording/procedures";

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
    wordsPreview,
    brand,
  }),
  staff: router({
    configuration,
    occupations,
    domains,
    door,
    links: staffLinks,
    factor,
    memberFactors,
    member,
    mailSender,
    units,
    contacts,
    recruitments,
    questionnaires,
    adverts: advertEditor,
    candidates,
    helpdesk,
    inbox,
    wording,
    look,
    outages,
    audit,
    leave,
  }),
  platform: router({ onboarding, outages: platformOutages, tenants, health }),
});

export type AppRouter = typeof appRouter;
