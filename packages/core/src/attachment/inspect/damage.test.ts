import fc from "fast-check";
import { expect, test } from "vitest";
import { inspectDoc } from "./doc";
import { inspectDocx } from "./docx";
import { inspectPdf } from "./pdf";
import { inspectRtf } from "./rtf";
import { makeDoc } from "./testing/doc";
import { makeDocx, relationship } from "./testing/docx";
import { makePdf, objectStream } from "./testing/pdf";
import { problemOf } from "./testing/problem-of";

const subjects: readonly (readonly [string, (bytes: Buffer) => void, Buffer])[] = [
  [
    "pdf",
    inspectPdf,
    makePdf({ catalog: "/OpenAction [3 0 R /Fit]", objects: [objectStream({ 9: "<< /A [1 (b) <63>] >>" })] }),
  ],
  ["docx", inspectDocx, makeDocx({ relationships: relationship("hyperlink", "https://www.example.se", true) })],
  ["doc", inspectDoc, makeDoc({ streams: { "/Data": Buffer.alloc(500, 7) } })],
  [
    "rtf",
    inspectRtf,
    Buffer.from("{\\rtf1{\\fonttbl{\\f0 Arial;}}Erfarenhet {\\pict\\bin3 abc}\\u228?{\\*\\template C:\\\\a.dot}}"),
  ],
];
const slowest = 1_500;

test.each(subjects)("VN-21: a %s cut off anywhere is judged, never a crash or a wait", (_, inspect, good) => {
  expect(problemOf(inspect, good)).toBeNull();
  fc.assert(
    fc.property(fc.integer({ min: 0, max: good.length - 1 }), (length) => {
      const started = performance.now();
      problemOf(inspect, good.subarray(0, length));
      expect(performance.now() - started).toBeLessThan(slowest);
    }),
    { numRuns: 300 },
  );
});

test.each(subjects)("VN-21: a %s with any bytes changed is judged, never a crash or a wait", (_, inspect, good) => {
  const change = fc.tuple(fc.nat(good.length - 1), fc.nat(255));
  fc.assert(
    fc.property(fc.array(change, { minLength: 1, maxLength: 30 }), (changes) => {
      const bytes = Buffer.from(good);
      for (const [at, byte] of changes) bytes[at] = byte;
      const started = performance.now();
      problemOf(inspect, bytes);
      expect(performance.now() - started).toBeLessThan(slowest);
    }),
    { numRuns: 400 },
  );
});

test.each(subjects)(
  "VN-21: a %s with parts repeated and moved is judged, never a crash or a wait",
  (_, inspect, good) => {
    const piece = fc.tuple(fc.nat(good.length), fc.nat(good.length));
    fc.assert(
      fc.property(fc.array(piece, { minLength: 1, maxLength: 12 }), (pieces) => {
        problemOf(
          inspect,
          Buffer.concat([good.subarray(0, 64), ...pieces.map(([from, to]) => good.subarray(from, to))]),
        );
      }),
      { numRuns: 200 },
    );
  },
);
