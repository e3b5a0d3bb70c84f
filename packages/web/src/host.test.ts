import { expect, test } from "vitest";
import { readHost } from "./host";

test.each([
  ["orebro.example.se", "orebro.example.se"],
  ["OREBRO.Example.SE", "orebro.example.se"],
  ["orebro.example.se:3000", "orebro.example.se"],
  ["orebro.example.se.", "orebro.example.se"],
  ["orebro.example.se.:3000", "orebro.example.se"],
  ["xn--rros-hra.example.no", "xn--rros-hra.example.no"],
  ["127.0.0.1:3000", "127.0.0.1"],
  ["[::1]:3000", "[::1]"],
  ["localhost", "localhost"],
  [undefined, null],
  ["", null],
  ["orebro.example.se:", null],
  ["orebro.example.se:abc", null],
  ["orebro.example.se:3000:3000", null],
  ["orebro.example.se, evil.example", null],
  ["orebro.example.se/evil", null],
  ["user@orebro.example.se", null],
  ["orebro..example.se", null],
  [".orebro.example.se", null],
  ["orebro.example.se..", null],
  ["röros.example.no", null],
  [`${"a".repeat(250)}.example.se`, null],
])("the Host header %j names the host %j", (header, name) => {
  expect(readHost(header)?.name ?? null).toBe(name);
});
