/** What the server says to a text that was sent while somebody was writing. */
export type AutosaveReply = {
  readonly ok: boolean;
  readonly said?: string;
  /** What the form says of itself from now on. */
  readonly set?: Readonly<Record<string, string>>;
  /** The session has ended: where to go. */
  readonly to?: string;
};

const quietMs = 1_500;
const longestMs = 10_000;
const retryMs = [2_000, 5_000, 10_000, 30_000];
/** What a browser sends for a page that is already being left. */
const keepaliveCharactersMax = 60_000;

const writers: (() => Promise<void>)[] = [];

/** Sends what is not kept yet, and waits for the answers. */
export const saveNow = async (): Promise<void> => {
  await Promise.all(writers.map((send) => send()));
};

const replyOf = async (response: Response): Promise<AutosaveReply | null> => {
  const value: unknown = await response.json().catch(() => null);
  return typeof value === "object" && value !== null && "ok" in value ? (value as AutosaveReply) : null;
};

/**
 * Keeps what is written while it is written, without a word of it being sent by hand. Says so once a minute at most, tries
 * again when the network is away, and asks before the page is left only while something is not kept.
 */
export function enhanceAutosave(root: Document = document): void {
  for (const form of root.querySelectorAll<HTMLFormElement>("form[data-autosave]")) keepForm(form, root);
}

function keepForm(form: HTMLFormElement, root: Document): void {
  const status = root.querySelector<HTMLElement>("[data-autosave-status]");
  const action = form.dataset["autosave"] ?? "";
  let changed = false;
  let leaving = false;
  let failures = 0;
  let turn = Number(hidden("turn")?.value ?? 0);
  let timer: ReturnType<typeof setTimeout> | undefined;
  let firstChangeAt = 0;
  let sending: Promise<void> | null = null;

  function hidden(name: string): HTMLInputElement | null {
    const field = form.elements.namedItem(name);
    return field instanceof HTMLInputElement ? field : null;
  }

  function say(text: string | undefined): void {
    // Only what changed is written, so a screen reader hears it once.
    if (status && text && status.textContent !== text) status.textContent = text;
  }

  function set(values: Readonly<Record<string, string>> = {}): void {
    for (const [name, value] of Object.entries(values)) {
      const known = hidden(name);
      if (known) {
        known.value = value;
        continue;
      }
      const made = root.createElement("input");
      made.type = "hidden";
      made.name = name;
      made.value = value;
      form.prepend(made);
    }
  }

  function plan(ms: number): void {
    clearTimeout(timer);
    timer = setTimeout(() => void send(), ms);
  }

  /** Text fields alone: a file cannot be kept by the way. */
  function body(): URLSearchParams {
    const pairs = [...new FormData(form)].filter((pair): pair is [string, string] => typeof pair[1] === "string");
    return new URLSearchParams(pairs);
  }

  async function attempt(): Promise<void> {
    changed = false;
    firstChangeAt = 0;
    const sent = body();
    const response = await fetch(action, {
      method: "POST",
      body: sent,
      credentials: "same-origin",
      headers: { Accept: "application/json" },
      keepalive: sent.toString().length < keepaliveCharactersMax,
    }).catch(() => null);
    const reply = response && (await replyOf(response));
    if (leaving) return;
    if (reply?.to) {
      // Nothing typed since could be kept by anybody: the sign-in leads back to what was.
      leaving = true;
      window.location.assign(reply.to);
    } else if (reply && response?.status === 400) {
      failures = 0;
      say(reply.said ?? form.dataset["wordNever"]);
    } else if (reply?.ok) {
      failures = 0;
      set(reply.set);
      say(reply.said);
    } else {
      changed = true;
      say(form.dataset["wordLater"]);
      plan(retryMs[Math.min(failures, retryMs.length - 1)] ?? 30_000);
      failures += 1;
    }
  }

  async function send(): Promise<void> {
    clearTimeout(timer);
    // One at a time: an older text must not arrive after a newer one.
    if (sending) await sending;
    if (!changed || leaving) return;
    sending = attempt().finally(() => {
      sending = null;
    });
    await sending;
  }

  form.addEventListener("formdata", (event) => {
    // The server tells by it which of two texts of one page is the newer one.
    turn += 1;
    if (hidden("turn")) event.formData.set("turn", String(turn));
  });
  const note = () => {
    changed = true;
    const now = Date.now();
    firstChangeAt ||= now;
    plan(Math.max(0, Math.min(quietMs, firstChangeAt + longestMs - now)));
  };
  form.addEventListener("input", note);
  form.addEventListener("change", note);
  form.addEventListener("submit", (event) => {
    if (event.defaultPrevented) return;
    // The form itself is on its way, with everything in it.
    clearTimeout(timer);
    leaving = true;
  });
  root.addEventListener("visibilitychange", () => {
    if (root.visibilityState === "hidden") void send();
  });
  window.addEventListener("online", () => void send());
  window.addEventListener("pageshow", () => {
    leaving = false;
  });
  window.addEventListener("beforeunload", (event) => {
    if (leaving || !(changed || sending)) return;
    void send();
    event.preventDefault();
  });
  writers.push(send);
}
