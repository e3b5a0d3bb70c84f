import { vitePlugin as remix } from "@remix-run/dev";
import { defineConfig } from "vite";

export default defineConfig({
  plugins: [
    remix({
      appDirectory: "app",
      serverModuleFormat: "esm",
      future: {
        v3_fetcherPersist: true,
        v3_lazyRouteDiscovery: true,
        v3_relativeSplatPath: true,
        v3_routeConfig: true,
        v3_singleFetch: true,
        v3_throwAbortReason: true,
      },
    }),
  ],
  // The build is whole: what our packages depend on is not to be found from here at run time.
  ssr: { noExternal: true, external: ["@node-rs/argon2"] },
  // The policy allows no styles or scripts in the page itself.
  build: { assetsInlineLimit: 0, modulePreload: false },
  clearScreen: false,
});
