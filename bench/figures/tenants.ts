import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { openCore } from "@vakans/core";
import { growTenants, openOwner } from "../grow";
import type { Product } from "../product";
import type { Line } from "../report";
import { tenantsTogether } from "./tenants-together";

const count = 700;
const megabytesMax = 50;
const secondsMax = 1;

/** What tenants cost: a process that holds them, and a whole installation that serves them. */
export const tenants = async (product: Product): Promise<readonly Line[]> => [
  ...(await held(product)),
  ...(await tenantsTogether()),
];

/** What a process pays for 700 tenants: their memory beside the same process without them, and the time to load them. */
async function held(product: Product): Promise<readonly Line[]> {
  setFlagsFromString("--expose-gc");
  const collect = runInNewContext("gc") as () => void;
  const used = () => {
    collect();
    collect();
    const { heapUsed, external } = process.memoryUsage();
    return (heapUsed + external) / 1e6;
  };
  const options = {
    databaseUrl: product.database.appUrl,
    filesDir: product.folder,
    secret: "a secret that only the bench knows",
    judgeEntry: null,
    onError: (error: unknown) => {
      throw error;
    },
  };
  const few = await openCore(options);
  const known = few.tenants.all().length;
  await few.close();
  const before = used();
  const owner = await openOwner(product);
  await growTenants(owner, product, count - known).finally(() => owner.end());
  const begun = performance.now();
  const core = await openCore(options);
  const seconds = (performance.now() - begun) / 1000;
  try {
    const there = core.tenants.all().length;
    if (there !== count) throw new Error(`${there} tenants are held instead of ${count}.`);
    const megabytes = used() - before;
    return [
      {
        figure: "tenants",
        what: `memory of ${count} tenants`,
        measured: `${megabytes.toFixed(1)} MB`,
        reference: `the same process with ${known}`,
        ratio: "–",
        target: `at most ${megabytesMax} MB`,
        met: megabytes <= megabytesMax,
      },
      {
        figure: "tenants",
        what: `loading ${count} tenants from the database`,
        measured: `${seconds.toFixed(2)} s`,
        reference: "–",
        ratio: "–",
        target: `at most ${secondsMax} s`,
        met: seconds <= secondsMax,
      },
    ];
  } finally {
    await core.close();
  }
}
