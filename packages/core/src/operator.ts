export type { Break } from "./audit/chain";
export { refusalOfRoots } from "./audit/roots";
export { openClient } from "./db/client";
export { databaseKindOf, enableFailpoints } from "./db/failpoint";
export { type DemoAccount, drawDemoAccounts, seedDemo } from "./demo/seed";
export { rights } from "./identity/rights";
export { verifyAuditTrails } from "./operator/audit";
export { moveClock, secondsOf } from "./operator/clock";
export { type MigrateOptions, migrate } from "./operator/migrate";
export { classificationNamed, importOccupations } from "./operator/occupations";
export { AnswersRefused, linkForStaff, newOperator, onboardTenant, problemOfAnswer } from "./operator/onboarding";
export { OperatorMistake } from "./operator/roles";
export { keepMembership, keepStaff } from "./operator/staff";
export { type EndReport, endTenant } from "./operator/tenant-end";
export { exportTenant, type Manifest } from "./operator/tenant-export";
export { type Applied, type ApplyOptions, applyTenantFiles, HostTaken, noteBrokenFile } from "./operator/tenants";
export {
  type FilePlan,
  type HistoryLine,
  historyOf,
  planTenantFile,
  rollBackTenant,
  runningFile,
} from "./operator/versions";
