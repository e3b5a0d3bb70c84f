const segmenter = typeof Intl.Segmenter === "function" ? new Intl.Segmenter() : null;

/** Characters as people see them: a letter with its accent is one. */
const charactersOf = (text: string): number =>
  segmenter ? [...segmenter.segment(text.normalize("NFC"))].length : [...text.normalize("NFC")].length;

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
