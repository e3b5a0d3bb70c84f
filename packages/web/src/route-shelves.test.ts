import { expect, test } from "vitest";
import { shelved } from "./route-shelves";

const build = {
  assets: "kept",
  routes: Object.fromEntries(
    [
      { id: "root", path: "" },
      { id: "home", parentId: "root", index: true },
      { id: "jobs", parentId: "root", path: "jobs" },
      { id: "advert", parentId: "root", path: "jobs/:advertId" },
      { id: "keeper", parentId: "root" },
      { id: "apply", parentId: "keeper", path: "jobs/:advertId/apply" },
      { id: "applications", parentId: "keeper", path: "applications" },
      { id: "rest", parentId: "root", path: "*" },
    ].map((route) => [route.id, route]),
  ),
};
const shelf = shelved(build);
const idsFor = (path: string) => Object.keys(shelf(path).routes).sort();

test.each([
  ["/jobs", ["advert", "apply", "jobs", "keeper", "rest", "root"]],
  ["/jobs/1/apply", ["advert", "apply", "jobs", "keeper", "rest", "root"]],
  ["/applications", ["applications", "keeper", "rest", "root"]],
  ["/", ["home", "rest", "root"]],
])("%s is looked for among the routes that begin like it, their parents, and those that take anything", (path, ids) => {
  expect(idsFor(path)).toEqual([...ids].sort());
});

// The router decodes a path and passes over case: what is not plainly known is left to it, whole.
test.each(["/Jobs", "/%6Aobs", "/nowhere", "//jobs", "jobs", "/jobs%2F1"])(
  "%s is looked for among all routes",
  (path) => {
    expect(shelf(path)).toBe(build);
  },
);

test("the rest of a build stays as it is", () => {
  expect(shelf("/jobs").assets).toBe("kept");
});
