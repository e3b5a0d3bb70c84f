/** What the server says to one uploaded file when it is asked for JSON. */
export type UploadReply = { ok: true } | { ok: false; message: string };

const isReply = (value: unknown): value is UploadReply => {
  if (typeof value !== "object" || value === null || !("ok" in value)) return false;
  return value.ok === true || (value.ok === false && "message" in value && typeof value.message === "string");
};

function replyOf(text: string): UploadReply | null {
  try {
    const value: unknown = JSON.parse(text);
    return isReply(value) ? value : null;
  } catch {
    return null;
  }
}

type Row = { progress(percent: number): void; say(text: string): void; refuse(text: string): void };

function rowFor(file: File, list: Element, words: DOMStringMap): Row {
  const row = document.createElement("li");
  const line = document.createElement("div");
  const name = document.createElement("span");
  const state = document.createElement("span");
  const bar = document.createElement("progress");
  line.className = "va-upload__row";
  name.className = "va-file__name";
  name.textContent = file.name;
  state.textContent = words["wordWaiting"] ?? "";
  // Said once it is done: a screen reader should not hear every per cent.
  state.setAttribute("aria-live", "off");
  bar.max = 100;
  bar.value = 0;
  bar.setAttribute("aria-label", file.name);
  line.append(name, state);
  row.append(line, bar);
  list.append(row);
  return {
    progress(percent) {
      bar.value = percent;
      state.textContent =
        percent < 100
          ? (words["wordProgress"] ?? "").replace("{percent}", String(percent))
          : (words["wordChecking"] ?? "");
    },
    say(text) {
      bar.remove();
      state.textContent = text;
    },
    refuse(text) {
      bar.remove();
      state.remove();
      const message = document.createElement("p");
      message.className = "va-upload__refusal";
      message.textContent = text;
      row.append(message);
    },
  };
}

function send(form: HTMLFormElement, field: string, file: File, row: Row): Promise<void> {
  const words = form.dataset;
  const bytesMax = Number(words["bytesMax"] ?? Number.POSITIVE_INFINITY);
  if (file.size > bytesMax && words["wordTooLarge"]) {
    row.refuse(words["wordTooLarge"]);
    return Promise.resolve();
  }
  const body = new FormData();
  // Text fields go first: the server must know them before it reads the file.
  for (const [name, value] of new FormData(form)) if (typeof value === "string") body.append(name, value);
  body.append(field, file, file.name);
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    request.open("POST", form.action);
    request.setRequestHeader("Accept", "application/json");
    request.upload.addEventListener("progress", (event) => {
      if (event.lengthComputable) row.progress(Math.floor((event.loaded / event.total) * 100));
    });
    request.addEventListener("loadend", () => {
      const reply = replyOf(request.responseText);
      if (reply?.ok) row.say(words["wordDone"] ?? "");
      else row.refuse(reply ? reply.message : (words["wordFailed"] ?? ""));
      resolve();
    });
    request.send(body);
  });
}

/** The list of files as the server now has it, taken from a fresh copy of this page. */
async function renewFiles(): Promise<void> {
  const here = document.querySelector("[data-files]");
  if (!here) return;
  const response = await fetch(window.location.href, { headers: { Accept: "text/html" }, credentials: "same-origin" });
  if (!response.ok) return;
  const fresh = new DOMParser().parseFromString(await response.text(), "text/html").querySelector("[data-files]");
  if (fresh) here.replaceWith(document.importNode(fresh, true));
}

/** Chosen or dropped files are sent one by one, each with its progress and its own answer; the rest of the page stays as it is. */
export function enhanceUploads(root: Document = document): void {
  for (const form of root.querySelectorAll<HTMLFormElement>("form[data-upload]")) {
    const input = form.querySelector<HTMLInputElement>("input[type=file]");
    const list = form.querySelector("[data-upload-progress]");
    const button = form.querySelector<HTMLButtonElement>("button[type=submit]");
    if (!input || !list) continue;

    let waiting: Promise<void> = Promise.resolve();
    let unfinished = 0;
    const take = (files: readonly File[]) => {
      if (unfinished === 0) list.replaceChildren();
      unfinished += files.length;
      const rows = files.map((file) => ({ file, row: rowFor(file, list, form.dataset) }));
      for (const { file, row } of rows) {
        waiting = waiting.then(() => send(form, input.name, file, row));
        waiting = waiting.then(() => {
          unfinished -= 1;
        });
      }
      waiting = waiting.then(renewFiles).catch(() => undefined);
    };

    const drop = document.createElement("p");
    drop.className = "va-upload__drop";
    drop.textContent = form.dataset["wordDrop"] ?? "";
    input.before(drop);
    // Choosing is sending, so the button has nothing left to do.
    if (button) button.hidden = true;

    input.addEventListener("change", () => {
      const files = [...(input.files ?? [])];
      input.value = "";
      if (files.length > 0) take(files);
    });
    form.addEventListener("submit", (event) => event.preventDefault());
    for (const kind of ["dragenter", "dragover"] as const) {
      form.addEventListener(kind, (event) => {
        event.preventDefault();
        form.dataset["over"] = "true";
      });
    }
    form.addEventListener("dragleave", (event) => {
      if (event.relatedTarget instanceof Node && form.contains(event.relatedTarget)) return;
      delete form.dataset["over"];
    });
    form.addEventListener("drop", (event) => {
      event.preventDefault();
      delete form.dataset["over"];
      const files = [...(event.dataTransfer?.files ?? [])];
      if (files.length > 0) take(input.multiple ? files : files.slice(0, 1));
    });
    window.addEventListener("beforeunload", (event) => {
      if (unfinished > 0) event.preventDefault();
    });
  }

  // A file dropped beside the form would otherwise replace the page, and what was typed in it.
  if (root.querySelector("form[data-upload]")) {
    for (const kind of ["dragover", "drop"] as const) {
      root.addEventListener(kind, (event) => event.preventDefault());
    }
  }
}
