/** What the server says to a text that was sent while somebody was writing. */
type AutosaveReply = {
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

type Writer = { readonly form: HTMLFormElement; readonly send: () => Promise<void>; readonly unsaved: () => boolean };

const writers: Writer[] = [];

/** Sends what is not kept yet, and waits for the answers. */
export const saveNow = async (): Promise<void> => {
  await Promise.all(writers.map(({ send }) => send()));
};

const patienceMs = 2_500;
const saveSoon = (): Promise<unknown> =>
  Promise.race([saveNow(), new Promise((resolve) => setTimeout(resolve, patienceMs))]);

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
  if (writers.length > 0) saveBeforeLeaving(root);
}

/** A link, or another form of the page, waits for what is not kept yet; what still is not is asked about by the browser. */
function saveBeforeLeaving(root: Document): void {
  root.addEventListener("click", (event) => {
    const link = event.target instanceof Element ? event.target.closest("a") : null;
    const elsewhere = event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey;
    if (!link || elsewhere || event.defaultPrevented || link.target || link.hasAttribute("download")) return;
    const here =
      link.hash !== "" && link.pathname === window.location.pathname && link.search === window.location.search;
    if (here || link.origin !== window.location.origin || !writers.some(({ unsaved }) => unsaved())) return;
    event.preventDefault();
    void saveSoon().then(() => window.location.assign(link.href));
  });
  let passing = false;
  // Before anybody else hears of it: the form must look as if it had been sent once.
  root.addEventListener(
    "submit",
    (event) => {
      const { target, submitter } = event;
      if (passing || !(target instanceof HTMLFormElement)) return;
      if (!writers.some(({ form, unsaved }) => form !== target && unsaved())) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      void saveSoon().then(() => {
        passing = true;
        target.requestSubmit(submitter);
        passing = false;
      });
    },
    true,
  );
}

function keepForm(form: HTMLFormElement, root: Document): void {
  const status = root.querySelector<HTMLElement>("[data-autosave-status]");
  const action = form.dataset["autosave"] ?? "";
  let changed = false;
  /** What is written cannot be kept as it is. */
  let stuck = false;
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

  const unsaved = () => !leaving && (changed || stuck || sending !== null);

  async function attempt(): Promise<void> {
    changed = false;
    stuck = false;
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
    if (reply?.to && reply.ok && changed) {
      // Kept for a session that has ended, and more was typed meanwhile: that too, before the page leads away.
      plan(0);
    } else if (reply?.to) {
      leaving = true;
      window.location.assign(reply.to);
    } else if (reply && response?.status === 400) {
      failures = 0;
      stuck = true;
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
    leaving = false;
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
    if (!unsaved()) return;
    void send();
    event.preventDefault();
  });
  writers.push({ form, send, unsaved });
}
