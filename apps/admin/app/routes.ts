import { index, type RouteConfig, route } from "@remix-run/route-config";

/** Every address of the app, once. */
export default [index("routes/sample/route.tsx"), route("*", "routes/not-found/route.tsx")] satisfies RouteConfig;
