import { connect } from "node:net";
import { afterEach, expect, test } from "vitest";
import { pageMarks } from "./load-context";
import { fileHeaders } from "./policy-headers";
import { type Edge, openEdge } from "./testing";

let edge: Edge | null = null;
const open = async (...options: Parameters<typeof openEdge>) => {
  edge = await openEdge(...options);
  return edge;
};
afterEach(async () => {
  await edge?.close();
  edge = null;
});

const html = (body: string, headers: Record<string, string> = {}, status = 200) =>
  new Response(body, { status, headers: { "Content-Type": "text/html; charset=utf-8", ...headers } });
const kept = { [pageMarks.keep]: "yes" };
const own = { Origin: "http://norrby.example.se" };

/** Sends bytes as they are and answers what came back until the connection closed. */
const raw = (port: number, text: string) =>
  new Promise<string>((resolve) => {
    let said = "";
    const socket = connect(port, "127.0.0.1", () => socket.write(text));
    socket.setTimeout(3_000, () => socket.destroy());
    socket.on("data", (chunk) => {
      said += chunk;
    });
    socket.on("error", () => undefined);
    socket.on("close", () => resolve(said));
  });

test("a tenant that is shut answers alone, with 503 and a sentence in its readers' language", async () => {
  const { ask } = await open({ handler: () => html("open") });
  const closed = await ask("/jobs", {
    host: "vilande.localhost",
    headers: { "Accept-Language": "nn-NO,nn;q=0.9,sv;q=0.8" },
  });
  expect(closed.status).toBe(503);
  expect(closed.body).toContain("Denne nettstaden er stengd inntil vidare");
  const other = await ask("/", { host: "vilande.localhost", headers: { "Accept-Language": "sv" } });
  expect(other.body).toContain("Dette nettstedet er stengt inntil videre");
  const unfinished = await ask("/", { host: "halvklar.localhost", headers: { "Accept-Language": "sv" } });
  expect(unfinished.status).toBe(503);
  expect(unfinished.body).toContain("Den här webbplatsen är inte klar än");
  const posted = await ask("/sign-in", { host: "halvklar.localhost", method: "POST", body: "email=a" });
  expect(posted.status).toBe(503);
  expect((await ask("/", { host: "norrby.example.se" })).body).toBe("open");
});

test("a host is a tenant, whatever its case, port and last dot; two hosts may be one tenant", async () => {
  const { ask } = await open({ handler: (_request, { tenant }) => html(tenant.slug) });
  for (const host of ["norrby.example.se", "NORRBY.example.se:3000", "norrby.example.se."])
    expect((await ask("/", { host })).body).toBe("norrby");
  expect((await ask("/", { host: "xn--byen-hra.example.no" })).body).toBe("fjellby");
});

test.each(["", "evil.example", "norrby.example.se.evil.example", "example.se", "127.0.0.1"])(
  "the unknown host %j gets a page with status 421, in the browser's language, from no tenant at all",
  async (host) => {
    let asked = false;
    const { ask } = await open({
      handler: () => {
        asked = true;
        return html("");
      },
    });
    const answer = await ask("/", { host, headers: { "Accept-Language": "de, nn;q=0.8, en;q=0.5" } });
    expect(answer.status).toBe(421);
    expect(answer.body).toContain('lang="nn"');
    expect(asked).toBe(false);
  },
);

test("X-Forwarded-Host chooses no tenant and reaches no page", async () => {
  const { ask } = await open({
    handler: (request, { tenant, url }) =>
      html(`${tenant.slug} ${url.host} ${request.headers.get("x-forwarded-host")}`),
  });
  const answer = await ask("/", {
    headers: { "X-Forwarded-Host": "soderby.example.se", Forwarded: "host=soderby.example.se" },
  });
  expect(answer.body).toBe("norrby norrby.example.se null");
});

test("health is told whatever the host, and a part that fails or hangs is not ready", async () => {
  let ready: () => Promise<{ ok: boolean; parts: Record<string, boolean> }> = async () => ({
    ok: true,
    parts: { database: true },
  });
  const { ask } = await open({ handler: () => html(""), ready: () => ready() });
  expect((await ask("/healthz", { host: "evil.example" })).status).toBe(200);
  expect((await ask("/readyz", { host: "evil.example" })).status).toBe(200);
  ready = async () => ({ ok: false, parts: { database: false } });
  expect((await ask("/readyz")).status).toBe(503);
  ready = () => Promise.reject(new Error("down"));
  expect((await ask("/readyz")).status).toBe(503);
  expect((await ask("/healthz")).status).toBe(200);
});

