import { randomUUID } from "node:crypto";
import { request } from "node:http";
import type { Paper } from "./papers";
import { asked } from "./questions";
import type { Tenant } from "./tenants";

/** What a program answered. */
export type Answer = { readonly status: number; readonly location: string | null; readonly text: string };

/** Somebody who applies without a browser, quickly enough that a hundred of them can. Their cookie is theirs alone. */
export type SwiftApplicant = {
  readonly email: string;
  readonly cookie: string;
  get(port: number, path: string): Promise<Answer>;
  post(port: number, path: string, form: Readonly<Record<string, string>>): Promise<Answer>;
  /** Signs in, again when need be. */
  enter(port: number): Promise<void>;
};

type Sent = {
  readonly port: number;
  readonly method: string;
  readonly path: string;
  readonly headers: Record<string, string>;
  readonly body: Buffer;
};

/** One request to a program of ours, as a browser of that tenant's page sends it. Refuses when the connection breaks. */
export function send(
  tenant: Tenant,
  { port, method, path, headers, body }: Sent,
): Promise<Answer & { setCookie: readonly string[] }> {
  const host = `${tenant.slug}.localhost:${port}`;
  return new Promise((resolve, reject) => {
    const outgoing = request(
      {
        host: "127.0.0.1",
        port,
        method,
        path,
        agent: false,
        headers: { Host: host, Origin: `http://${host}`, "Content-Length": body.length, ...headers },
      },
      (incoming) => {
        const parts: Buffer[] = [];
        incoming.on("data", (part: Buffer) => parts.push(part));
        incoming.once("error", reject);
        incoming.once("end", () =>
          resolve({
            status: incoming.statusCode ?? 0,
            location: incoming.headers.location ?? null,
            text: Buffer.concat(parts).toString("utf8"),
            setCookie: incoming.headers["set-cookie"] ?? [],
          }),
        );
      },
    );
    outgoing.once("error", reject);
    outgoing.end(body);
  });
}

const formHeaders = { "Content-Type": "application/x-www-form-urlencoded" };

/** Makes an account and signs in; for tenants that ask neither for a challenge nor for a confirmed address first. */
async function newSwiftApplicant(tenant: Tenant, port: number): Promise<SwiftApplicant> {
  const tag = randomUUID().slice(0, 8);
  const email = `snabb-${tag}@example.se`;
  const password = `en kort väg hem ${tag}`;
  let cookie = "";
  const call = async (
    to: number,
    method: string,
    path: string,
    form: Readonly<Record<string, string>> = {},
  ): Promise<Answer> => {
    const body = Buffer.from(method === "GET" ? "" : new URLSearchParams(form).toString());
    const answer = await send(tenant, {
      port: to,
      method,
      path,
      body,
      headers: { ...formHeaders, ...(cookie ? { Cookie: cookie } : {}) },
    });
    for (const line of answer.setCookie) cookie = withCookie(cookie, line);
    return answer;
  };
  await call(port, "POST", "/account/new", { email, password, consented: "yes" });
  await call(port, "POST", "/account/new/details", {
    firstName: "Snabb",
    lastName: `Prov ${tag}`,
    street: "",
    postalCode: "",
    city: "",
    phone: "070-174 06 10",
  });
  const enter = async (to: number): Promise<void> => {
    const entered = await call(to, "POST", "/sign-in", { email, password });
    if (entered.status !== 303) throw new Error(`signing in answered ${entered.status}`);
  };
  await enter(port);
  return {
    email,
    get cookie() {
      return cookie;
    },
    get: (to, path) => call(to, "GET", path),
    post: (to, path, form) => call(to, "POST", path, form),
    enter,
  };
}

function withCookie(jar: string, line: string): string {
  const [pair = ""] = line.split(";");
  const name = pair.slice(0, pair.indexOf("=") + 1);
  const others = jar.split("; ").filter((known) => known !== "" && !known.startsWith(name));
  return [...others, pair].join("; ");
}

/** A draft with everything filled in, ready to hand in, and the key of its one submission. */
export type ReadyDraft = { readonly applicant: SwiftApplicant; readonly path: string; readonly submissionKey: string };

