import { isRefusal, type Refusal, type RefusalKind } from "@vakans/core/forms";
import { isBodyTooLarge, isUploadCut } from "./incoming";
import { safeReturnTo } from "./return-to";

/** The HTTP status that tells a refusal of each kind. */
export const statusOfRefusal: Readonly<Record<RefusalKind, number>> = {
  invalid: 400,
  unauthenticated: 401,
  forbidden: 403,
  notFound: 404,
  conflict: 409,
  tooMany: 429,
};

/** What an error page knows of a refusal: a code with words, and what they need. */
export type RefusalBody = Pick<Refusal, "kind" | "code" | "details">;

/** A refusal as a whole answer, for `ErrorView` to tell. */
export function refusalResponse(refusal: Refusal): Response {
  const body: RefusalBody = { kind: refusal.kind, code: refusal.code, details: refusal.details };
  return Response.json(body, { status: statusOfRefusal[refusal.kind] });
}

type Args = { request: Request; context: unknown };
type Handle = (args: never) => unknown;
type RouteModule = { loader?: unknown; action?: unknown };
type Build = { routes: Readonly<Record<string, { module: RouteModule } | undefined>> };

const loginFirst = (error: unknown): error is Refusal =>
  isRefusal(error) && error.kind === "unauthenticated" && error.code === "signInNeeded";

/** Where the person was: the page that was asked for, or the page whose form was sent, without the language in front. */
function pageOf({ request, context }: Args): string | null {
  const asked = new URL(request.url);
  if (request.method === "GET" || request.method === "HEAD") return safeReturnTo(`${asked.pathname}${asked.search}`);
  const referer = request.headers.get("referer") ?? "";
  const page = URL.canParse(referer) ? new URL(referer) : null;
  if (page?.origin !== asked.origin) return null;
  const home = (context as Linking).href("/");
  const inLanguage = home !== "/" && (page.pathname === home || page.pathname.startsWith(`${home}/`));
  return safeReturnTo(`${inLanguage ? page.pathname.slice(home.length) || "/" : page.pathname}${page.search}`);
}

type Linking = { href(path: string): string };

/** To sign-in and back. */
function toSignIn(signInPath: string, args: Args): Response {
  const back = pageOf(args);
  const query = back && back !== "/" ? `?returnTo=${encodeURIComponent(back)}` : "";
  return new Response(null, {
    status: 303,
    headers: { Location: `${(args.context as Linking).href(signInPath)}${query}` },
  });
}

/**
 * A Remix build whose loaders and actions answer a refusal of the core as HTTP does, so that no route can forget to:
 * whoever is not signed in goes to sign-in and comes back, everything else becomes an error page with its status.
 */
export function withRefusals<B extends Build>(build: B, { signInPath }: { signInPath: string }): B {
  const translated = (handle: unknown): unknown =>
    typeof handle !== "function"
      ? handle
      : async (args: Args) => {
          try {
            return await (handle as Handle)(args as never);
          } catch (error) {
            if (loginFirst(error)) throw toSignIn(signInPath, args);
            if (isRefusal(error)) throw refusalResponse(error);
            if (isBodyTooLarge(error)) throw new Response(null, { status: 413 });
            if (isUploadCut(error)) throw new Response(null, { status: 400 });
            throw error;
          }
        };
  const routes = Object.fromEntries(
    Object.entries(build.routes).map(([id, route]) => {
      if (!route) return [id, route];
      const { loader, action } = route.module;
      const own: RouteModule = {
        ...(loader ? { loader: translated(loader) } : {}),
        ...(action ? { action: translated(action) } : {}),
      };
      return [id, { ...route, module: { ...route.module, ...own } }];
    }),
  );
  return { ...build, routes } as B;
}
