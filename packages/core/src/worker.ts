export { openClient } from "./db/client";
export { databaseKindOf, enableFailpoints } from "./db/failpoint";
export { folderMailer } from "./mail/folder-mailer";
export type { Mailer } from "./mail/mailer";
export { smtpMailer } from "./mail/smtp-mailer";
export { type Delivery, type DeliveryLog, type DeliveryOptions, startDelivery, type Tally } from "./outbox/delivery";
export { migrateQueue } from "./outbox/queue";
export { folderStorage } from "./storage/folder-storage";
export type { TenantRef } from "./tenant/registry";