test.each([
  [{}, 403],
  [{ Origin: "null" }, 403],
  [{ Origin: "http://soderby.example.se" }, 403],
  [{ Origin: "http://norrby.example.se:3001" }, 403],
  [{ Origin: "http://soderby.example.se", "X-Forwarded-Host": "soderby.example.se" }, 403],
  [{ "Sec-Fetch-Site": "same-site" }, 403],
  [{ "Sec-Fetch-Site": "same-origin" }, 200],
  [own, 200],
])("a post with %j is answered with %i, and the page is asked only then", async (headers, status) => {
  let asked = 0;
  const { ask } = await open({
    handler: async (request) => {
      asked++;
      return html(await request.text());
    },
  });
  const answer = await ask("/sign-in", { method: "POST", headers, body: "a=1" });
  expect(answer.status).toBe(status);
  expect(asked).toBe(status === 200 ? 1 : 0);
  if (status === 200) expect(answer.body).toBe("a=1");
});

test("a request with both Content-Length and Transfer-Encoding, with two hosts, or for no path is refused", async () => {
  const { server } = await open({ handler: () => html("reached") });
  const head = "Host: norrby.example.se\r\nOrigin: http://norrby.example.se\r\n";
  const both = await raw(
    server.port,
    `POST / HTTP/1.1\r\n${head}Content-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n`,
  );
  expect(both).toMatch(/^HTTP\/1.1 400 /);
  expect(both).not.toContain("reached");
  expect(
    await raw(server.port, `GET / HTTP/1.1\r\n${head}Host: soderby.example.se\r\nConnection: close\r\n\r\n`),
  ).toMatch(/^HTTP\/1.1 400 /);
  expect(await raw(server.port, `GET http://evil.example/ HTTP/1.1\r\n${head}Connection: close\r\n\r\n`)).toMatch(
    /^HTTP\/1.1 400 /,
  );
  expect(await raw(server.port, `GET //evil.example HTTP/1.1\r\n${head}Connection: close\r\n\r\n`)).toMatch(
    /^HTTP\/1.1 400 /,
  );
});

test("a form past its limit is refused, announced or not", async () => {
  const { ask, server } = await open({ handler: async (request) => html(String((await request.text()).length)) });
  expect((await ask("/", { method: "POST", headers: own, body: "a".repeat(1024 ** 2 + 1) })).status).toBe(413);
  const chunk = `10000\r\n${"a".repeat(65_536)}\r\n`;
  const head =
    "POST / HTTP/1.1\r\nHost: norrby.example.se\r\nOrigin: http://norrby.example.se\r\nConnection: close\r\n";
  expect(await raw(server.port, `${head}Transfer-Encoding: chunked\r\n\r\n${chunk.repeat(17)}0\r\n\r\n`)).toMatch(
    /^HTTP\/1.1 413 /,
  );
  expect(await raw(server.port, `${head}Transfer-Encoding: chunked\r\n\r\n${chunk.repeat(15)}0\r\n\r\n`)).toMatch(
    /^HTTP\/1.1 200 /,
  );
});

test("an anonymous page runs no script; a page that asks for one has a nonce of its own; what says nothing is not stored", async () => {
  const { ask } = await open({
    handler: (request, { nonce }) =>
      html(nonce, new URL(request.url).pathname === "/form" ? { [pageMarks.script]: "yes" } : {}),
  });
  const still = await ask("/");
  expect(still.headers["content-security-policy"]).toContain("script-src 'none'");
  const first = await ask("/form");
  const second = await ask("/form");
  expect(first.headers["content-security-policy"]).toContain(`script-src 'nonce-${first.body}' 'strict-dynamic'`);
  expect(second.body).not.toBe(first.body);
  for (const { headers } of [still, first]) {
    expect(headers["cache-control"]).toBe("no-store");
    expect(headers["x-content-type-options"]).toBe("nosniff");
    expect(headers["referrer-policy"]).toBe("same-origin");
    expect(headers["cross-origin-opener-policy"]).toBe("same-origin");
    expect(headers["strict-transport-security"]).toBeUndefined();
    for (const part of [
      "default-src 'none'",
      "frame-ancestors 'none'",
      "base-uri 'none'",
      "object-src 'none'",
      "form-action 'self'",
    ]) {
      expect(headers["content-security-policy"]).toContain(part);
    }
    expect(Object.keys(headers).filter((name) => name.startsWith("vakans-"))).toEqual([]);
  }
});

