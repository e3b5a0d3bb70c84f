import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type IncomingHttpHeaders, type Server } from "node:http";
import { request } from "node:https";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, test } from "vitest";
import { serveAsk } from "./ask";
import { openLog } from "./log";
import { lineSink } from "./testing";

// The proxy of docs/own-domains.md as an operator runs it, with a certificate authority of its own. Skipped where there
// is no Caddy to run.
const found = spawnSync("caddy", ["version"]).status === 0;
const withCaddy = test.skipIf(!found);

const own = "jobb.provkoping.example.se";
const caddyfile = readFileSync(fileURLToPath(new URL("../../../docs/caddy/Caddyfile", import.meta.url)), "utf8");

type Reached = { readonly app: string; readonly headers: IncomingHttpHeaders };

let folder = "";
let caddy: ChildProcess | null = null;
let ask: Awaited<ReturnType<typeof serveAsk>>;
let httpsPort = 0;
const apps: Server[] = [];
const asked: string[] = [];
const reached: Reached[] = [];

const portOf = (server: Server) => (server.address() as AddressInfo).port;

function listen(app: string): Promise<Server> {
  const server = createServer((req, res) => {
    reached.push({ app, headers: req.headers });
    res.end(app);
  });
  apps.push(server);
  return new Promise((resolve) => server.listen(0, "127.0.0.1", () => resolve(server)));
}

async function freePort(): Promise<number> {
  const server = await listen("nobody");
  const port = portOf(server);
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** Asks the proxy as a browser does: the host in the handshake and in the request. */
const visit = (host: string, headers: Record<string, string> = {}) =>
  new Promise<{ status: number; body: string; issuer: string; names: string }>((resolve, reject) => {
    const asking = request(
      {
        host: "127.0.0.1",
        port: httpsPort,
        servername: host,
        headers: { Host: host, ...headers },
        agent: false,
        rejectUnauthorized: false,
      },
      (answer) => {
        const { socket } = answer as unknown as { socket: import("node:tls").TLSSocket };
        const certificate = socket.getPeerCertificate();
        let body = "";
        answer.setEncoding("utf8").on("data", (part: string) => {
          body += part;
        });
        answer.on("end", () =>
          resolve({
            status: answer.statusCode ?? 0,
            body,
            issuer: String(certificate.issuer?.CN ?? ""),
            names: certificate.subjectaltname ?? "",
          }),
        );
      },
    );
    asking.on("error", reject);
    asking.end();
  });

beforeAll(async () => {
  if (!found) return;
  folder = mkdtempSync(join(tmpdir(), "vakans-caddy-"));
  const [applicant, admin] = [await listen("applicant"), await listen("admin")];
  ask = await serveAsk({
    port: 0,
    mayHaveCertificate: async (host) => {
      asked.push(host);
      return host === own;
    },
    log: openLog("ask", lineSink([])),
  });
  const httpPort = await freePort();
  httpsPort = await freePort();
  const file = join(folder, "Caddyfile");
  // What differs from an operator's: a certificate authority of its own, and nobody who manages it.
  const mine = "{\n\tlocal_certs\n\tskip_install_trust\n\tadmin off\n\tdefault_bind 127.0.0.1\n";
  writeFileSync(file, caddyfile.replace(/^\{\n/m, mine));
  const program = spawn("caddy", ["run", "--config", file, "--adapter", "caddyfile"], {
    env: {
      NODE_ENV: "production",
      PATH: process.env["PATH"] ?? "",
      HOME: folder,
      XDG_DATA_HOME: folder,
      XDG_CONFIG_HOME: folder,
      ADMIN_HOST: "admin.provkoping.example.se",
      APPLICANT_PORT: String(portOf(applicant)),
      ADMIN_PORT: String(portOf(admin)),
      ASK_PORT: String(ask.port),
      HTTP_PORT: String(httpPort),
      HTTPS_PORT: String(httpsPort),
    },
    stdio: ["ignore", "ignore", "pipe"],
  });
  caddy = program;
  let said = "";
  program.stderr.on("data", (part: Buffer) => {
    said += part.toString();
  });
  const isUp = () =>
    visit("admin.provkoping.example.se").then(
      ({ status }) => status === 200,
      () => false,
    );
  for (const end = Date.now() + 20_000; !(await isUp()); await sleep(200)) {
    if (Date.now() > end || program.exitCode !== null) throw new Error(`Caddy does not answer:\n${said}`);
  }
}, 30_000);

afterAll(async () => {
  if (!found) return;
  const ended = new Promise((resolve) => caddy?.once("exit", resolve));
  caddy?.kill("SIGTERM");
  if (caddy) await ended;
  await ask.close();
  for (const app of apps) app.close();
  rmSync(folder, { recursive: true, force: true });
});

withCaddy("a host that has been proved gets a certificate of its own at its first visit, and its page", async () => {
  const { status, body, names, issuer } = await visit(own);
  expect({ status, body, names }).toEqual({ status: 200, body: "applicant", names: `DNS:${own}` });
  expect(issuer).toContain("Caddy Local Authority");
  expect(asked).toContain(own);
});

withCaddy("a host of nobody gets no certificate, and no request of it reaches the product", async () => {
  const before = reached.length;
  await expect(visit("evil.example")).rejects.toThrow();
  expect(asked).toContain("evil.example");
  expect(reached.length).toBe(before);
});

withCaddy("the admin's host is not asked about, and leads to the admin", async () => {
  expect(await visit("admin.provkoping.example.se")).toMatchObject({ status: 200, body: "admin" });
  expect(asked).not.toContain("admin.provkoping.example.se");
});

withCaddy("what a visitor says of hosts and addresses does not reach the product", async () => {
  await visit(own, {
    "X-Forwarded-Host": "evil.example",
    "X-Forwarded-For": "203.0.113.66",
    "X-Forwarded-Proto": "http",
    Forwarded: "host=evil.example",
  });
  const headers: IncomingHttpHeaders = reached.at(-1)?.headers ?? {};
  expect(headers.host).toBe(own);
  expect(headers["x-forwarded-host"]).toBeUndefined();
  expect(headers["forwarded"]).toBeUndefined();
  expect(headers["x-forwarded-for"]).toBe("127.0.0.1");
  expect(headers["x-forwarded-proto"]).toBe("https");
});
