/** Takes the reader to the summary of errors, and from each of its lines into the field. */
export function enhanceErrors(root: Document = document): void {
  const summary = root.querySelector<HTMLElement>("[data-error-summary]");
  if (!summary) return;
  summary.focus();
  summary.addEventListener("click", (event) => {
    if (!(event.target instanceof HTMLAnchorElement) || !event.target.hash) return;
    const field = root.getElementById(decodeURIComponent(event.target.hash.slice(1)));
    if (!field) return;
    event.preventDefault();
    // The label or legend is shown as well, or one would not know what to correct.
    (field.closest("fieldset, .va-field, .va-checkbox") ?? field).scrollIntoView({ block: "start" });
    field.focus({ preventScroll: true });
  });
}
