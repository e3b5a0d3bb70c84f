type Route = { readonly id: string; readonly parentId?: string | undefined; readonly path?: string | undefined };
type Routes = Readonly<Record<string, Route | undefined>>;

/** The first part of an address that a route answers, in lower case; null where it answers more than one. */
function firstPartOf(route: Route, routes: Routes): string | null {
  const parts: string[] = [];
  for (let one: Route | undefined = route; one; one = one.parentId ? routes[one.parentId] : undefined)
    parts.unshift(...(one.path ?? "").split("/").filter((part) => part !== ""));
  const [first = ""] = parts;
  return /^[:*]|\?$/.test(first) ? null : first.toLowerCase();
}

/**
 * A Remix build cut by the first part of the address, so that a request is compared with a handful of routes instead of
 * all of them, twice: with a hundred routes that was an eighth of what a page costs. Answers the part of the build for a
 * path; the whole build for a path that no shelf knows, which is then told by the build itself that there is no such page.
 */
export function shelved<Build extends { readonly routes: object }>(build: Build): (path: string) => Build {
  const routes = build.routes as Routes;
  const all = Object.values(routes).filter((route) => route !== undefined);
  const parents = new Set(all.map(({ parentId }) => parentId));
  const leaves = all
    .filter(({ id }) => !parents.has(id))
    .map((route) => ({ route, first: firstPartOf(route, routes) }));
  const shelves = new Map<string, Build>();
  for (const first of new Set(leaves.flatMap((leaf) => leaf.first ?? []))) {
    const kept = new Set<string>();
    for (const leaf of leaves) {
      if (leaf.first !== first && leaf.first !== null) continue;
      for (let one: Route | undefined = leaf.route; one; one = one.parentId ? routes[one.parentId] : undefined)
        kept.add(one.id);
    }
    const own = Object.fromEntries(Object.entries(routes).filter(([id]) => kept.has(id)));
    shelves.set(first, { ...build, routes: own });
  }
  // Anything but plain letters may be decoded by the router to something else: the whole build knows.
  return (path) => shelves.get(/^\/(?!\/)([a-z-]*)(?:\/|$)/.exec(path)?.[1] ?? "?") ?? build;
}
