/** Asks before an idle session ends, counts down in words, and keeps every open tab of it in step (VN-24, VN-25). */
export function enhanceSessionWarning(root: Document = document): void {
  const dialog = root.querySelector<HTMLDialogElement>("dialog[data-session-warning]");
  if (!dialog) return;
  const { idleSeconds, warningSeconds, stayAction, endedHref, wordMinutes, wordSeconds } = dialog.dataset;
  const left = dialog.querySelector<HTMLElement>("[data-session-left]");
  const idleMilliseconds = Number(idleSeconds) * 1000;
  const tabs = new BroadcastChannel("session");
  let endsAt = Date.now() + idleMilliseconds;

  const renew = () => {
    endsAt = Date.now() + idleMilliseconds;
    if (dialog.open) dialog.close();
  };
  const stay = async () => {
    const response = await fetch(stayAction ?? "", {
      method: "POST",
      credentials: "same-origin",
      headers: { Accept: "application/json" },
      redirect: "manual",
    }).catch(() => null);
    if (!response?.ok && response?.status !== 204) {
      // Ended meanwhile, or no answer: the next page says which, and signing in again leads back.
      if (response) window.location.assign(endedHref ?? "/");
      return;
    }
    renew();
    tabs.postMessage("renewed");
  };
  tabs.addEventListener("message", renew);
  tabs.postMessage("renewed");

  dialog.querySelector("[data-session-stay]")?.addEventListener("click", () => void stay());
  // Escape means "I am here".
  dialog.addEventListener("cancel", (event) => {
    event.preventDefault();
    void stay();
  });

  const tell = (seconds: number) => {
    if (!left) return;
    const text =
      seconds > 60
        ? (wordMinutes ?? "").replace("{n}", String(Math.ceil(seconds / 60)))
        : (wordSeconds ?? "").replace("{n}", String(Math.ceil(seconds / 10) * 10));
    // Only what changed is written, so a screen reader hears it every ten seconds and not every one.
    if (left.textContent !== text) left.textContent = text;
  };

  setInterval(() => {
    const seconds = (endsAt - Date.now()) / 1000;
    if (seconds <= 0) {
      window.location.assign(endedHref ?? "/");
    } else if (seconds <= Number(warningSeconds)) {
      tell(seconds);
      if (!dialog.open) dialog.showModal();
    }
  }, 1000);
}
