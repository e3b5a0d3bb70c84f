import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["packages/*/src/**/*.test.{ts,tsx}", "apps/*/{app,src}/**/*.test.{ts,tsx}", "scripts/**/*.test.ts"],
    globalSetup: ["packages/core/src/testing/global-setup.ts"],
    setupFiles: ["packages/core/src/testing/no-console-errors.ts"],
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
});
