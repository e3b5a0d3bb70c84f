// Who may import whom. Each rule is a law of ARCHITECTURE.md; a new exception is a decision, with its reason here.

const core = "^packages/core/src/";
/** Domains of the core: folders with the five file names. The other folders are ground that they all stand on. */
const domain =
  "account|advert|application|attachment|candidate|configuration|credential|decision|domain|draft|factor|helpdesk|interest|leave|look|notice|occupation|onboarding|outage|questionnaire|record|recruitment|retention|support|unit|wording";
const test = "(\\.test\\.tsx?$|/testing/)";
/** Files of ours only: what comes from npm is the business of each package.json. */
const ours = "^(packages|apps|e2e|bench)/";

/** A package's own files, and those of the packages it may use. */
const may = (...packages) => `^packages/(${packages.join("|")})/`;

module.exports = {
  forbidden: [
    // The house
    {
      name: "i18n-knows-nobody",
      severity: "error",
      comment: "Words are the ground floor.",
      from: { path: may("i18n") },
      to: { path: ours, pathNot: may("i18n") },
    },
    {
      name: "local-postgres-knows-nobody",
      severity: "error",
      comment: "A server that starts and stops; it does not know for whom.",
      from: { path: may("local-postgres") },
      to: { path: ours, pathNot: may("local-postgres") },
    },
    {
      name: "tenant-config-knows-words",
      severity: "error",
      comment: "What differs between tenants, and the keys of the words that they may replace.",
      from: { path: may("tenant-config") },
      to: { path: ours, pathNot: may("tenant-config", "i18n") },
    },
    {
      name: "ui-knows-words",
      severity: "error",
      comment: "How it looks, for no tenant and no procedure in particular.",
      from: { path: may("ui") },
      to: { path: ours, pathNot: may("ui", "i18n") },
    },
    {
      name: "core-knows-tenants-and-words",
      severity: "error",
      comment: "The product stands on configuration and words. Its tests start a database.",
      from: { path: core, pathNot: test },
      to: { path: ours, pathNot: may("core", "tenant-config", "i18n") },
    },
    {
      name: "core-tests-start-a-database",
      severity: "error",
      from: { path: `${core}.*${test}` },
      to: { path: ours, pathNot: may("core", "tenant-config", "i18n", "local-postgres") },
    },
    {
      name: "web-knows-core-ui-words",
      severity: "error",
      comment: "The edge of both apps.",
      from: { path: may("web"), pathNot: test },
      to: { path: ours, pathNot: may("web", "core", "ui", "i18n") },
    },
    {
      name: "apps-know-doors",
      severity: "error",
      comment: "Configuration stands behind the core, which hands out a resolved policy.",
      from: { path: "^apps/(applicant|admin|worker)/", pathNot: test },
      to: { path: ours, pathNot: ["^apps/", may("core", "web", "ui", "i18n")] },
    },
    {
      name: "cli-may-read-tenant-files",
      severity: "error",
      comment: "The command line runs the house, so it also knows tenant files and the embedded database.",
      from: { path: "^apps/cli/" },
      to: { path: ours, pathNot: ["^apps/", may("core", "tenant-config", "i18n", "local-postgres")] },
    },
    {
      name: "apps-apart",
      severity: "error",
      comment: "What two programs share is a package.",
      from: { path: "^apps/([^/]+)/" },
      to: { path: "^(apps|e2e|bench)/", pathNot: "^apps/$1/" },
    },
    {
      name: "packages-know-no-program",
      severity: "error",
      from: { path: "^packages/" },
      to: { path: "^(apps|e2e|bench)/" },
    },
    {
      name: "core-by-its-doors",
      severity: "error",
      comment: "Nobody else reaches a table or the database client.",
      from: { pathNot: core },
      to: { path: core, pathNot: `${core}(index|forms|reading|worker|operator|testing/index)\\.ts$` },
    },
    {
      name: "testing-stays-in-tests",
      severity: "error",
      comment: "Builders, fake files and a server of one's own have no place in a program.",
      from: { path: "^(packages|apps)/", pathNot: test },
      to: { path: "^packages/.+/testing/" },
    },

    // Inside the core
    {
      name: "rules-are-pure",
      severity: "error",
      comment: "A rule judges facts by a policy. It may know forms, policies and other rules, and nothing that waits.",
      from: { path: `${core}[^/]+/rules\\.ts$` },
      to: {
        path: ".",
        pathNot: [
          `${core}[^/]+/(rules|schema)\\.ts$`,
          `${core}(verdict|refusal)\\.ts$`,
          `${core}db/text\\.ts$`,
          `${core}attachment/name\\.ts$`,
          may("tenant-config"),
        ],
      },
    },
    {
      name: "schemas-are-for-browsers",
      severity: "error",
      comment: "Forms are checked with them before they are sent, so nothing of a server may come along.",
      from: { path: `${core}[^/]+/schema\\.ts$` },
      to: {
        path: ".",
        dependencyTypesNot: ["type-only"],
        pathNot: [
          "node_modules/zod/",
          `${core}[^/]+/(rules|schema)\\.ts$`,
          `${core}(verdict|refusal)\\.ts$`,
          `${core}db/text\\.ts$`,
          `${core}attachment/name\\.ts$`,
          may("tenant-config", "i18n"),
        ],
      },
    },
    {
      name: "tables-are-descriptions",
      severity: "error",
      comment: "A table knows columns, types and other tables; nothing that acts.",
      from: { path: `${core}[^/]+/table\\.ts$` },
      to: {
        path: ours,
        pathNot: [
          `${core}[^/]+/(table|schema|rights)\\.ts$`,
          `${core}db/(columns|id)\\.ts$`,
          may("tenant-config", "i18n"),
        ],
      },
    },
    {
      name: "domains-meet-at-tables-and-rules",
      severity: "error",
      comment:
        "One domain reads another's rows, rules, forms and shared queries, does what its acts do, and never calls its procedures.",
      from: { path: `${core}(${domain})/`, pathNot: test },
      to: {
        path: `${core}(${domain})/`,
        pathNot: [`${core}$1/`, `${core}[^/]+/(table|rules|schema|queries|acts)\\.ts$`],
      },
    },
    {
      name: "procedures-are-named-by-the-router",
      severity: "error",
      comment: "The router is the product's table of contents: who wants a procedure goes through it.",
      from: { path: core, pathNot: [`${core}router\\.ts$`, test] },
      to: { path: "procedures\\.ts$" },
    },
    {
      name: "driver-in-few-hands",
      severity: "error",
      comment:
        "Tenant data is reached through withTenant. These open connections of another kind: the pool, the registry's listener, the relay and the queue, an operator's errands.",
      from: { path: core, pathNot: [`${core}(db|outbox|operator|demo)/`, `${core}tenant/registry\\.ts$`, test] },
      to: { path: "node_modules/(pg|drizzle-orm/node-postgres)/" },
    },
    {
      name: "session-engine-behind-one-file",
      severity: "error",
      comment: "Lucia is no longer maintained; one file can be replaced (docs/decisions/0003).",
      from: { pathNot: `${core}identity/session\\.ts$` },
      to: { path: "node_modules/lucia/" },
    },
    {
      name: "queue-engine-behind-one-file",
      severity: "error",
      comment: "The queue only delivers; the outbox is what counts (docs/decisions/0004).",
      from: { path: core, pathNot: `${core}outbox/queue\\.ts$` },
      to: { path: "node_modules/bullmq/" },
    },

    // Everywhere
    {
      name: "no-postgres-js",
      severity: "error",
      comment: "It can run one request's queries in another's transaction (docs/decisions/0001).",
      from: {},
      to: { path: "(^|node_modules/)postgres(/|$)" },
    },
    {
      name: "no-cycles",
      severity: "error",
      comment: "Two files that need each other are one file, or hide a third.",
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ["type-only"] } },
    },
    {
      name: "no-cycles-of-types",
      severity: "error",
      comment: "In packages not even types point back. In the apps they may: a frame knows what its route loads.",
      from: { path: "^packages/" },
      to: { circular: true },
    },
    {
      name: "no-orphans",
      severity: "error",
      comment: "A file that nothing imports and that imports nothing is either a way in or forgotten.",
      from: {
        orphan: true,
        pathNot: ["\\.d\\.ts$", "\\.(c|m)js$", "/testing/fake-", "\\.config\\.ts$", "^apps/[^/]+/app/routes/"],
      },
      to: {},
    },
    {
      name: "all-is-found",
      severity: "error",
      comment: "What cannot be resolved cannot be judged.",
      from: {},
      to: { couldNotResolve: true, pathNot: ["\\?url$", "^\\./server/index\\.js$", "^virtual:"] },
    },
    {
      name: "own-package-json",
      severity: "error",
      comment: "A package imports only what its own package.json lists; the test runner is everybody's.",
      from: { path: ours },
      to: { dependencyTypes: ["npm-no-pkg", "npm-unknown"], pathNot: "node_modules/vitest/" },
    },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    exclude: { path: "(^|/)(build|\\.data|\\.turbo|test-results)/" },
    tsConfig: { fileName: "tsconfig.json" },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "types", "node", "default"],
      mainFields: ["module", "main", "types"],
      extensions: [".ts", ".tsx", ".mjs", ".js", ".json", ".css"],
    },
    reporterOptions: { text: { highlightFocused: true } },
  },
};
