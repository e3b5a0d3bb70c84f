import {
  createStaticHandler,
  getStaticContextFromError,
  isRouteErrorResponse,
  matchRoutes,
  type StaticHandler,
  type StaticHandlerContext,
} from "@remix-run/router";
import type { Answer, Page } from "./page";
import { shelved } from "./route-shelves";

/** What of the framework's build a request needs; `ServerBuild` of `@remix-run/server-runtime` is one. */
export type PageBuild = {
  readonly routes: Readonly<Record<string, Route | undefined>>;
  readonly entry: { readonly module: EntryModule };
  readonly assets: unknown;
  readonly future: unknown;
  readonly isSpaMode: boolean;
};

type Route = {
  readonly id: string;
  readonly parentId?: string | undefined;
  readonly path?: string | undefined;
  readonly index?: boolean | undefined;
  readonly caseSensitive?: boolean | undefined;
  readonly module: RouteModule;
};
type RouteModule = {
  readonly default?: unknown;
  readonly ErrorBoundary?: unknown;
  readonly handle?: unknown;
  readonly loader?: unknown;
  readonly action?: unknown;
};

/** `app/entry.server.tsx` of an app; what it is given and gives, the framework says. */
type EntryModule = { readonly default: unknown; readonly handleError?: unknown };
type Render = (request: Request, status: number, headers: Headers, page: unknown, context: unknown) => Page;
type Report = (error: unknown, about: { context: unknown }) => void;

type RouteObject = Parameters<typeof createStaticHandler>[0][number];

/**
 * The pages and resources of an app as one function of a request, over the framework's own router (decision 0019): its
 * loaders get the request as it came, and what they answer goes to the view alone. An error that is no answer is told to
 * the entry's `handleError`, and the nearest boundary says it with status 500; a resource's error is thrown on, to the edge.
 */
export function pageHandler<Context>(build: PageBuild): (request: Request, context: Context) => Promise<Answer> {
  const render = build.entry.module.default as Render;
  const report = build.entry.module.handleError as Report;
  const routeModules = Object.fromEntries(routesOf(build).map(({ id, module }) => [id, module]));
  const shelf = shelved(build);
  const routers = new Map<PageBuild, Router>();

  function routerFor(path: string): Router {
    const part = shelf(path);
    const router = routers.get(part) ?? routerOf(part);
    routers.set(part, router);
    return router;
  }

  function page(request: Request, state: StaticHandlerContext, context: Context): Page {
    const entry = {
      manifest: build.assets,
      routeModules,
      staticHandlerContext: state,
      future: build.future,
      isSpaMode: build.isSpaMode,
    };
    return render(request, state.statusCode, cookiesOf(state), entry, context);
  }

  return async (request, context) => {
    const path = new URL(request.url).pathname;
    const { handler, resourceAt } = routerFor(path);
    const routeId = resourceAt(path);
    if (routeId !== null) return resource(handler.queryRoute(request, { routeId, requestContext: context }));
    const found = await handler.query(request, { requestContext: context });
    if (found instanceof Response) return found;
    for (const error of Object.values(found.errors ?? {})) if (!isRouteErrorResponse(error)) report(error, { context });
    const state = { ...found, errors: found.errors && mapValues(found.errors, withoutSecrets) };
    try {
      return page(request, state, context);
    } catch (error) {
      report(error, { context });
      return page(request, getStaticContextFromError(handler.dataRoutes, state, withoutSecrets(error)), context);
    }
  };
}

type Router = {
  readonly handler: StaticHandler;
  /** The route that answers a path with something else than a page. */
  resourceAt(path: string): string | null;
};

function routerOf(build: PageBuild): Router {
  const all = routesOf(build);
  const objectsBelow = (parentId: string | undefined): RouteObject[] =>
    all
      .filter((route) => (route.parentId || undefined) === parentId)
      .map(({ id, path, index, caseSensitive, module }) => ({
        id,
        ...(path === undefined ? {} : { path }),
        ...(index ? { index } : { children: objectsBelow(id) }),
        ...(caseSensitive ? { caseSensitive } : {}),
        ...(module.loader ? { loader: module.loader as RouteObject["loader"] } : {}),
        ...(module.action ? { action: module.action as RouteObject["action"] } : {}),
        handle: module.handle,
        hasErrorBoundary: id === "root" || module.ErrorBoundary !== undefined,
      })) as RouteObject[];
  const handler = createStaticHandler(objectsBelow(undefined), {
    future: { v7_relativeSplatPath: true, v7_throwAbortReason: true },
  });
  const resources = new Set(all.filter(isResource).map(({ id }) => id));
  return {
    handler,
    resourceAt: (path) => {
      if (resources.size === 0) return null;
      const id = matchRoutes(handler.dataRoutes, path)?.at(-1)?.route.id;
      return id !== undefined && resources.has(id) ? id : null;
    },
  };
}

const routesOf = (build: PageBuild): Route[] => Object.values(build.routes).filter((route) => route !== undefined);

const isResource = ({ module }: Route): boolean => module.default === undefined && module.ErrorBoundary === undefined;

/** What a route answers that is no page; what it refuses, too. */
async function resource(answering: Promise<unknown>): Promise<Response> {
  try {
    const answer = await answering;
    return answer instanceof Response ? answer : Response.json(answer);
  } catch (error) {
    if (error instanceof Response) return error;
    if (isRouteErrorResponse(error)) return new Response(null, { status: error.status });
    throw error;
  }
}

/** The head of a page: the cookies that its loaders and its action set. */
function cookiesOf({ loaderHeaders, actionHeaders }: StaticHandlerContext): Headers {
  const headers = new Headers();
  for (const own of [...Object.values(actionHeaders), ...Object.values(loaderHeaders)])
    for (const cookie of own?.getSetCookie() ?? []) headers.append("Set-Cookie", cookie);
  return headers;
}

/** An error as a boundary may see it: an answer is what it is, of everything else only that it happened. */
const withoutSecrets = (error: unknown): unknown => (isRouteErrorResponse(error) ? error : new Error("Failed"));

const mapValues = <Value, Other>(record: Readonly<Record<string, Value>>, of: (value: Value) => Other) =>
  Object.fromEntries(Object.entries(record).map(([key, value]) => [key, of(value)]));