test("over TLS the browser is told to stay there", async () => {
  const { ask } = await open({ handler: () => html(""), publicScheme: "https" });
  expect((await ask("/")).headers["strict-transport-security"]).toContain("max-age=");
});

test("the session cookie is the host's alone, unseen by scripts, and ends with the browser", async () => {
  const { ask } = await open({
    handler: (request, { sessionCookie }) =>
      html("", {
        "Set-Cookie": new URL(request.url).pathname === "/out" ? sessionCookie.clear() : sessionCookie.set("abc"),
      }),
  });
  expect((await ask("/in")).headers["set-cookie"]).toEqual([
    "__Host-vakans=abc; Path=/; HttpOnly; Secure; SameSite=Lax",
  ]);
  expect((await ask("/out")).headers["set-cookie"]?.[0]).toMatch(/^__Host-vakans=; Max-Age=0; /);
});

test("an attachment keeps its name, and may do nothing wherever it is opened", async () => {
  const name = 'Åsas "cv"; – 履歴書\r\nX: y.pdf';
  const { ask } = await open({
    handler: () => new Response("x", { headers: fileHeaders({ name, mediaType: "application/pdf", inline: false }) }),
  });
  const { headers } = await ask("/");
  expect(headers["x"]).toBeUndefined();
  const disposition = String(headers["content-disposition"]);
  expect(disposition).toMatch(/^attachment; /);
  expect(decodeURIComponent(/filename\*=UTF-8''(\S+)$/.exec(disposition)?.[1] ?? "")).toBe(name);
  expect(headers["content-security-policy"]).toContain("sandbox");
  expect(headers["cache-control"]).toBe("no-store");
  const inline = fileHeaders({ name, mediaType: "application/pdf", inline: true });
  expect(inline.get("content-security-policy")).toContain("frame-ancestors 'self'");
  expect(fileHeaders({ name, mediaType: "text/html", inline: true }).get("content-disposition")).toMatch(/^attachment/);
});

test("the language in the path is taken off before the page sees it and put back in its links", async () => {
  const { ask } = await open({
    handler: (request, { language, href, url }) =>
      html([new URL(request.url).pathname, language, href("/jobs"), href("/"), url.pathname].join(" ")),
  });
  expect((await ask("/jobs")).body).toBe("/jobs sv /jobs / /jobs");
  expect((await ask("/en/jobs")).body).toBe("/jobs en /en/jobs /en /en/jobs");
  expect((await ask("/en")).body).toBe("/ en /en/jobs /en /en");
  expect((await ask("/sv/jobs")).body).toBe("/sv/jobs sv /jobs / /sv/jobs");
  expect((await ask("/nn/jobs")).body).toBe("/nn/jobs sv /jobs / /nn/jobs");
  expect((await ask("/english")).body).toBe("/english sv /jobs / /english");
});

test("the framework's own data addresses do not answer", async () => {
  const { ask } = await open({ handler: () => html("reached") });
  for (const path of ["/jobs.data", "/_root.data", "/__manifest?p=/", "/jobs?_data=root"])
    expect((await ask(path)).status).toBe(404);
});

test("a page that fails answers 500 with a reference that the log knows, and nothing of the error", async () => {
  const { ask, said } = await open({ handler: () => Promise.reject(new Error("secret of anna@example.se")) });
  const { status, body } = await ask("/jobs?q=anna@example.se", {
    headers: { Cookie: "__Host-vakans=token-in-a-cookie" },
  });
  expect(status).toBe(500);
  expect(body).not.toContain("secret");
  const reference = /Referens: ([\w-]+)/.exec(body)?.[1] ?? "none";
  const log = said.join("");
  expect(log).toContain(reference);
  expect(log).not.toContain("token-in-a-cookie");
  expect(log).not.toContain("q=anna");
});

