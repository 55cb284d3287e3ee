import { expect, test } from "vitest";
import { Rejections } from "./rejections.ts";

test("counts by reason, most frequent first, with the lines in order", () => {
  const rejections = new Rejections();
  rejections.add(9, { reason: "no place", got: "?" });
  rejections.add(7, { reason: "siret", got: "1" });
  rejections.add(3, { reason: "siret", got: "1" });
  expect(rejections.groups()).toEqual([
    { reason: "siret", count: 2, lines: [3, 7], got: ["1"] },
    { reason: "no place", count: 1, lines: [9], got: ["?"] },
  ]);
});

test("keeps a hundred lines of a reason, and counts them all", () => {
  const rejections = new Rejections();
  for (let line = 1; line <= 1000; line++) rejections.add(line, { reason: "siret", got: line });
  expect(rejections.groups()).toMatchObject([{ count: 1000, got: [1, 2, 3] }]);
  expect(rejections.groups()[0]?.lines).toHaveLength(100);
});

test("says which file a line is of when there are several", () => {
  const rejections = new Rejections();
  rejections.add(1, { reason: "siret", got: "" }, "a.ndjson");
  expect(rejections.groups()[0]?.reason).toBe("a.ndjson: siret");
});
