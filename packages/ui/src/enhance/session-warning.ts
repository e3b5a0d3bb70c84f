import { saveNow } from "./autosave";

/** How long the session lasts; left out: as long as when the page was made. */
type Left = { readonly secondsLeft?: number; readonly final?: boolean };

const isLeft = (value: unknown): value is Left =>
  typeof value === "object" && value !== null && "secondsLeft" in value && typeof value.secondsLeft === "number";

const ask = async (address: string, method: "GET" | "POST"): Promise<Left | "ended" | null> => {
  const response = await fetch(address, {
    method,
    credentials: "same-origin",
    headers: { Accept: "application/json" },
    redirect: "manual",
  }).catch(() => null);
  if (!response) return null;
  if (!response.ok) return response.type === "opaqueredirect" || response.status === 401 ? "ended" : null;
  if (response.status === 204) return {};
  const value: unknown = await response.json().catch(() => null);
  return isLeft(value) ? value : null;
};

/**
 * Asks before a session ends, counts down in words, and keeps every open tab of it in step (VN-24, VN-25). Before an end
 * that nothing moves it says so instead. What is typed is sent once more before the page leads to the sign-in.
 */
export function enhanceSessionWarning(root: Document = document): void {
  const dialog = root.querySelector<HTMLDialogElement>("dialog[data-session-warning]");
  if (!dialog) return;
  const { dataset } = dialog;
  const left = dialog.querySelector<HTMLElement>("[data-session-left]");
  const tabs = new BroadcastChannel("session");
  let final = dataset["final"] === "true";
  const idleSeconds = Number(dataset["idleSeconds"]);
  let endsAt = Date.now() + idleSeconds * 1000;
  let understood = false;
  let ending = false;

  const renew = (now: Left) => {
    endsAt = Date.now() + (now.secondsLeft ?? idleSeconds) * 1000;
    final = now.final ?? final;
    understood = false;
    if (dialog.open) dialog.close();
  };
  const stay = async () => {
    const now = await ask(dataset["stayAction"] ?? "", "POST");
    // No answer: the network is away, and the question stays.
    if (now === null) return;
    if (now === "ended") return end();
    renew(now);
    tabs.postMessage({ secondsLeft: now.secondsLeft ?? idleSeconds, final });
  };
  /** Another tab may have stayed without this one hearing of it: the server knows. */
  const end = async () => {
    if (ending) return;
    ending = true;
    const hasForms = root.querySelector("form[data-autosave]") !== null;
    await saveNow().catch(() => undefined);
    const { leftAddress, keptHref, endedHref } = dataset;
    const now = leftAddress ? await ask(leftAddress, "GET") : "ended";
    if (now !== null && now !== "ended" && (now.secondsLeft ?? 0) > 0) {
      ending = false;
      return renew(now);
    }
    window.location.assign((hasForms ? keptHref : endedHref) ?? endedHref ?? "/");
  };
  tabs.addEventListener("message", ({ data }) => {
    if (isLeft(data)) renew(data);
  });
  tabs.postMessage({ secondsLeft: idleSeconds, final } satisfies Left);

  dialog.querySelector("[data-session-stay]")?.addEventListener("click", () => void stay());
  const closeFinal = () => {
    understood = true;
    dialog.close();
  };
  dialog.querySelector("[data-session-understood]")?.addEventListener("click", closeFinal);
  // Escape means "I am here".
  dialog.addEventListener("cancel", (event) => {
    event.preventDefault();
    if (final) closeFinal();
    else void stay();
  });

  const show = () => {
    for (const part of dialog.querySelectorAll<HTMLElement>("[data-session-when]"))
      part.hidden = (part.dataset["sessionWhen"] === "final") !== final;
    dialog.setAttribute("aria-labelledby", final ? "session-final-heading" : "session-warning-heading");
    dialog.setAttribute("aria-describedby", final ? "session-final-text" : "session-warning-text");
    dialog.showModal();
  };

  const tell = (seconds: number) => {
    if (!left) return;
    const { wordMinutes, wordSeconds } = dataset;
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
      void end();
    } else if (seconds <= Number(dataset["warningSeconds"])) {
      tell(seconds);
      if (!dialog.open && !understood) show();
    }
  }, 1000);
}
