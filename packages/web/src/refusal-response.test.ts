import { expect, test } from "vitest";
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
