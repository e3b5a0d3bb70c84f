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

const token = `01a2030a-8d72-7629-925d-1804a0004a70.${"Ab_-".repeat(10)}xyz`;

test.each([
  { path: `/interest/unsubscribe/${token}`, allowed: true },
  { path: `/interest/unsubscribe/${token}/`, allowed: false },
  { path: `/interest/unsubscribe/${token}/more`, allowed: false },
  { path: `/interest/unsubscribe/${token}?x`, allowed: false },
  { path: `/interest/unsubscribe/${token}\n`, allowed: false },
  { path: "/interest/unsubscribe/", allowed: false },
  { path: "/interest/unsubscribe", allowed: false },
  { path: `/interest/unsubscribe/${"a".repeat(201)}`, allowed: false },
  { path: `//interest/unsubscribe/${token}`, allowed: false },
  { path: `/x/interest/unsubscribe/${token}`, allowed: false },
  { path: "/interest/unsubscribe/..%2f..%2fsign-out", allowed: false },
  { path: `/interest/remove/${token}`, allowed: false },
  { path: `/interest/confirm/${token}`, allowed: false },
  { path: "/interest/mine/remove", allowed: false },
])("VN-7: a mail program's POST to $path without an origin is let through: $allowed", ({ path, allowed }) => {
  expect(originAllowed({ ...post, path, origin: undefined, secFetchSite: undefined })).toBe(allowed);
  expect(originAllowed({ ...post, path, origin: "https://mail.example", secFetchSite: "cross-site" })).toBe(allowed);
  expect(originAllowed({ ...post, method: "PUT", path, origin: undefined, secFetchSite: undefined })).toBe(false);
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
