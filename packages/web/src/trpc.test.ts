import { mkdtempSync, rmSync } from "node:fs";
import { request } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { newWorld, type World } from "@vakans/core/testing";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openLog } from "./log";
import { type Server, serve } from "./server";
import { lineSink } from "./testing";

let world: World;
let applicant: Server;
let admin: Server;
const said: string[] = [];
const clientFolder = mkdtempSync(join(tmpdir(), "vakans-trpc-"));
const operatorHost = "operators.example.se";

beforeAll(async () => {
  world = await newWorld();
  const log = openLog("edge", lineSink(said));
  const shared = { core: world.core, clientFolder, port: 0, host: "127.0.0.1", publicScheme: "http", log } as const;
  applicant = await serve({
    ...shared,
    app: "applicant",
    handler: async (_request, { tenant }) => new Response(tenant.slug),
  });
  admin = await serve({
    ...shared,
    app: "admin",
    operatorHost,
    handler: async (asked, { tenant }) => new Response(`${new URL(asked.url).pathname} ${tenant?.slug ?? "none"}`),
  });
});
afterAll(async () => {
  await Promise.all([applicant.close(), admin.close()]);
  rmSync(clientFolder, { recursive: true });
});

type Asking = { host?: string; method?: string; headers?: Record<string, string>; body?: unknown };

const ask = (
  server: Server,
  path: string,
  { host = world.tenant.hosts[0] ?? "", method = "GET", headers = {}, body }: Asking = {},
) =>
  new Promise<{ status: number; body: string }>((resolve, reject) => {
    const type = body === undefined ? {} : { "Content-Type": "application/json" };
    const own = { Host: host, Origin: `http://${host}`, "X-Vakans": "1", ...type, ...headers };
    const asked = request(
      { port: server.port, host: "127.0.0.1", path, method, agent: false, headers: own },
      (response) => {
        let text = "";
        response.on("data", (chunk) => {
          text += chunk;
        });
        response.on("end", () => resolve({ status: response.statusCode ?? 0, body: text }));
      },
    );
    asked.on("error", reject);
    asked.end(body === undefined ? undefined : typeof body === "string" ? body : JSON.stringify(body));
  });

test("an applicant's host answers the applicant's branch, with its own session and no other", async () => {
  const anonymous = await ask(applicant, "/trpc/applicant.session.current");
  expect(anonymous).toEqual({ status: 200, body: '{"result":{"data":null}}' });
  const { token, email } = await world.newApplicant();
  const known = await ask(applicant, "/trpc/applicant.session.current", {
    headers: { Cookie: `__Host-vakans=${token}` },
  });
  expect(known.body).toContain(email);
  const otherName = await ask(applicant, "/trpc/applicant.session.current", {
    headers: { Cookie: `__Host-vakans-staff=${token}` },
  });
  expect(otherName.body).toBe(anonymous.body);
});

const procedures = (branch: string) => {
  const names = Object.keys(world.core.router._def.procedures).filter((name) => name.startsWith(`${branch}.`));
  expect(names.length).toBeGreaterThan(0);
  return names;
};

const isQuery = (name: string) => {
  const all = world.core.router._def.procedures as unknown as Readonly<Record<string, { _def: { type: string } }>>;
  return all[name]?._def.type === "query";
};

test("no staff or platform procedure answers on an applicant's host, and no applicant's on the admin", async () => {
  for (const name of [...procedures("staff"), ...procedures("platform"), "nothing.atAll"]) {
    expect((await ask(applicant, `/trpc/${name}`)).status).toBe(404);
    expect((await ask(applicant, `/trpc/applicant.session.current,${name}?batch=1`)).status).toBe(404);
    expect((await ask(applicant, `/trpc/${name}`, { method: "POST", body: {} })).status).toBe(404);
  }
  for (const name of procedures("applicant")) expect((await ask(admin, `/trpc/${name}`)).status).toBe(404);
  for (const disguised of [
    "%73taff.member.me",
    "applicant.session.current%2Cstaff.member.me",
    "staff%2Emember.me",
    "/staff.member.me",
  ]) {
    expect((await ask(applicant, `/trpc/${disguised}`)).status).toBe(404);
  }
});

test("the operator's procedures and pages answer on the operator's host alone", async () => {
  for (const name of procedures("platform")) {
    expect((await ask(admin, `/trpc/${name}`)).status).toBe(404);
    // A mutation is there, and is not asked for by GET.
    const asked = isQuery(name) ? 401 : 405;
    expect((await ask(admin, `/trpc/${name}`, { host: operatorHost })).status).toBe(asked);
  }
  expect(procedures("platform").some(isQuery)).toBe(true);
  for (const path of [
    "/platform",
    "/platform/tenants",
    "/Platform/tenants",
    "/%70latform/tenants",
    "/platform%2Ftenants",
  ])
    expect((await ask(admin, path)).status, path).toBe(404);
  expect((await ask(admin, "/platforms")).status).toBe(200);
  expect((await ask(admin, "/platform/tenants", { host: operatorHost })).status).toBe(200);
});

test("a call needs the header that no form can send, JSON, and not too many at once", async () => {
  const path = "/trpc/applicant.session.current";
  expect((await ask(applicant, path, { headers: { "X-Vakans": "" } })).status).toBe(403);
  expect(
    (await ask(applicant, path, { method: "POST", body: "a=1", headers: { "Content-Type": "text/plain" } })).status,
  ).toBe(415);
  expect(
    (await ask(applicant, path, { method: "POST", body: {}, headers: { Origin: "http://evil.example" } })).status,
  ).toBe(403);
  const calls = (count: number) =>
    `/trpc/${Array.from({ length: count }, () => "applicant.session.current").join(",")}?batch=1`;
  expect((await ask(applicant, calls(10))).status).toBe(200);
  expect((await ask(applicant, calls(11))).status).toBe(400);
});

test("a refusal is told by kind and code, to the caller and to the log, and without what was typed", async () => {
  const body = { email: "someone@example.se", password: "not the one", publicComputer: false };
  const { status, body: answer } = await ask(applicant, "/trpc/applicant.accounts.signIn", { method: "POST", body });
  expect(status).toBe(401);
  expect(JSON.parse(answer)).toMatchObject({
    error: { data: { refusal: { kind: "unauthenticated", code: "wrongCredentials" } } },
  });
  expect(answer).not.toContain("stack");
  const log = said.join("");
  expect(log).toContain('"code":"wrongCredentials"');
  expect(log).not.toContain("someone@example.se");
  expect(log).not.toContain("not the one");
});

test("the admin knows its tenant by the first part of the path", async () => {
  const { slug } = world.tenant;
  expect((await ask(admin, `/${slug}/recruitments`)).body).toBe(`/${slug}/recruitments ${slug}`);
  expect((await ask(admin, `/${slug}`)).body).toBe(`/${slug} ${slug}`);
  expect((await ask(admin, `/${slug}x/recruitments`)).body).toBe(`/${slug}x/recruitments none`);
  expect((await ask(admin, "/sign-in?x=1")).body).toBe("/sign-in none");
});
