import { expect, test } from "vitest";
import { originAllowed } from "./origin";

const post = { method: "POST", path: "/", host: "norrby.example.se:3000", scheme: "http" as const };
const own = "http://norrby.example.se:3000";

test.each([
  { what: "the host's own origin", origin: own, site: undefined, allowed: true },
  { what: "the host's own origin from an old browser and a new", origin: own, site: "same-origin", allowed: true },
  { what: "no origin, but the browser says same-origin", origin: undefined, site: "same-origin", allowed: true },
  { what: "neither origin nor site", origin: undefined, site: undefined, allowed: false },
  { what: "no origin and the browser says same-site", origin: undefined, site: "same-site", allowed: false },
  { what: "no origin and no page at all", origin: undefined, site: "none", allowed: false },
  { what: "origin null", origin: "null", site: undefined, allowed: false },
  { what: "origin null, though same-origin", origin: "null", site: "same-origin", allowed: false },
  { what: "another tenant", origin: "http://soderby.example.se:3000", site: "same-site", allowed: false },
  { what: "another port", origin: "http://norrby.example.se:3001", site: undefined, allowed: false },
  { what: "no port", origin: "http://norrby.example.se", site: undefined, allowed: false },
  { what: "another scheme", origin: "https://norrby.example.se:3000", site: undefined, allowed: false },
  { what: "a longer host", origin: `${own}.evil.example`, site: undefined, allowed: false },
  { what: "a path behind it", origin: `${own}/`, site: undefined, allowed: false },
  { what: "its own origin, though the browser says cross-site", origin: own, site: "cross-site", allowed: false },
])("a post with $what is let through: $allowed", ({ origin, site, allowed }) => {
  expect(originAllowed({ ...post, origin, secFetchSite: site })).toBe(allowed);
});

test("reading needs no origin", () => {
  expect(originAllowed({ ...post, method: "GET", origin: "https://evil.example", secFetchSite: "cross-site" })).toBe(
    true,
  );
  expect(originAllowed({ ...post, method: "HEAD", origin: undefined, secFetchSite: undefined })).toBe(true);
});

test.each(["PUT", "PATCH", "DELETE", "OPTIONS", "post", "TRACE"])("%s needs an origin like a post", (method) => {
  expect(originAllowed({ ...post, method, origin: undefined, secFetchSite: undefined })).toBe(false);
});

test("the usual port of the scheme is the same as none", () => {
  const facts = { ...post, scheme: "https" as const, secFetchSite: undefined };
  expect(originAllowed({ ...facts, host: "norrby.example.se:443", origin: "https://norrby.example.se" })).toBe(true);
  expect(originAllowed({ ...facts, host: "norrby.example.se:80", origin: "https://norrby.example.se" })).toBe(false);
});
