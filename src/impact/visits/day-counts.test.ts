import { expect, test } from "vitest";
import { parseDay, type Step, type VisitEvent } from "../../domain/index.ts";
import { countVisits } from "./day-counts.ts";

const DAY = parseDay("2026-05-04");
let made = 0;
const event = (
  visitor: string,
  minute: number,
  source: string | null,
  step: Step = "visit",
  more: Partial<VisitEvent> = {},
): VisitEvent => ({
  day: DAY,
  id: String(made++),
  visitor,
  minute,
  source,
  step,
  kind: null,
  feed: null,
  rank: null,
  occupation: null,
  departement: null,
  ...more,
});

async function* pages(...all: VisitEvent[][]) {
  yield* all;
}

test("half an hour without a page ends a session; another source begins one; going on keeps the first source", async () => {
  const counts = await countVisits(
    DAY,
    pages([
      event("a", 100, "parcoursup"),
      event("a", 120, null, "seen"),
      event("a", 200, null, "seen"),
      event("a", 205, "search:google"),
      event("b", 100, "direct"),
      event("b", 110, "direct"),
    ]),
  );
  expect(counts.sessions).toEqual([
    { day: DAY, source: "parcoursup", sessions: 2, visitors: 1 },
    { day: DAY, source: "search:google", sessions: 1, visitors: 1 },
    { day: DAY, source: "direct", sessions: 1, visitors: 1 },
  ]);
});

test("a step counts once a session, however often it was made", async () => {
  const counts = await countVisits(
    DAY,
    pages([
      event("a", 1, "direct", "seen"),
      event("a", 2, null, "seen"),
      event("a", 3, null, "contact", { kind: "offer" }),
    ]),
  );
  expect(counts.steps.map(({ step, sessions }) => [step, sessions])).toEqual([
    ["seen", 1],
    ["contact", 1],
  ]);
});

test("what was opened is counted by feed and by rank, one by one up to ten", async () => {
  const opened = (rank: number | null) => event("a", 1, "direct", "details", { kind: "offer", feed: "exemple", rank });
  const counts = await countVisits(DAY, pages([opened(1), opened(1), opened(15), opened(400), opened(null)]));
  expect(counts.paths.map(({ rank, events }) => [rank, events])).toEqual([
    [1, 2],
    [20, 1],
    [100, 1],
    [null, 1],
  ]);
});

test("what followed the page of a wish is counted by platform and département, not what came before", async () => {
  const counts = await countVisits(
    DAY,
    pages([
      event("a", 1, "direct", "seen"),
      event("a", 5, null, "wish", { kind: "parcoursup", departement: "57" }),
      event("a", 9, null, "contact", { kind: "offer" }),
    ]),
  );
  expect(
    counts.wishPaths.map(({ platform, departement, step, sessions }) => [platform, departement, step, sessions]),
  ).toEqual([
    ["parcoursup", "57", "wish", 1],
    ["parcoursup", "57", "contact", 1],
  ]);
});
