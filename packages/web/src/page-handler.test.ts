import { redirectDocument } from "@remix-run/router";
import { expect, test } from "vitest";
import { type Answer, isPage } from "./page";
import { type PageBuild, pageHandler } from "./page-handler";

type Context = { readonly told: unknown[] };
type Rendered = { status: number; errors: Record<string, unknown> | null; data: unknown; action: unknown };

const view = () => null;

/** An app of a few routes, whose view says what the router found. */
function app({ entry }: { entry?: (found: Rendered) => void } = {}) {
  const routes: PageBuild["routes"] = Object.fromEntries(
    [
      { id: "root", path: "", module: { default: view, ErrorBoundary: view } },
      {
        id: "job",
        parentId: "root",
        path: "jobs/:jobId",
        module: {
          default: view,
          loader: ({ request, params }: { request: Request; params: object }) => ({ asked: request.url, params }),
          action: async ({ request }: { request: Request }) => ({ sent: await request.text() }),
        },
      },
      { id: "gone", parentId: "root", path: "gone", module: { default: view, loader: () => thrown(gone()) } },
      { id: "broken", parentId: "root", path: "broken", module: { default: view, loader: () => thrown(secret()) } },
      {
        id: "away",
        parentId: "root",
        path: "away",
        module: { default: view, loader: () => redirectDocument("/jobs/1") },
      },
      { id: "cookie", parentId: "root", path: "cookie", module: { default: view, loader: () => thrown(cookie()) } },
      { id: "feed", parentId: "root", path: "feed.json", module: { loader: () => Response.json({ ok: true }) } },
      { id: "brokenFeed", parentId: "root", path: "broken.json", module: { loader: () => thrown(secret()) } },
      { id: "goneFeed", parentId: "root", path: "gone.json", module: { loader: () => thrown(gone()) } },
    ].map((route) => [route.id, route]),
  );
  const build: PageBuild = {
    routes,
    assets: { routes: {} },
    future: {},
    isSpaMode: false,
    entry: {
      module: {
        default: (_request: Request, status: number, headers: Headers, page: { staticHandlerContext: State }) => {
          const { errors, loaderData, actionData } = page.staticHandlerContext;
          const found = { status, errors, data: loaderData, action: actionData };
          entry?.(found);
          return {
            html: JSON.stringify({ ...found, errors: Object.values(errors ?? {}).map(String) }),
            status,
            headers,
          };
        },
        handleError: (error: unknown, { context }: { context: unknown }) => (context as Context).told.push(error),
      },
    },
  };
  const handle = pageHandler<Context>(build);
  return async (path: string, init: RequestInit = {}) => {
    const context: Context = { told: [] };
    const answer = await handle(new Request(`https://norrby.example.se${path}`, init), context);
    return { answer, page: pageOf(answer), told: context.told };
  };
}

type State = { errors: Record<string, unknown> | null; loaderData: unknown; actionData: unknown };

const pageOf = (answer: Answer) =>
  isPage(answer) ? (JSON.parse(answer.html) as Rendered & { errors: string[] }) : null;
const thrown = (what: unknown): never => {
  throw what;
};
const gone = () => Response.json({ code: "notFound" }, { status: 410 });
const secret = () => new Error("a password");
const cookie = () => new Response(null, { status: 404, headers: { "Set-Cookie": "a=b" } });

test("a page is made of what its loaders answer to the request as it came", async () => {
  const { answer, page, told } = await app()("/jobs/7?index=1&_routes=x");
  expect(answer.status).toBe(200);
  expect(page?.data).toMatchObject({
    job: { asked: "https://norrby.example.se/jobs/7?index=1&_routes=x", params: { jobId: "7" } },
  });
  expect(told).toEqual([]);
});

test("a form's answer stands beside what the page's loaders answer", async () => {
  const { answer, page } = await app()("/jobs/7", { method: "POST", body: "name=Å" });
  expect(answer.status).toBe(200);
  expect(page?.action).toEqual({ job: { sent: "name=Å" } });
  expect(page?.data).toHaveProperty("job");
});

test("a redirect is handed on as it is", async () => {
  const { answer } = await app()("/away");
  expect([answer.status, answer.headers.get("location")]).toEqual([302, "/jobs/1"]);
});

test("a thrown answer becomes the boundary's page with its status, and is no error for the log", async () => {
  const { answer, page, told } = await app()("/gone");
  expect(answer.status).toBe(410);
  expect(page?.errors).toHaveLength(1);
  expect(told).toEqual([]);
});

test.each([
  ["/nowhere", "GET", 404],
  ["/gone", "POST", 405],
])("%s with %s is refused with %i, and is no error for the log", async (path, method, status) => {
  const { answer, told } = await app()(path, { method });
  expect(answer.status).toBe(status);
  expect(told).toEqual([]);
});

test("an error is told to the log, and its page learns nothing of it", async () => {
  const { answer, page, told } = await app()("/broken");
  expect(answer.status).toBe(500);
  expect(told.map(String)).toEqual(["Error: a password"]);
  expect(page?.errors).toEqual(["Error: Failed"]);
});

test("a view that fails is told to the log and shown as an error of its page", async () => {
  let first = true;
  const ask = app({
    entry: () => {
      if (!first) return;
      first = false;
      throw secret();
    },
  });
  const { answer, page, told } = await ask("/jobs/7");
  expect(answer.status).toBe(500);
  expect(page?.errors).toEqual(["Error: Failed"]);
  expect(told.map(String)).toEqual(["Error: a password"]);
});

test("an error page that fails too is the edge's to tell", async () => {
  const ask = app({ entry: () => thrown(secret()) });
  await expect(ask("/jobs/7")).rejects.toThrow("a password");
});

test("cookies of a refused page are set all the same", async () => {
  const { answer } = await app()("/cookie");
  expect([answer.status, answer.headers.get("set-cookie")]).toEqual([404, "a=b"]);
});

test("a resource answers for itself, with its refusals as they are", async () => {
  const feed = await app()("/feed.json");
  expect(isPage(feed.answer) ? null : await feed.answer.json()).toEqual({ ok: true });
  expect((await app()("/gone.json")).answer.status).toBe(410);
  expect((await app()("/feed.json", { method: "POST" })).answer.status).toBe(405);
});

test("a resource's error is the edge's to tell", async () => {
  await expect(app()("/broken.json")).rejects.toThrow("a password");
});
