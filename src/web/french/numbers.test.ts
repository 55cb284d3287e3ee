import { expect, test } from "vitest";
import { counted, distanceInWords, numberInWords } from "./numbers.ts";

test.each([
  [0, "sur place"],
  [0.04, "sur place"],
  [0.33, "300 m"],
  [0.94, "900 m"],
  [0.96, "1 km"],
  [4.23, "4,2 km"],
  [9.96, "10 km"],
  [23.4, "23 km"],
])("says %d km as “%s”", (km, words) => {
  expect(distanceInWords(km)).toBe(words.replace(/(\d) /, "$1\u00a0"));
});

test("counts in French: zero and one are singular", () => {
  expect(counted(0, "formation", "formations", "Aucune")).toBe("Aucune formation");
  expect(counted(1, "offre", "offres")).toBe("1 offre");
  expect(counted(2, "offre", "offres")).toBe("2 offres");
});

test("groups thousands with a narrow space", () => {
  expect(numberInWords(12345)).toBe("12\u202f345");
});
