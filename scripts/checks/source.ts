import { conclude, filesOf, textOf } from "./tree/files";

// What no tool knows to be wrong here: a pattern, where it is looked for, and the few places that may have it.

type Law = {
  readonly says: string;
  readonly pattern: RegExp;
  readonly where: RegExp;
  /** Files that may, each with its reason. */
  readonly except?: Readonly<Record<string, string>>;
};

const code = /\.(ts|tsx|mjs|cjs)$/;
const written = /\.(ts|tsx|mjs|cjs|json|ya?ml|md|sql|css|html)$|(^|\/)(\.ci\/run|\.npmrc)$/;
const here = "scripts/checks/source.ts";

const laws: readonly Law[] = [
  {
    says: "the tenant is set for a transaction by set_config(…, true), never for a session",
    pattern: /\bset\s+(session\s+|local\s+)?app\.|set_config\(\s*'app\.[^)]*,\s*false\s*\)/i,
    where: /^(packages|apps|bench|e2e)\/.*\.(ts|tsx|mjs)$/,
  },
  { says: "SQL is never built from text", pattern: /\bsql\.raw\b/, where: code },
  {
    says: "core does not read the environment: programs do, and hand over what it says",
    pattern: /\bprocess\.env\b/,
    where: /^packages\/core\/src\/(?!testing\/)(?!.*\.test\.ts$).*\.ts$/,
  },
  { says: "what is not done stands in an issue", pattern: /\b(TODO|FIXME|XXX)\b/, where: written },
  {
    says: "a path of somebody's machine",
    pattern: /(?<![\w.\-/}])\/(work|home|Users|root)\/[\w.]/,
    where: written,
  },
  {
    says: "addresses of package registries belong to whoever installs",
    pattern:
      /\bregistry\.(npmjs|yarnpkg|npmmirror)\.|\bnpm\.pkg\.github\.com|^\s*(@[\w-]+:)?registry\s*=|^\s*tarball:\s/m,
    where: /./,
  },
  {
    says: "markup as text goes around React's escaping",
    pattern: /\bdangerouslySetInnerHTML\b/,
    where: code,
    except: {
      "packages/ui/src/text.tsx":
        "shows what the core made of Markdown: elements of an allow-list, no HTML of anyone's",
      "apps/applicant/app/components/job-posting-data.tsx":
        "a block of data for search engines, every sign that could end it escaped",
    },
  },
  {
    says: "the content policy refuses style attributes: a class in the stylesheet",
    pattern: /\sstyle=(\{|")/,
    where: /^(packages|apps)\/.*\.tsx$/,
  },
  {
    says: "a test runs, or it is removed",
    pattern: /\b(test|it|describe)\.(skip|only|todo|fixme)\b/,
    where: /\.(test|spec)\.tsx?$/,
  },
];

const lineOf = (text: string, at: number): number => text.slice(0, at).split("\n").length;

const files = filesOf().filter((path) => path !== here && /\.[a-z]+$|\/run$/.test(path));
const problems = files.flatMap((path) => {
  const fitting = laws.filter(({ where, except }) => where.test(path) && !(except && path in except));
  if (fitting.length === 0) return [];
  const text = textOf(path);
  return fitting.flatMap(({ says, pattern }) =>
    [...text.matchAll(new RegExp(pattern, `${pattern.flags}g`))].map(
      (found) => `${path}:${lineOf(text, found.index)}: ${found[0].trim()} (${says})`,
    ),
  );
});
conclude(`${laws.length} laws hold in ${files.length} files`, problems);
