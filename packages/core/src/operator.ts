export { openClient } from "./db/client";
export { type DemoAccount, drawDemoAccounts, seedDemo } from "./demo/seed";
export { rights } from "./identity/rights";
export { moveClock, secondsOf } from "./operator/clock";
export { type MigrateOptions, migrate } from "./operator/migrate";
export { classificationNamed, importOccupations } from "./operator/occupations";
export { OperatorMistake } from "./operator/roles";
export { keepMembership, keepStaff } from "./operator/staff";
export { type Applied, applyTenantFiles, HostTaken } from "./operator/tenants";
