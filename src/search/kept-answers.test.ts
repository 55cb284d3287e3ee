import { expect, test } from "vitest";
import { parseSearchParams, type SearchParams } from "../domain/index.ts";
import { keepAnswers } from "./kept-answers.ts";

/** A search that says which question it answered, how many times, and on which day. */
function counting(answerBytes = 0) {
  let now = new Date("2026-05-04T10:00:00Z");
  let asked = 0;
  const answer = ({ q }: SearchParams) => Buffer.from(`${q} ${++asked}`.padEnd(answerBytes));
  const search = keepAnswers(answer, { now: () => now });
  return {
    ask: (q: string) => search(parseSearchParams({ q })).toString().trim(),
    setDay: (day: string) => {
      now = new Date(`${day}T10:00:00Z`);
    },
  };
}

test("the same question is worked out once a day, another one by itself", () => {
  const { ask, setDay } = counting();
  expect([ask("coiffure"), ask("boulanger"), ask("coiffure")]).toEqual(["coiffure 1", "boulanger 2", "coiffure 1"]);
  setDay("2026-05-05");
  expect(ask("coiffure")).toBe("coiffure 3");
});

test("a question that differs by one parameter is another one", () => {
  let asked = 0;
  const search = keepAnswers(() => Buffer.from(String(++asked)), { now: () => new Date("2026-05-04T10:00:00Z") });
  const answers = [{ q: "coiffure" }, { q: "coiffure", radius: "50" }, { q: "coiffure", sources: "offers" }].map(
    (params) => search(parseSearchParams(params)).toString(),
  );
  expect(answers).toEqual(["1", "2", "3"]);
});

test("only so many bytes are kept: the answer that was asked longest ago goes first", () => {
  const { ask } = counting(3 * 2 ** 20);
  expect([ask("a"), ask("b"), ask("a"), ask("c")]).toEqual(["a 1", "b 2", "a 1", "c 3"]);
  expect([ask("a"), ask("b")]).toEqual(["a 1", "b 4"]);
});
