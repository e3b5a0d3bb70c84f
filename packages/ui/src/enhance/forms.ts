/** A second click while a form is being sent does nothing; a question is asked first where a form or button carries one. */
export function enhanceForms(root: Document = document): void {
  root.addEventListener("submit", (event) => {
    const form = event.target;
    if (!(form instanceof HTMLFormElement) || event.defaultPrevented) return;
    const button = event instanceof SubmitEvent ? event.submitter : null;
    const question = button?.dataset["confirm"] ?? form.dataset["confirm"];
    if (question && !window.confirm(question)) {
      event.preventDefault();
      return;
    }
    if (form.dataset["enhance"] !== "form") return;
    if (form.dataset["sending"]) {
      event.preventDefault();
      return;
    }
    form.dataset["sending"] = "true";
    // Not `disabled`: a disabled button would not be sent, and would lose the focus.
    button?.setAttribute("aria-busy", "true");
  });

  // A page that comes back from the browser's memory must be usable again.
  window.addEventListener("pageshow", () => {
    for (const form of root.querySelectorAll<HTMLFormElement>("form[data-sending]")) {
      delete form.dataset["sending"];
      form.querySelector("[aria-busy]")?.removeAttribute("aria-busy");
    }
  });
}
