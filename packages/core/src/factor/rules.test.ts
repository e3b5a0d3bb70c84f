import { expect, test } from "vitest";
import { codeOf } from "../testing/factor";
import { inventedPolicy } from "../testing/policy";
import { appAddress, drawRecoveryCodes, drawSeed, hashOfRecoveryCode, sealSeed, stepOfCode, unsealSeed } from "./code";
import { needsFactor, stepOf, stepsTaken } from "./rules";
import { proveFactorInput, recoverFactorInput } from "./schema";

const asking = inventedPolicy("SE", { staff: { secondFactor: true } });
const notAsking = inventedPolicy("NO", { staff: { secondFactor: false } });

test.each([
  { who: "a member of a tenant that asks", operator: false, inDemo: false, policies: [asking], needs: true },
  {
    who: "a member of two, one of which asks",
    operator: false,
    inDemo: true,
    policies: [notAsking, asking],
    needs: true,
  },
  {
    who: "a member of a tenant that does not ask",
    operator: false,
    inDemo: false,
    policies: [notAsking],
    needs: false,
  },
  { who: "a member of none", operator: false, inDemo: false, policies: [], needs: false },
  { who: "an operator", operator: true, inDemo: false, policies: [], needs: true },
  { who: "an operator of a demo", operator: true, inDemo: true, policies: [], needs: false },
])("security 6.3.3, 8.4.2 (PL-12): $who is asked for a second factor: $needs", ({ policies, needs, ...person }) => {
  expect(needsFactor(person, policies)).toBe(needs);
});

// RFC 6238, appendix B, SHA-1: the last six of its eight digits.
const rfcSeed = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";
test.each([
  [59, "287082"],
  [1_111_111_109, "081804"],
  [1_111_111_111, "050471"],
  [1_234_567_890, "005924"],
  [2_000_000_000, "279037"],
  [20_000_000_000, "353130"],
])("RFC 6238: at second %i the code is %s", (second, code) => {
  const at = new Date(second * 1000);
  expect(stepOfCode(rfcSeed, code, at, null)).toBe(stepOf(at));
});

test.each([
  [-2, false],
  [-1, true],
  [0, true],
  [1, true],
  [2, false],
])("a code of %i steps from now is taken: %s", (steps, taken) => {
  const now = new Date("2026-11-22T12:00:10Z");
  const seed = drawSeed();
  expect(stepOfCode(seed, codeOf(seed, steps, now.getTime()), now, null) !== null).toBe(taken);
});

test("ASVS 6.5.1: no code is taken up to the step of the last one", () => {
  const now = new Date("2026-11-22T12:00:10Z");
  const present = stepOf(now);
  expect(stepsTaken(now, null)).toEqual([present - 1, present, present + 1]);
  expect(stepsTaken(now, present - 1)).toEqual([present, present + 1]);
  expect(stepsTaken(now, present + 1)).toEqual([]);
});

test("security 11.3: a seed is sealed for one person, by one secret, and is another text each time", () => {
  const seed = drawSeed();
  const kept = sealSeed("secret", "one", seed);
  expect(kept).toMatch(/^1\./);
  expect(kept).not.toContain(seed);
  expect(sealSeed("secret", "one", seed)).not.toBe(kept);
  expect(unsealSeed("secret", "one", kept)).toBe(seed);
  expect(() => unsealSeed("secret", "another", kept)).toThrow();
  expect(() => unsealSeed("another secret", "one", kept)).toThrow();
  expect(() => unsealSeed("secret", "one", kept.replace(/^1/, "2"))).toThrow();
  const changed = Buffer.from(kept.slice(2), "base64");
  changed[20] = (changed[20] ?? 0) ^ 1;
  expect(() => unsealSeed("secret", "one", `1.${changed.toString("base64")}`)).toThrow();
});

test("a seed has 160 random bits, and its address is one that apps read", () => {
  const seed = drawSeed();
  expect(seed).toMatch(/^[A-Z2-7]{32}$/);
  expect(drawSeed()).not.toBe(seed);
  const address = new URL(appAddress(seed, "hr@example.se"));
  expect(address.protocol).toBe("otpauth:");
  expect(decodeURIComponent(address.pathname)).toContain("Vakans:hr@example.se");
  expect(Object.fromEntries(address.searchParams)).toMatchObject({
    secret: seed,
    issuer: "Vakans",
    digits: "6",
    period: "30",
  });
});

test("recovery codes are ten, differ, and are kept as hashes that belong to one person", () => {
  const codes = drawRecoveryCodes();
  expect(new Set(codes).size).toBe(10);
  for (const code of codes) expect(code).toMatch(/^([A-Z2-7]{4}-){3}[A-Z2-7]{4}$/);
  const [code = ""] = codes;
  expect(hashOfRecoveryCode("secret", "one", code)).not.toBe(hashOfRecoveryCode("secret", "two", code));
});

test.each([
  ["123456", "123456"],
  [" 123 456\n", "123456"],
  ["12345", null],
  ["1234567", null],
  ["12345a", null],
  ["", null],
])("a pasted code %j is read as %j", (typed, code) => {
  expect(proveFactorInput.safeParse({ code: typed }).data?.code ?? null).toBe(code);
});

test("a recovery code may be typed small and without its marks", () => {
  expect(recoverFactorInput.parse({ recoveryCode: " abcd efgh-2345wxyz " })).toEqual({
    recoveryCode: "ABCDEFGH2345WXYZ",
  });
});