test("time is counted from the request's last byte", async () => {
  const { server } = await open({
    handler: async (request, { core }) => {
      const { who } = core as unknown as { who: { waitedMs(): number } };
      const before = who.waitedMs();
      await request.text();
      await new Promise((resolve) => setTimeout(resolve, 120));
      return html(JSON.stringify({ before, after: who.waitedMs() }));
    },
  });
  const answer = new Promise<string>((resolve) => {
    let said = "";
    const head =
      "POST / HTTP/1.1\r\nHost: norrby.example.se\r\nOrigin: http://norrby.example.se\r\nConnection: close\r\nContent-Length: 2\r\n\r\n";
    const socket = connect(server.port, "127.0.0.1", () => socket.write(`${head}a`));
    setTimeout(() => socket.write("b"), 300);
    socket.on("data", (chunk) => {
      said += chunk;
    });
    socket.on("close", () => resolve(said));
  });
  const { before, after } = JSON.parse(/\{.*\}/.exec(await answer)?.[0] ?? "") as { before: number; after: number };
  expect(before).toBe(0);
  expect(after).toBeGreaterThanOrEqual(110);
  expect(after).toBeLessThan(290);
});

test("closing lets what is in flight finish", async () => {
  const { ask, server } = await open({
    handler: async () => {
      await new Promise((resolve) => setTimeout(resolve, 200));
      return html("done");
    },
  });
  const slow = ask("/");
  await new Promise((resolve) => setTimeout(resolve, 50));
  const closed = server.close();
  expect((await slow).body).toBe("done");
  await closed;
  edge = null;
});

test("a kept page is made once for all who wait, and then never again while nothing changes", async () => {
  let made = 0;
  const { ask } = await open({
    handler: async () => {
      made++;
      await new Promise((resolve) => setTimeout(resolve, 100));
      return html(`page ${made} ${"x".repeat(2_000)}`, kept);
    },
  });
  const answers = await Promise.all(Array.from({ length: 20 }, () => ask("/jobs")));
  expect(made).toBe(1);
  expect(new Set(answers.map(({ body }) => body)).size).toBe(1);
  expect((await ask("/jobs")).body).toMatch(/^page 1 /);
  expect(made).toBe(1);
  expect(answers[0]?.headers["vakans-keep"]).toBeUndefined();
  expect(answers[0]?.headers["cache-control"]).toBe("no-cache");
});

test("a kept page is made anew when the pulse moves, and not kept while there is none", async () => {
  let made = 0;
  const edge = await open({ handler: () => html(`page ${++made}`, kept) });
  expect((await edge.ask("/jobs")).body).toBe("page 1");
  edge.pulse = "2";
  expect((await edge.ask("/jobs")).body).toBe("page 2");
  expect((await edge.ask("/jobs")).body).toBe("page 2");
  edge.pulse = null;
  expect((await edge.ask("/jobs")).body).toBe("page 3");
  expect((await edge.ask("/jobs")).body).toBe("page 4");
});

test("a kept page of a tenant that few visit is not made again: its pulse is read, and is the same", async () => {
  let made = 0;
  const edge = await open({ handler: () => html(`page ${++made}`, kept) });
  expect((await edge.ask("/jobs")).body).toBe("page 1");
  edge.pulseIsOld = true;
  expect((await edge.ask("/jobs")).body).toBe("page 1");
  edge.pulse = "2";
  expect((await edge.ask("/jobs")).body).toBe("page 2");
});

test("nobody with a session cookie gets a kept page, and theirs is kept for nobody", async () => {
  let made = 0;
  const { ask } = await open({ handler: (_request, { sessionPresent }) => html(`${sessionPresent} ${++made}`, kept) });
  const signedIn = { Cookie: "a=b; __Host-vakans=token" };
  expect((await ask("/jobs", { headers: signedIn })).body).toBe("true 1");
  expect((await ask("/jobs")).body).toBe("false 2");
  expect((await ask("/jobs", { headers: signedIn })).body).toBe("true 3");
  expect((await ask("/jobs", { headers: { Cookie: "other=1" } })).body).toBe("false 2");
});

test("tenants, hosts and languages each have their own kept page", async () => {
  const { ask } = await open({
    handler: (_request, { tenant, language, url }) => html(`${tenant.slug} ${language} ${url.host}`, kept),
  });
  for (let round = 0; round < 2; round++) {
    expect((await ask("/jobs")).body).toBe("norrby sv norrby.example.se");
    expect((await ask("/en/jobs")).body).toBe("norrby en norrby.example.se");
    expect((await ask("/jobs", { host: "soderby.example.se" })).body).toBe("soderby sv soderby.example.se");
    expect((await ask("/jobs", { host: "fjellby.example.se" })).body).toBe("fjellby nb fjellby.example.se");
    expect((await ask("/jobs", { host: "xn--byen-hra.example.no" })).body).toBe("fjellby nb xn--byen-hra.example.no");
    expect((await ask("/jobs", { host: "norrby.example.se:3000" })).body).toBe("norrby sv norrby.example.se:3000");
  }
});

