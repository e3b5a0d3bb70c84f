import { expect, test } from "vitest";
import { charactersOf, clean, exceeds, tidy } from "./text";

const family = "👩‍👩‍👧‍👦";

test.each([
  ["plain text", "Kim", 3],
  ["composed letters", "åäö", 3],
  ["decomposed letters", "åäö".normalize("NFD"), 3],
  ["an emoji of many parts", family, 1],
  ["a line break", "a\r\nb", 3],
  ["nothing", "", 0],
])("%s is counted as people count", (_what, text, count) => {
  expect(charactersOf(text)).toBe(count);
});

// Every length around a window's edge, so that no character is counted twice or cut in two.
test.each(["å", "a\u030a\u0323", family, "нь"])("a long run of %s is counted right at every length", (piece) => {
  const each = charactersOf(piece);
  for (let times = 1; times < 700; times += 13) expect(charactersOf(piece.repeat(times))).toBe(each * times);
});

test("one character with more marks than a window holds is still one", () => {
  expect(charactersOf(`a${"\u0323".repeat(2_000)}b`)).toBe(2);
});

test("a limit is exceeded by one character more, and not before", () => {
  for (const piece of ["a", "å", family]) {
    expect(exceeds(piece.repeat(1_000), 1_000)).toBe(false);
    expect(exceeds(piece.repeat(1_001), 1_000)).toBe(true);
  }
});

test("the time of counting grows with the text, not with its square", () => {
  const secondsFor = (length: number) => {
    const text = "å".repeat(length);
    const begunAt = performance.now();
    charactersOf(text);
    return performance.now() - begunAt;
  };
  secondsFor(5_000);
  // Four times the text in at most sixteen times the time would be the square; half of that leaves room for a busy machine.
  const [short, long] = [Math.min(...[1, 2, 3].map(() => secondsFor(10_000))), secondsFor(40_000)];
  expect(long / short).toBeLessThan(12);
});

test("what the database cannot keep, or a reader cannot see, is taken out; blanks around only where asked", () => {
  expect(clean(" a\u0000\u202e\ud800b\r\n ")).toBe(" ab\n ");
  expect(tidy(" a\u0000\u202e\ud800b\r\n ")).toBe("ab");
  expect(tidy("A\u030asa 🙂")).toBe("Åsa 🙂");
});
