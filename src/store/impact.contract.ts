import { expect, test } from "vitest";
import { type Day, type DayCounts, parseDay, type RomeCode, type VisitEvent } from "../domain/index.ts";
import type { Stage } from "./store.stage.ts";

const DAY = parseDay("2026-05-04");
const NEXT = parseDay("2026-05-05");
const PERIOD = { from: DAY, to: NEXT };

const event = (id: string, visitor: string, changes: Partial<VisitEvent> = {}): VisitEvent => ({
  day: DAY,
  id,
  visitor,
  minute: 600,
  source: "direct",
  step: "seen",
  kind: null,
  feed: null,
  rank: null,
  occupation: null,
  departement: null,
  ...changes,
});

const counts = (day: Day, sessions: number): DayCounts => ({
  sessions: [{ day, source: "direct", sessions, visitors: 1 }],
  steps: [{ day, source: "direct", step: "seen", sessions }],
  paths: [{ day, step: "details", kind: "offer", feed: null, rank: null, events: 2 }],
  wishPaths: [{ day, platform: "parcoursup", departement: null, step: "wish", sessions: 1 }],
});

/** Visits are kept a while, their counts for good. */
export function impactContract(stage: Stage): void {
  test("the salt of a day is one, and that of the day before is destroyed", async () => {
    const [one, same] = await Promise.all([stage.store.saltOf(DAY), stage.store.saltOf(DAY)]);
    expect(one).toMatch(/^[\w-]{43}$/);
    expect(same).toBe(one);
    const next = await stage.store.saltOf(NEXT);
    expect(next).not.toBe(one);
    expect(await stage.store.saltOf(NEXT)).toBe(next);
    expect(await stage.store.saltOf(DAY)).not.toBe(one);
  });

  test("the same event twice is one, and takes a rank it had not", async () => {
    expect(await stage.store.putVisits([event("1", "a"), event("2", "a")])).toBe(2);
    expect(await stage.store.putVisits([event("1", "a", { rank: 3 }), event("3", "b")])).toBe(1);
    const read: VisitEvent[] = [];
    await stage.store.countDay(DAY, async (pages) => {
      for await (const page of pages) read.push(...page);
      return counts(DAY, 1);
    });
    expect(read.map(({ id, rank }) => [id, rank])).toEqual([
      ["1", 3],
      ["2", null],
      ["3", null],
    ]);
  });

  test("the events of a day come by visitor then minute, and no visitor is split between two pages", async () => {
    const many = Array.from({ length: 12_000 }, (_, at) =>
      event(`e${at}`, `v${String(at % 400).padStart(3, "0")}`, { minute: (at * 7) % 1440 }),
    );
    await stage.store.putVisits(many);
    const seen: string[][] = [];
    await stage.store.countDay(DAY, async (pages) => {
      for await (const page of pages) {
        seen.push([...new Set(page.map(({ visitor }) => visitor))]);
        expect(page).toEqual(
          [...page].sort((a, b) => (a.visitor < b.visitor ? -1 : a.visitor > b.visitor ? 1 : a.minute - b.minute)),
        );
      }
      return counts(DAY, 1);
    });
    expect(seen.length).toBeGreaterThan(1);
    expect(seen.flat()).toHaveLength(400);
  });

  test("counting a day again replaces its counts; a day whose events are gone keeps them", async () => {
    await stage.store.putVisits([event("1", "a"), event("2", "b", { day: NEXT })]);
    await stage.store.countDay(DAY, async () => counts(DAY, 1));
    await stage.store.countDay(NEXT, async () => counts(NEXT, 5));
    await stage.store.countDay(DAY, async () => counts(DAY, 2));
    expect((await stage.store.sessionCounts(PERIOD)).map(({ day, sessions }) => [day, sessions])).toEqual([
      [DAY, 2],
      [NEXT, 5],
    ]);
    expect(await stage.store.forgetVisits(NEXT, NEXT)).toMatchObject({ events: 1 });
    expect(await stage.store.countDay(DAY, async () => counts(DAY, 0))).toBe(false);
    expect((await stage.store.sessionCounts(PERIOD))[0]?.sessions).toBe(2);
    expect(await stage.store.stepCounts(PERIOD)).toHaveLength(2);
    expect(await stage.store.pathCounts({ from: DAY, to: DAY })).toEqual(counts(DAY, 2).paths);
    expect(await stage.store.wishPathCounts({ from: NEXT, to: NEXT })).toEqual(counts(NEXT, 5).wishPaths);
  });

  test("what was searched is kept from ten visitors up, by week, and never falls when events are deleted", async () => {
    const searchers = (n: number, departement: string, occupation: string | null) =>
      Array.from({ length: n }, (_, at) =>
        event(`${departement}${occupation}${at}`, `v${departement}${at}`, {
          departement,
          occupation: occupation as RomeCode,
        }),
      );
    await stage.store.putVisits([
      ...searchers(12, "57", "D1102"),
      ...searchers(9, "54", "D1102"),
      ...searchers(11, "88", null),
    ]);
    await stage.store.countSearches(DAY);
    const read = async () =>
      (await stage.store.searchedCounts(PERIOD)).map(({ occupation, departement, visitors }) => [
        occupation,
        departement,
        visitors,
      ]);
    const expected = [
      ["D1102", null, 21],
      ["D1102", "57", 12],
      [null, "57", 12],
      [null, "88", 11],
    ];
    expect(await read()).toEqual(expected);
    await stage.store.forgetVisits(NEXT, NEXT);
    await stage.store.countSearches(DAY);
    expect(await read()).toEqual(expected);
  });

  test("losses of several replicas add up", async () => {
    await stage.store.addLosses([{ day: DAY, reason: "robot", events: 3 }]);
    await stage.store.addLosses([{ day: DAY, reason: "robot", events: 4 }]);
    expect(await stage.store.lossCounts(PERIOD)).toEqual([{ day: DAY, reason: "robot", events: 7 }]);
  });

  test("a figure said +52 % and corrected to +19 % shows both, with the reason, and is not noted over again", async () => {
    const early = { indicator: "voeux", key: "2020", value: 0.52, source: "communiqué", asOf: DAY };
    await stage.store.noteObservations([{ ...early, value: 0.5 }]);
    await stage.store.noteObservations([early]);
    const reason = "des vœux étaient comptés deux fois";
    await stage.store.correctObservation({ ...early, value: 0.19, asOf: NEXT, reason });
    await stage.store.noteObservations([{ ...early, value: 0.7 }]);
    expect(
      (await stage.store.observations("voeux")).map(({ revision, value, reason: why }) => [revision, value, why]),
    ).toEqual([
      [0, 0.52, null],
      [1, 0.19, reason],
    ]);
    await expect(stage.store.correctObservation({ ...early, reason: " " })).rejects.toThrow(
      "why the figure is corrected",
    );
    await expect(stage.store.correctObservation({ ...early, key: "2019", reason })).rejects.toThrow(
      "the key of a figure",
    );
  });
}
