const segmenter = typeof Intl.Segmenter === "function" ? new Intl.Segmenter() : null;

/** Code units that are looked at together: a segmenter's time grows with the square of what it is given. */
const windowUnits = 256;

/** Characters as people see them: a letter with its accent is one. */
function charactersOf(typed: string): number {
  const text = typed.normalize("NFC");
  if (!segmenter) return [...text].length;
  let count = 0;
  let start = 0;
  let units = windowUnits;
  while (start < text.length) {
    const begins = [...segmenter.segment(text.slice(start, start + units))].map(({ index }) => index);
    const atEnd = start + units >= text.length;
    // The last one may go on behind the window: it is counted in the next.
    if (!atEnd && begins.length === 1) {
      units *= 2;
      continue;
    }
    count += atEnd ? begins.length : begins.length - 1;
    start = atEnd ? text.length : start + (begins.at(-1) ?? 0);
    units = windowUnits;
  }
  return count;
}

/** Under each long answer: how many characters are left, or how many are too many. */
export function enhanceCharacterCount(root: Document = document): void {
  for (const hint of root.querySelectorAll<HTMLElement>("[data-count-for]")) {
    const field = root.getElementById(hint.dataset["countFor"] ?? "");
    if (!(field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement)) continue;
    const max = Number(hint.dataset["countMax"]);
    const still = hint.textContent;
    const show = () => {
      const left = max - charactersOf(field.value);
      const words = left < 0 ? hint.dataset["wordOver"] : hint.dataset["wordLeft"];
      hint.dataset["over"] = String(left < 0);
      // Nobody needs to hear of a limit that is far away.
      hint.textContent =
        field.value === "" || left > max * 0.5 ? still : (words ?? "").replace("{n}", String(Math.abs(left)));
    };
    field.addEventListener("input", show);
    show();
  }
}
