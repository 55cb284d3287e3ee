import type { Impact } from "../impact/index.ts";

/** One row for every indicator, whatever is asked. For tests. */
export const fakeImpact: Impact = {
  rows: async ({ columns }) => [Object.fromEntries(columns.map(({ name }, at) => [name, at === 0 ? '=a "b", c' : at]))],
  prepare: async () => undefined,
  json: async ({ name }) => ({
    observations: [{ day: "2026-05-04", source: "parcoursup", sessions: 3, visitors: 2 }],
    ...(name === "wishes" && {
      changes: [{ route: "apprentissage", from: 2023, to: 2024, whole: 0.049, constantPerimeter: null }],
    }),
  }),
};
