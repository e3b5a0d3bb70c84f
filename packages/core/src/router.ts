import { advertEditor, adverts } from "./advert/procedures";
import { applications } from "./application/procedures";
import { attachments } from "./attachment/procedures";
import { candidates } from "./candidate/procedures";
import { drafts } from "./draft/procedures";
import { accounts, session } from "./identity/procedures";
import { door, member } from "./identity/staff-procedures";
import { questionnaires } from "./questionnaire/procedures";
import { recruitments } from "./recruitment/procedures";
import { tenants } from "./tenant/procedures";
import { router } from "./trpc";
import { contacts, units } from "./unit/procedures";

/** Every procedure of the product, by who it is for. Each app serves its own branch. */
export const appRouter = router({
  applicant: router({ session, accounts, adverts, drafts, attachments, applications }),
  staff: router({ door, member, units, contacts, recruitments, questionnaires, adverts: advertEditor, candidates }),
  platform: router({ tenants }),
});

export type AppRouter = typeof appRouter;
