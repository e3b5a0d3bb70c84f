import type { Command } from "./command";
import { endForGood, exportAll } from "./tenant-end";
import { applyTenants, planTenant } from "./tenant-plan";
import { validateTenants } from "./tenant-validate";
import { exportTenant, rollBack, showHistory } from "./tenant-versions";

/** What is done to tenants and their configuration. */
export const tenantCommands: Readonly<Record<string, Command>> = {
  "tenant validate": {
    usage: "tenant validate [file …]",
    says: "check tenant files, all of tenants/ without names",
    run: validateTenants,
  },
  "tenant plan": {
    usage: "tenant plan <file or slug>",
    says: "tell what applying a tenant's file would change",
    run: planTenant,
  },
  "tenant apply": {
    usage: 'tenant apply [file …] --reason "…" [--from 2027-01-01T00:00Z]',
    says: "make tenant files count, at once or from a moment on, without a restart",
    run: applyTenants,
  },
  "tenant export": {
    usage: "tenant export <slug> [--to file]",
    says: "write what counts at a tenant as a tenant file",
    run: exportTenant,
  },
  "tenant history": {
    usage: "tenant history <slug>",
    says: "list a tenant's configuration versions, newest first",
    run: showHistory,
  },
  "tenant rollback": {
    usage: 'tenant rollback <slug> --to <number> --reason "…"',
    says: "bring an earlier version back, as a new one",
    run: rollBack,
  },
  "tenant export-all": {
    usage: "tenant export-all <slug> --to <folder>",
    says: "write all rows and files of a tenant, with a manifest of hashes",
    run: exportAll,
  },
  "tenant end": {
    usage: "tenant end <slug> --export-to <folder> --yes-end <slug>",
    says: "export a suspended tenant, then destroy it for good",
    run: endForGood,
  },
};
