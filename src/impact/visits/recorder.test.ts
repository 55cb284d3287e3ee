import { expect, test } from "vitest";
import { createRecorder, type RecorderOptions } from "./recorder.ts";
import { steadyClock } from "./steady-clock.ts";
import { aHit, FIREFOX, handClock, memoryStore } from "./testing.ts";

function stage(changes: Partial<RecorderOptions> = {}, start = "2026-05-04T08:00:00Z") {
  const clock = handClock(start);
  const memory = memoryStore();
  const recorder = createRecorder({
    store: memory.store,
    clock,
    departementAt: (lat) => (lat > 49 ? "57" : null),
    ...changes,
  });
  return { clock, recorder, ...memory };
}

test("a visitor is the same all day, another one the next day, and neither an address nor a browser is stored", async () => {
  const { recorder, clock, events, salts } = stage();
  recorder.record(aHit());
  clock.add(60);
  recorder.record(aHit({}, { step: "visit", what: "/faq" }));
  await recorder.flush();
  clock.add(24 * 60);
  recorder.record(aHit());
  await recorder.flush();
  const [first, second, next] = events();
  expect(first?.visitor).toBe(second?.visitor);
  expect(next?.visitor).not.toBe(first?.visitor);
  expect([...salts.keys()]).toEqual(["2026-05-05"]);
  expect(JSON.stringify(events())).not.toMatch(/192\.0\.2|Mozilla|faq/);
});

test("two browsers behind one address are two visitors; the addresses of one IPv6 home are one", async () => {
  const { recorder, events } = stage();
  recorder.record(aHit());
  recorder.record(aHit({ userAgent: FIREFOX.replace("140", "141") }));
  recorder.record(aHit({ ip: "2001:db8:0:1::1" }));
  recorder.record(aHit({ ip: "2001:db8:0:1::2" }));
  await recorder.flush();
  expect(new Set(events().map(({ visitor }) => visitor)).size).toBe(3);
});

test("robots are left out and counted, and so are browsers that say nothing; a client of the API is a program and stays", async () => {
  const { recorder, events, lost } = stage();
  recorder.record(aHit({ userAgent: "Googlebot/2.1 (+http://www.google.com/bot.html)" }));
  recorder.record(aHit({ userAgent: "" }));
  recorder.record(aHit({ userAgent: "python-requests/2.32", source: "api" }));
  recorder.record(aHit({ userAgent: "SomeBot/1.0", source: "api" }));
  recorder.record(aHit({ userAgent: "node", source: "api:portail", client: "portail" }));
  recorder.turnAway("refused");
  await recorder.flush();
  expect(events().map(({ source }) => source)).toEqual(["api", "api:portail"]);
  expect([lost("robot"), lost("refused")]).toEqual([3, 1]);
});

test("a request sent again within ten minutes is one event, on this replica or on another", async () => {
  const one = stage();
  const other = createRecorder({ store: one.store, clock: one.clock, departementAt: () => null });
  for (let again = 0; again < 5; again++) {
    one.recorder.record(aHit());
    other.record(aHit());
    await Promise.all([one.recorder.flush(), other.flush()]);
    one.clock.add(1);
  }
  expect(one.events()).toHaveLength(1);
});

test("the rank told by the page's script completes the event that the server saw", async () => {
  const { recorder, events } = stage();
  const details = { step: "details", what: "/offre/1", kind: "offer", feed: "exemple" } as const;
  recorder.record(aHit({}, details));
  recorder.record(aHit({ source: null }, { ...details, rank: 4 }));
  await recorder.flush();
  recorder.record(aHit({}, { ...details, what: "/offre/2" }));
  await recorder.flush();
  recorder.record(aHit({ source: null }, { ...details, what: "/offre/2", rank: 7 }));
  await recorder.flush();
  expect(events().map(({ rank }) => rank)).toEqual([4, 7]);
});

test("a flood from one address stops at its share of the minute, and leaves room for the others", async () => {
  const { recorder, events, lost } = stage({
    limits: { stepsAMinute: 50, visitorsADay: 20, sourcesADay: 10 },
    room: 100,
  });
  for (let at = 0; at < 10_000; at++) recorder.record(aHit({}, { step: "visit", what: `/${at}` }));
  recorder.record(aHit({ ip: "192.0.2.2" }));
  await recorder.flush();
  expect(events()).toHaveLength(51);
  expect(lost("flood")).toBe(9_950);
});

test("browsers made up by one address count as visitors up to a number, and so do made-up sources", async () => {
  const { recorder, events, clock, lost } = stage({
    limits: { stepsAMinute: 50, visitorsADay: 20, sourcesADay: 10 },
  });
  for (let at = 0; at < 100; at++) {
    recorder.record(aHit({ userAgent: `${FIREFOX} ${at}`, source: `campaign:c${at}` }));
    clock.add(0.1);
  }
  await recorder.flush();
  expect(new Set(events().map(({ visitor }) => visitor)).size).toBe(20);
  expect(lost("flood")).toBe(80);
  expect(new Set(events().map(({ source }) => source)).size).toBeLessThanOrEqual(11);
});

test("under pressure it drops what has no room, says how many, and never waits", async () => {
  const { recorder, events, lost } = stage({ room: 10 });
  for (let at = 0; at < 25; at++) recorder.record(aHit({ ip: `198.51.100.${at}` }));
  await recorder.flush();
  expect(events()).toHaveLength(10);
  expect(lost("pressure")).toBe(15);
});

test("what a store that fails could not keep is counted as lost, and the service goes on", async () => {
  const memory = memoryStore();
  let failing = true;
  const store = {
    ...memory.store,
    putVisits: async (events: Parameters<typeof memory.store.putVisits>[0]) => {
      if (failing) throw new Error("no connection");
      return memory.store.putVisits(events);
    },
    addLosses: async (losses: Parameters<typeof memory.store.addLosses>[0]) => {
      if (failing) throw new Error("no connection");
      return memory.store.addLosses(losses);
    },
  };
  const { recorder } = stage({ store });
  recorder.record(aHit());
  await recorder.flush();
  failing = false;
  recorder.record(aHit());
  await recorder.flush();
  expect([memory.events().length, memory.lost("store")]).toEqual([1, 1]);
});

test("a clock that jumps for a moment files nothing under another day; one that stays there is followed", () => {
  const machine = handClock("2026-05-04T22:30:00Z");
  let elapsed = 0;
  const clock = steadyClock(machine, () => elapsed);
  const pass = (minutes: number) => {
    machine.add(minutes);
    elapsed += minutes * 60_000;
    return clock.now().toISOString();
  };
  expect(pass(1)).toBe("2026-05-04T22:31:00.000Z");
  machine.add(-180);
  expect(pass(1)).toBe("2026-05-04T22:32:00.000Z");
  machine.add(180);
  expect(pass(1)).toBe("2026-05-04T22:33:00.000Z");
  machine.set("2030-01-01T00:00:00Z");
  expect(pass(5)).toBe("2026-05-04T22:38:00.000Z");
  expect(pass(11)).toBe("2030-01-01T00:16:00.000Z");
});

test("what was searched is kept as an occupation and a département", async () => {
  const { recorder, events } = stage();
  const search = { step: "seen", what: "/recherche?q=mon+nom&place=Metz", place: { lat: 49.1, lon: 6.2 } } as const;
  recorder.record(aHit({}, search));
  await recorder.flush();
  expect(events()).toMatchObject([{ step: "seen", departement: "57", occupation: null }]);
  expect(JSON.stringify(events())).not.toMatch(/mon.nom|Metz/);
});
