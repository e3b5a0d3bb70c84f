import { createWords } from "@vakans/i18n";
import { expect, test } from "vitest";
import { handleForm } from "./form-reply";
import { withRefusals } from "./refusal-response";

const refusal = (kind: string, code: string) =>
  Object.assign(new Error(code), { name: "Refusal", kind, code, details: {} });
const args = (path: string, init: RequestInit = {}) => ({
  request: new Request(`http://norrby.example.se${path}`, init),
  context: { href: (own: string) => (own === "/" ? "/en" : `/en${own}`) },
});

/** What a route whose loader and action throw this answers with. */
async function thrownBy(error: unknown, path = "/applications?step=2"): Promise<Response> {
  const throwing = () => Promise.reject(error);
  const build = withRefusals(
    { routes: { page: { module: { loader: throwing, action: throwing } } } },
    { signInPath: "/sign-in" },
  );
  const { loader, action } = build.routes.page.module;
  const fromAction = await action(...([args(path)] as unknown as [])).catch((thrown: unknown) => thrown);
  const fromLoader = await loader(...([args(path)] as unknown as [])).catch((thrown: unknown) => thrown);
  expect((fromAction as Response).status).toBe((fromLoader as Response).status);
  return fromLoader as Response;
}

test.each([
  ["invalid", "inputInvalid", 400],
  ["unauthenticated", "wrongCredentials", 401],
  ["forbidden", "rightNeeded", 403],
  ["notFound", "notFound", 404],
  ["conflict", "deadlinePassed", 409],
  ["tooMany", "signInThrottled", 429],
])("a refusal of kind %s, %s, leaves a route as status %i with its code", async (kind, code, status) => {
  const answer = await thrownBy(refusal(kind, code));
  expect(answer.status).toBe(status);
  expect(await answer.json()).toEqual({ kind, code, details: {} });
});

test("whoever must sign in first is sent there, in their language, and comes back", async () => {
  const answer = await thrownBy(refusal("unauthenticated", "signInNeeded"));
  expect(answer.status).toBe(303);
  expect(answer.headers.get("location")).toBe("/en/sign-in?returnTo=%2Fapplications%3Fstep%3D2");
});

test.each([
  ["http://norrby.example.se/en/drafts/1/attachments?x=1", "/en/sign-in?returnTo=%2Fdrafts%2F1%2Fattachments%3Fx%3D1"],
  ["http://norrby.example.se/english", "/en/sign-in?returnTo=%2Fenglish"],
  ["http://norrby.example.se/en", "/en/sign-in"],
  ["http://evil.example/en/drafts/1", "/en/sign-in"],
  ["", "/en/sign-in"],
])(
  "whoever sent a form from %s without being signed in comes back to the form's page alone",
  async (referer, location) => {
    const build = withRefusals(
      { routes: { page: { module: { action: () => Promise.reject(refusal("unauthenticated", "signInNeeded")) } } } },
      { signInPath: "/sign-in" },
    );
    const sent = args("/drafts/1/attachments/receive", {
      method: "POST",
      headers: referer ? { Referer: referer } : {},
    });
    const answer = await build.routes.page.module
      .action(...([sent] as unknown as []))
      .catch((thrown: unknown) => thrown);
    expect((answer as Response).headers.get("location")).toBe(location);
  },
);

test("what is no refusal stays what it is", async () => {
  const bug = new Error("bug");
  expect(await thrownBy(bug)).toBe(bug);
});

test("a route without loader and action keeps having none", () => {
  const build = withRefusals({ routes: { page: { module: {} } } }, { signInPath: "/sign-in" });
  expect(Object.keys(build.routes.page.module)).toEqual([]);
});

const late = () => Promise.reject(refusal("unauthenticated", "signInNeeded"));

/** A form sent to a page whose action does this, and what was kept and forgotten of it. */
async function send(
  action: () => unknown,
  body: string,
  { page = true, keeps = true }: { page?: boolean; keeps?: boolean } = {},
) {
  const seen: { kept: unknown[]; forgotten: string[]; owner: string | null; reported: unknown[] } = {
    kept: [],
    forgotten: [],
    owner: null,
    reported: [],
  };
  const module = { action, loader: late, ...(page ? { default: () => null } : {}) };
  const build = withRefusals(
    { routes: { page: { module } } },
    {
      signInPath: "/sign-in",
      keepLate: async (_context, form) => {
        seen.kept.push(form);
        return keeps;
      },
      forgetKept: async (_context, path) => seen.forgotten.push(path),
    },
  );
  const context = {
    href: (path: string) => path,
    sessionPresent: true,
    requestId: "r-1",
    words: createWords("sv"),
    tenant: null,
    shownTo: (owner: string) => {
      seen.owner = owner;
    },
    report: (error: unknown) => seen.reported.push(error),
  };
  const request = new Request("http://norrby.example.se/profile", {
    method: "POST",
    headers: { "Content-Type": "application/x-www-form-urlencoded", Referer: "http://norrby.example.se/profile" },
    body,
  });
  const call = (handle: unknown) => (handle as (args: unknown) => Promise<unknown>)({ request, context });
  const answer = await call(build.routes.page.module.action).catch((thrown: unknown) => thrown);
  const shown = await call(build.routes.page.module.loader).catch((thrown: unknown) => thrown);
  return { ...seen, answer, shown };
}

