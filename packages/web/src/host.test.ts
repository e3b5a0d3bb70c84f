import { expect, test } from "vitest";
import { readHost } from "./host";

test.each([
  ["norrby.example.se", "norrby.example.se"],
  ["NORRBY.Example.SE", "norrby.example.se"],
  ["norrby.example.se:3000", "norrby.example.se"],
  ["norrby.example.se.", "norrby.example.se"],
  ["norrby.example.se.:3000", "norrby.example.se"],
  ["xn--byen-hra.example.no", "xn--byen-hra.example.no"],
  ["127.0.0.1:3000", "127.0.0.1"],
  ["[::1]:3000", "[::1]"],
  ["localhost", "localhost"],
  [undefined, null],
  ["", null],
  ["norrby.example.se:", null],
  ["norrby.example.se:abc", null],
  ["norrby.example.se:3000:3000", null],
  ["norrby.example.se, evil.example", null],
  ["norrby.example.se/evil", null],
  ["user@norrby.example.se", null],
  ["norrby..example.se", null],
  [".norrby.example.se", null],
  ["norrby.example.se..", null],
  ["röros.example.no", null],
  [`${"a".repeat(250)}.example.se`, null],
])("the Host header %j names the host %j", (header, name) => {
  expect(readHost(header)?.name ?? null).toBe(name);
});