test("the same search asked in another order is the same kept page; another search is another", async () => {
  let made = 0;
  const { ask } = await open({ handler: () => html(`page ${++made}`, kept) });
  const first = await ask("/jobs?area=care&q=a");
  expect((await ask("/jobs?q=a&area=care&unit=")).body).toBe(first.body);
  expect((await ask("/jobs?q=b&area=care")).body).not.toBe(first.body);
  expect((await ask("/jobs?q=a&q=b")).body).not.toBe((await ask("/jobs?q=b&q=a")).body);
});

test("a kept page is sent compressed, unchanged when it is known, and as a head when that is asked for", async () => {
  const { ask } = await open({ handler: () => html("x".repeat(5_000), kept) });
  for (let round = 0; round < 2; round++) {
    const plain = await ask("/jobs");
    const brotli = await ask("/jobs", { headers: { "Accept-Encoding": "gzip, br" } });
    const gzip = await ask("/jobs", { headers: { "Accept-Encoding": "gzip, br;q=0" } });
    expect(plain.bytes.length).toBe(5_000);
    expect(brotli.headers["content-encoding"]).toBe("br");
    expect(gzip.headers["content-encoding"]).toBe("gzip");
    expect(brotli.bytes.length).toBeLessThan(200);
    const etag = String(plain.headers["etag"]);
    const known = await ask("/jobs", { headers: { "If-None-Match": etag } });
    expect(known.status).toBe(304);
    expect(known.bytes.length).toBe(0);
    expect(known.headers["etag"]).toBe(etag);
    expect((await ask("/jobs", { headers: { "If-None-Match": 'W/"other"' } })).status).toBe(200);
    const head = await ask("/jobs", { method: "HEAD" });
    expect(head.bytes.length).toBe(0);
    expect(head.headers["content-length"]).toBe("5000");
  }
});

test.each([
  ["a page that does not ask for it", html("page")],
  ["a page that sets a cookie", html("page", { ...kept, "Set-Cookie": "a=b" })],
  ["a page that failed", html("page", kept, 500)],
  ["a redirect", new Response(null, { status: 303, headers: { Location: "/", ...kept } })],
  ["a page with a script", html("page", { ...kept, [pageMarks.script]: "yes" })],
])("%s is not kept", async (_what, response) => {
  let made = 0;
  const { ask } = await open({
    handler: () => {
      made++;
      return response.clone();
    },
  });
  await ask("/jobs");
  await ask("/jobs");
  expect(made).toBe(2);
});

test("a page that fails while others wait for it fails for them alone, and the next one is made", async () => {
  let made = 0;
  const { ask } = await open({
    handler: async () => {
      const mine = ++made;
      await new Promise((resolve) => setTimeout(resolve, 50));
      if (mine === 1) throw new Error("the first breaks");
      return html("page", kept);
    },
  });
  const answers = await Promise.all([ask("/jobs"), ask("/jobs"), ask("/jobs")]);
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 200, 500]);
  expect((await ask("/jobs")).status).toBe(200);
});

test("a page is told the tenant's own address, whichever host it was asked for at", async () => {
  const { ask, server } = await open({ handler: (_request, { siteOrigin }) => html(siteOrigin) });
  for (const host of ["fjellby.example.se", "xn--byen-hra.example.no", "xn--byen-hra.example.no:9999"]) {
    const { body } = await ask("/", { host });
    expect(body).toBe(`http://fjellby.example.se:${server.port}`);
  }
});

test("a page that is gone is kept and sent as gone, to HEAD as well, and is never called unchanged", async () => {
  let rendered = 0;
  const { ask } = await open({
    handler: () => {
      rendered++;
      return html("gone", kept, 410);
    },
  });
  const first = await ask("/jobs/x");
  const head = await ask("/jobs/x", { method: "HEAD" });
  const again = await ask("/jobs/x", { headers: { "If-None-Match": String(first.headers["etag"]) } });
  expect([first.status, head.status, again.status]).toEqual([410, 410, 410]);
  expect([first.body, head.body, again.body]).toEqual(["gone", "", "gone"]);
  expect(rendered).toBe(1);
});