test("a form that came too late is kept whole, but for secrets and what it says of itself, and the sign-in is told", async () => {
  const { kept, answer, owner } = await send(
    late,
    "whose=abc&by=1&basis=2&turn=3&go=next&phone=070&text=a%0D%0Ab&several[]=&several[]=x&password=hemligt",
  );
  expect(owner).toBe("abc");
  expect(kept).toEqual([{ path: "/profile", fields: { phone: ["070"], text: ["a\nb"], "several[]": ["", "x"] } }]);
  expect((answer as Response).headers.get("location")).toBe("/sign-in?returnTo=%2Fprofile&why=kept");
});

test("what nobody can keep is not said to be kept", async () => {
  const { answer } = await send(late, "phone=070", { keeps: false });
  expect((answer as Response).headers.get("location")).toBe("/sign-in?returnTo=%2Fprofile&why=ended");
});

test.each([
  ["holds nothing that was typed", "whose=abc&go=next", true],
  ["belongs to no page", "attachmentId=1", false],
])("a late form that %s is not kept", async (_what, body, page) => {
  expect((await send(late, body, { page })).kept).toEqual([]);
});

test("a form that is refused for what it says, after its session has ended, is kept when its page finds out", async () => {
  const refused = async () => ({ type: "DataWithResponseInit", data: { ok: false }, init: { status: 400 } });
  const { kept, shown } = await send(refused, "phone=fel");
  expect(kept).toEqual([{ path: "/profile", fields: { phone: ["fel"] } }]);
  expect((shown as Response).headers.get("location")).toContain("why=kept");
});

test("a form that was kept is forgotten once it has been sent, and not before", async () => {
  const sent = async () => new Response(null, { status: 303, headers: { Location: "/profile" } });
  expect((await send(sent, "kept=1&phone=070")).forgotten).toEqual(["/profile"]);
  expect((await send(sent, "phone=070")).forgotten).toEqual([]);
  const refused = async () => ({ type: "DataWithResponseInit", data: { ok: false }, init: { status: 400 } });
  expect((await send(refused, "kept=1&phone=fel")).forgotten).toEqual([]);
});

test("VN-26: a form that fails on our side comes back with all that was typed, whom to ask and a reference, and the log hears of it", async () => {
  const bug = new Error("the database is away");
  const action = (async ({ request }: { request: Request }) =>
    handleForm(request, { safeParse: (data) => ({ success: true, data }) }, createWords("sv"), () =>
      Promise.reject(bug),
    )) as () => unknown;
  const { answer, reported } = await send(action, "phone=070&password=hemligt");
  const { data, init } = answer as { data: { values: unknown; problems: { message: string }[] }; init: object };
  expect(init).toEqual({ status: 500 });
  expect(data.values).toEqual({ phone: "070" });
  expect(data.problems[0]?.message).toContain("r-1");
  expect(reported).toEqual([bug]);
});

test("VN-4: whoever signed in with digits is led from any page to the choice of a password, and back to where they were going", async () => {
  const throwing = () => Promise.reject(refusal("forbidden", "passwordChangeNeeded"));
  const routes = { page: { module: { loader: throwing, action: throwing } } };
  const { loader } = withRefusals({ routes }, { signInPath: "/sign-in", passwordPath: "/profile/password" }).routes.page
    .module;
  const answer = (await loader(...([args("/jobs/1/apply")] as unknown as [])).catch(
    (thrown: unknown) => thrown,
  )) as Response;
  expect(answer.status).toBe(303);
  expect(answer.headers.get("location")).toBe("/en/profile/password?returnTo=%2Fjobs%2F1%2Fapply");
});

test("security 6.3.3: whoever has shown a password alone is led from any page to the second step, and back", async () => {
  const throwing = () => Promise.reject(refusal("forbidden", "factorNeeded"));
  const routes = { page: { module: { loader: throwing, action: throwing } } };
  const options = { signInPath: "/sign-in", factorPath: "/second-step" };
  const led = async (handle: unknown, path: string) => {
    const answer = (handle as (args: unknown) => Promise<unknown>)(args(path)).catch((thrown: unknown) => thrown);
    const { status, headers } = (await answer) as Response;
    return [status, headers.get("location")];
  };
  const { loader } = withRefusals({ routes }, options).routes.page.module;
  expect(await led(loader, "/roros/settings")).toEqual([303, "/en/second-step?returnTo=%2Froros%2Fsettings"]);
  // An app that knows no second step says the refusal.
  const other = withRefusals({ routes }, { signInPath: "/sign-in" }).routes.page.module;
  expect((await led(other.loader, "/jobs"))[0]).toBe(403);
});
