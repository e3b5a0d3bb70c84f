import { randomInt } from "node:crypto";

// Strokes on a grid of 4 by 6, drawn by us, so that the picture holds lines and no text that a program could read off.
const strokes: Readonly<Record<string, readonly string[]>> = {
  A: ["06 20 46", "14 34"],
  C: ["41 30 10 01 05 16 36 45"],
  D: ["00 06 26 44 42 20 00"],
  E: ["40 00 06 46", "03 33"],
  F: ["40 00 06", "03 33"],
  G: ["41 30 10 01 05 16 36 45 43 23"],
  H: ["00 06", "40 46", "03 43"],
  J: ["40 45 36 16 05"],
  K: ["00 06", "40 03 46"],
  L: ["00 06 46"],
  M: ["06 00 23 40 46"],
  N: ["06 00 46 40"],
  P: ["06 00 30 41 42 33 03"],
  Q: ["10 30 41 45 36 16 05 01 10", "24 46"],
  R: ["06 00 30 41 42 33 03", "23 46"],
  T: ["00 40", "20 26"],
  U: ["00 05 16 36 45 40"],
  V: ["00 26 40"],
  W: ["00 16 22 36 40"],
  X: ["00 46", "40 06"],
  Y: ["00 23 40", "23 26"],
  "3": ["01 10 30 41 42 33 23", "33 44 45 36 16 05"],
  "4": ["36 30 04 44"],
  "6": ["40 20 02 05 16 36 45 44 33 13 04"],
  "7": ["00 40 16"],
  "9": ["06 26 44 41 30 10 01 02 13 33 42"],
};

const step = 9;
const jitter = () => randomInt(-15, 16) / 10;

/** A picture of the characters: strokes that lean and tremble a little, and two lines through them. */
export function drawCharacters(text: string): string {
  const width = text.length * 56 + 24;
  const letters = [...text].map((letter, index) => {
    const lean = randomInt(-14, 15);
    const paths = (strokes[letter] ?? []).map((stroke) => {
      const points = stroke
        .split(" ")
        .map(
          (point) =>
            `${(Number(point[0]) * step + jitter()).toFixed(1)},${(Number(point[1]) * step + jitter()).toFixed(1)}`,
        );
      return `<polyline points="${points.join(" ")}"/>`;
    });
    return `<g transform="translate(${20 + index * 56} ${18 + randomInt(-5, 6)}) rotate(${lean} 18 27)">${paths.join("")}</g>`;
  });
  const lines = Array.from(
    { length: 2 },
    () =>
      `<path d="M0 ${randomInt(20, 70)} Q ${width / 2} ${randomInt(0, 90)} ${width} ${randomInt(20, 70)}" stroke-width="2"/>`,
  );
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} 90" width="${width}" height="90" fill="none" stroke="#222" stroke-width="5" stroke-linecap="round" stroke-linejoin="round"><rect width="${width}" height="90" fill="#fff" stroke="none"/>${letters.join("")}${lines.join("")}</svg>`;
}
