import { vitePlugin as remix } from "@remix-run/dev";
import { defineConfig } from "vite";
import base from "./vite.config";
export default defineConfig({ ...base, plugins: [remix({ appDirectory: "app", buildDirectory: "../../../../tmp/h9/build", serverModuleFormat: "esm", future: { v3_fetcherPersist: true, v3_lazyRouteDiscovery: true, v3_relativeSplatPath: true, v3_routeConfig: true, v3_singleFetch: true, v3_throwAbortReason: true } })] });