export async function readyDraft(
  tenant: Tenant,
  port: number,
  advertPath: string,
  papers: readonly Paper[],
): Promise<ReadyDraft> {
  const applicant = await newSwiftApplicant(tenant, port);
  const begun = await applicant.post(port, `${advertPath}/apply`, {});
  const path = (begun.location ?? "").replace(/\/details$/, "");
  if (!path.startsWith("/drafts/")) throw new Error(`starting answered ${begun.status} ${begun.location}`);
  const details = {
    firstName: "Snabb",
    lastName: "Prov",
    phone: "070-174 06 10",
    dateOfBirth: "1990-05-24",
    presentTitle: "Los",
    municipality: "Norrhamn",
    gender: "withheld",
  };
  await applicant.post(port, `${path}/details`, {
    ...Object.fromEntries(Object.entries(details).map(([name, value]) => [`details.${name}`, value])),
    go: "next",
  });
  await applicant.post(port, `${path}/cv`, { go: "next" });
  const page = await applicant.get(port, `${path}/questions`);
  await applicant.post(port, `${path}/questions`, { ...answersFor(page.text), go: "next" });
  for (const paper of papers) {
    const received = await upload(tenant, port, applicant, path, paper);
    if (received.status !== 200) throw new Error(`a file was answered ${received.status}: ${received.text}`);
  }
  await applicant.post(port, `${path}/attachments`, { go: "next" });
  const summary = await applicant.get(port, `${path}/summary`);
  const submissionKey = /name="submissionKey" value="([^"]+)"/.exec(summary.text)?.[1];
  if (!submissionKey) throw new Error(`the summary answered ${summary.status} without a key`);
  return { applicant, path, submissionKey };
}

/** The answers by the names that the page gives its fields, in the order of the questions. */
function answersFor(html: string): Record<string, string> {
  const names = [...new Set([...html.matchAll(/name="(answers\.[0-9a-f-]+)(?:\[\])?"/g)].map(([, name = ""]) => name))];
  return Object.fromEntries(
    asked.map((question, place) => {
      const name = names[place] ?? "";
      return question.type === "severalOf" ? [`${name}[]`, question.answer[0] ?? ""] : [name, question.answer];
    }),
  );
}

export const handIn = (port: number, { applicant, path, submissionKey }: ReadyDraft): Promise<Answer> =>
  applicant.post(port, `${path}/summary`, { submissionKey });

const boundary = "prov-prov-prov";

/** The body of a form with one file. */
function multipart({ name, mimeType, buffer }: Paper): Buffer {
  const head = `--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="${name}"\r\nContent-Type: ${mimeType}\r\n\r\n`;
  return Buffer.concat([Buffer.from(head), buffer, Buffer.from(`\r\n--${boundary}--\r\n`)]);
}

const multipartHeaders = {
  "Content-Type": `multipart/form-data; boundary=${boundary}`,
  Accept: "application/json",
};

export const upload = (
  tenant: Tenant,
  port: number,
  { cookie }: SwiftApplicant,
  draft: string,
  paper: Paper,
): Promise<Answer> =>
  send(tenant, {
    port,
    method: "POST",
    path: `${draft}/attachments/receive`,
    body: multipart(paper),
    headers: { ...multipartHeaders, Cookie: cookie },
  });

/** Begins to send a file and stops after half of it, the connection still open. `broken` resolves when it is cut. */
export function uploadHalf(
  tenant: Tenant,
  port: number,
  { cookie }: SwiftApplicant,
  draft: string,
  paper: Paper,
): { sent: Promise<void>; broken: Promise<void>; hangUp(): void } {
  const host = `${tenant.slug}.localhost:${port}`;
  const body = multipart(paper);
  const outgoing = request({
    host: "127.0.0.1",
    port,
    method: "POST",
    path: `${draft}/attachments/receive`,
    agent: false,
    headers: {
      Host: host,
      Origin: `http://${host}`,
      Cookie: cookie,
      ...multipartHeaders,
      "Content-Length": body.length,
    },
  });
  const broken = new Promise<void>((resolve) => {
    outgoing.once("error", () => resolve());
    outgoing.once("close", () => resolve());
  });
  const sent = new Promise<void>((resolve) => outgoing.write(body.subarray(0, body.length / 2), () => resolve()));
  return { sent, broken, hangUp: () => void outgoing.destroy() };
}
