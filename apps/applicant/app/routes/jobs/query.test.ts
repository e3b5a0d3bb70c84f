import { expect, test } from "vitest";
import { isNarrowed, jobPath, readJobQuery, withoutChoice } from "./query";

const read = (search: string) => readJobQuery(new URLSearchParams(search));
const unit = "01a2030a-8d72-7629-925d-1804a0004a70";

test("an address of the list reads back to the same list", () => {
  const address = `/jobs?q=l%C3%A4rare&area=education&area=it&extent=partTime&unit=${unit}&sort=lastDay&page=3`;
  expect(jobPath(read(address.slice("/jobs?".length)))).toBe(address);
});

test("what an address says that nobody knows is left out, and the rest counts", () => {
  const query = read("area=astronauts&area=it&extent=&employment=slavery&unit=1&unit=%27--&sort=random&page=-4");
  expect(query).toEqual({ text: "", area: ["it"], extent: [], employment: [], unit: [], sort: "newest", page: 1 });
});

test.each(["0", "1.5", "x", "1001", "1e9", ""])("page %j is the first page", (page) => {
  expect(read(`page=${page}`).page).toBe(1);
});

test("a search is sorted by relevance until the visitor wants it otherwise", () => {
  expect(read("q=kock").sort).toBe("relevance");
  expect(read("q=kock&sort=newest").sort).toBe("newest");
  expect(jobPath(read("q=kock&sort=newest"))).toBe("/jobs?q=kock&sort=newest");
});

test("taking a choice back leaves the others and starts on the first page", () => {
  const query = read("area=it&area=education&extent=fullTime&page=2");
  expect(jobPath(withoutChoice(query, "area", "it"))).toBe("/jobs?area=education&extent=fullTime");
});

test("a list is narrowed by a search or a filter, and not by its order", () => {
  expect(isNarrowed(read("sort=title&page=2"))).toBe(false);
  expect(isNarrowed(read("q=kock"))).toBe(true);
  expect(isNarrowed(read("employment=project"))).toBe(true);
});
