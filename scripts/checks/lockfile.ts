import { parse } from "yaml";
import { conclude, textOf } from "./tree/files";

// No version in the lock file that docs/security/denied-versions.json forbids, however deep it lies.

/** Versions from `from` (none: from the first) up to and without `below` (none: all of them) are forbidden. */
type Denial = {
  readonly packages: readonly string[];
  readonly from?: string;
  readonly below?: string;
  readonly because: string;
};

const lockFile = parse(textOf("pnpm-lock.yaml")) as { packages: Record<string, unknown> };
const { denied } = JSON.parse(textOf("docs/security/denied-versions.json")) as { denied: readonly Denial[] };

const partsOf = (version: string) => (version.split(/[-+]/, 1)[0] ?? "").split(".").map(Number);

/** Less than 0 when `a` comes before `b`. What comes before a release (`1.0.0-beta.1`) is older than it. */
function compare(a: string, b: string): number {
  const [left, right] = [partsOf(a), partsOf(b)];
  for (const at of [0, 1, 2]) {
    const difference = (left[at] ?? 0) - (right[at] ?? 0);
    if (difference !== 0) return difference;
  }
  return Number(b.includes("-")) - Number(a.includes("-"));
}

const locked = Object.keys(lockFile.packages).map((key) => {
  const at = key.lastIndexOf("@");
  return { name: key.slice(0, at), version: key.slice(at + 1) };
});
const problems = denied.flatMap(({ packages, from, below, because }) =>
  locked
    .filter(({ name }) => packages.includes(name))
    .filter(({ version }) => from === undefined || compare(version, from) >= 0)
    .filter(({ version }) => below === undefined || compare(version, below) < 0)
    .map(({ name, version }) => `${name} ${version} is denied: ${because}`),
);
conclude(`${locked.length} locked versions, none of them denied`, problems);
