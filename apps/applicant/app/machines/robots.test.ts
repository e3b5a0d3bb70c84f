import { expect, test } from "vitest";
import appRoutes from "../routes";
import { feedOf } from "../testing/feed";
import { robotsOf } from "./robots";

type Route = { path?: string | undefined; file: string; children?: Route[] | undefined };
const routes = appRoutes as readonly Route[];

const disallowed = (robots: string, path: string) =>
  robots
    .split("\n")
    .flatMap((line) => /^Disallow: (.+)$/.exec(line)?.[1] ?? [])
    .some((rule) => new RegExp(`^${rule.replace(/[.?+]/g, "\\$&").replaceAll("*", ".*")}`).test(path));

/** An address of a route, with something in the place of each id. */
const addressOf = (path: string) => `/${path.replace(/:\w+/g, "x")}`;

test("robots.txt names the sitemap whole, and keeps robots from every page behind the sign-in, in every language", async () => {
  const { site } = await feedOf("roros");
  const robots = robotsOf(site);
  expect(robots).toMatch(/^User-agent: \*\n/);
  expect(robots).toContain(`\nSitemap: ${site.origin}/sitemap.xml\n`);
  const behind = routes.flatMap(({ path, children }) => (path === undefined ? (children ?? []) : []));
  const paths = behind.flatMap(({ path }) => path ?? []);
  expect(paths.length).toBeGreaterThan(5);
  for (const path of paths) {
    expect(disallowed(robots, addressOf(path)), path).toBe(true);
    expect(disallowed(robots, `/nn${addressOf(path)}`), path).toBe(true);
  }
});

test("robots.txt lets everybody read what is public", async () => {
  const robots = robotsOf((await feedOf("roros")).site);
  const open = [
    "/",
    "/jobs",
    "/jobs/x",
    "/jobs/x/questions",
    "/jobs.json",
    "/jobs.rss",
    "/help",
    "/privacy",
    "/contact",
  ];
  for (const path of open)
    for (const prefix of ["", "/nn", "/en"]) expect(disallowed(robots, `${prefix}${path}`), path).toBe(false);
});
