import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { up } from "../../up";

// `up` in a process of its own, with programs and tasks that only pretend. The argument names the web program to use.
const here = fileURLToPath(new URL(".", import.meta.url));
const [applicant = "fake-applicant"] = process.argv.slice(2);
process.exitCode = await up(
  {
    migrate: async (context, tell) => {
      tell("3 of 3 files");
      return { DATABASE_URL: `${context.appUrl}?application_name=app` };
    },
    prepareTenants: async () => [{ slug: "exempelstad", name: "Exempelstad" }],
    seed: async () => {},
  },
  {
    programs: (env) => [
      {
        name: "applicant",
        file: join(here, `${applicant}.mjs`),
        readyUrl: `http://${env.HOST}:${env.APPLICANT_PORT}/readyz`,
      },
      { name: "admin", file: join(here, "fake-admin.mjs"), readyUrl: `http://${env.HOST}:${env.ADMIN_PORT}/readyz` },
      { name: "worker", file: join(here, "fake-worker.mjs"), readyUrl: null },
    ],
  },
);
