import { expect, test } from "vitest";
import { remember } from "./remember.ts";

test("asks once for each key, and again once too many are kept", () => {
  const asked: string[] = [];
  const length = remember(
    (text: string) => {
      asked.push(text);
      return text.length;
    },
    (text) => text,
    2,
  );
  expect(["a", "a", "bb", "a", "ccc", "a"].map(length)).toEqual([1, 1, 2, 1, 3, 1]);
  expect(asked).toEqual(["a", "bb", "ccc", "a"]);
});
