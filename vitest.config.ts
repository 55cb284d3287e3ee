import { defineConfig } from "vitest/config";

export default defineConfig({
  oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
  test: {
    include: ["src/**/*.test.{ts,tsx}", "tests/**/*.test.{ts,tsx}", "bench/**/*.test.ts"],
    testTimeout: 30_000,
    hookTimeout: 120_000,
  },
});
