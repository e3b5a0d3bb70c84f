export type { ListedAdvert } from "./advert/list";
export { type Caller, type Core, type CoreOptions, openCore, type TenantRef, type Who } from "./core";
export { enableFailpoints } from "./db/failpoint";
export { openDns } from "./domain/dns";
export type { PlannedOutage } from "./outage/rules";
export type { AppRouter } from "./router";
export { statusOf } from "./trpc";
