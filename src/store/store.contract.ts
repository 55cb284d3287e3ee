import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import type { Clock, Draft, Generation, Snapshot, Store } from "../domain/index.ts";
import { company, DEMONSTRATION, offer, report, training } from "./store.samples.ts";

const ASOF = new Date("2026-05-01T06:00:00Z");
const DAY = "2026-05-01";

/** Where the contract's stores live: `open` gives another store of the same records, on an empty database after `reset`. */
export interface Home {
  open(clock?: Clock): Promise<Store>;
  reset(): Promise<void>;
  end(): Promise<void>;
}

/** What every store does, whatever is underneath. */
export function storeContract(prepare: () => Promise<Home>): void {
  let home: Home;
  let store: Store;
  beforeAll(async () => {
    home = await prepare();
  });
  beforeEach(async () => {
    await store?.close();
    await home.reset();
    store = await home.open();
  });
  afterAll(async () => {
    await store?.close();
    await home?.end();
  });
  const publish = (write: (draft: Draft) => Promise<unknown>) =>
    store.publish(async (draft) => void (await write(draft)), ASOF);
  const reopen = async (clock?: Clock) => {
    await store.close();
    store = await home.open(clock);
  };

  test("has no generation before the first publication, and nothing to read", async () => {
    expect(await store.generation()).toBeNull();
    await expect(store.read(async () => 1)).rejects.toThrow("Nothing was published yet");
  });

  test("numbers its generations from 1 and says when each was published", async () => {
    const first = await publish((draft) => draft.putTrainings([training("a")]));
    expect(first).toEqual({ id: 1, asOf: ASOF.toISOString(), demonstration: false });
    expect((await publish(async () => undefined)).id).toBe(2);
    expect((await store.generation())?.id).toBe(2);
  });

  test("gives back every record word for word, in the order of source and id", async () => {
    const trainings = [training("b"), training("a"), training("Z", { source: "autre" })];
    const companies = [company(2), company(1)];
    await publish(async (draft) => {
      await draft.putTrainings(trainings);
      await draft.putCompanies(companies);
      await draft.putOffers([offer("1")], DAY);
    });
    expect(await read((snapshot) => all(snapshot.trainings()))).toEqual([trainings[2], trainings[1], trainings[0]]);
    expect(await read((snapshot) => all(snapshot.companies()))).toEqual([companies[1], companies[0]]);
    expect(await read((snapshot) => all(snapshot.offers()))).toEqual([{ offer: offer("1"), seenOn: DAY }]);
  });

  test("keeps records across a reopening", async () => {
    await publish((draft) => draft.putTrainings([training("a")]));
    await reopen();
    expect((await store.generation())?.id).toBe(1);
    expect(await read((snapshot) => all(snapshot.trainings()))).toEqual([training("a")]);
  });

  test("counts what a batch adds, changes and leaves as it was", async () => {
    await publish(async (draft) => {
      expect(await draft.putTrainings([training("a"), training("b")])).toEqual({ added: 2, changed: 0, unchanged: 0 });
    });
    await publish(async (draft) => {
      const batch = [training("a"), training("b", { title: "CAP Pâtissier" }), training("c")];
      expect(await draft.putTrainings(batch)).toEqual({ added: 1, changed: 1, unchanged: 1 });
    });
  });

  test("takes the last of a key given twice, in one batch or in two", async () => {
    await publish(async (draft) => {
      const twice = [training("a", { title: "premier" }), training("a", { title: "second" })];
      expect(await draft.putTrainings(twice)).toEqual({ added: 1, changed: 0, unchanged: 0 });
      expect(await draft.putTrainings([training("a", { title: "troisième" })])).toEqual({
        added: 0,
        changed: 1,
        unchanged: 0,
      });
      expect(await draft.putTrainings([training("a", { title: "troisième" })])).toEqual({
        added: 0,
        changed: 0,
        unchanged: 1,
      });
    });
    expect(await read((snapshot) => all(snapshot.trainings()))).toEqual([training("a", { title: "troisième" })]);
  });

  test("keeps apart the same id of two sources", async () => {
    await publish((draft) => draft.putOffers([offer("1"), offer("1", { source: "autre" })], DAY));
    expect(await read((snapshot) => all(snapshot.offers()))).toHaveLength(2);
  });

  test("takes batches of any size, the empty one too, and reads them whole", async () => {
    const many = Array.from({ length: 4_500 }, (_, i) => training(String(i).padStart(5, "0")));
    await publish(async (draft) => {
      expect(await draft.putTrainings([])).toEqual({ added: 0, changed: 0, unchanged: 0 });
      expect((await draft.putTrainings(many)).added).toBe(4_500);
    });
    const pages = await read((snapshot) => batches(snapshot.trainings()));
    expect(pages.flat()).toEqual(many);
    expect(Math.max(...pages.map((page) => page.length))).toBeLessThan(many.length);
  });

  test("refreshes the day an offer was last seen, and never moves it back", async () => {
    await publish((draft) => draft.putOffers([offer("1")], DAY));
    await publish(async (draft) => {
      expect(await draft.putOffers([offer("1")], "2026-05-09")).toEqual({ added: 0, changed: 0, unchanged: 1 });
    });
    await publish((draft) => draft.putOffers([offer("1")], "2026-04-01"));
    expect(await read((snapshot) => all(snapshot.offers()))).toEqual([{ offer: offer("1"), seenOn: "2026-05-09" }]);
  });

  test("removes what a source no longer gives, and nothing of another source or kind", async () => {
    await publish(async (draft) => {
      await draft.putOffers([offer("1"), offer("2"), offer("3"), offer("1", { source: "autre" })], DAY);
      await draft.putTrainings([training("1", { source: "feed" })]);
    });
    await publish(async (draft) => {
      await draft.putOffers([offer("1")], DAY);
      await draft.putOffers([offer("4")], DAY);
      expect(await draft.removeMissing("offers", "feed")).toBe(2);
    });
    const left = await read((snapshot) => all(snapshot.offers()));
    expect(left.map(({ offer: { source, id } }) => `${source} ${id}`)).toEqual(["autre 1", "feed 1", "feed 4"]);
    expect(await read((snapshot) => all(snapshot.trainings()))).toHaveLength(1);
  });

  test("says that it holds the demonstration world until all of it is removed", async () => {
    const fictitious = { source: DEMONSTRATION };
    const first = await publish(async (draft) => {
      await draft.putTrainings([training("a", fictitious)]);
      await draft.putOffers([offer("a", fictitious)], DAY);
      await draft.putCompanies([company(1, fictitious)]);
    });
    expect(first.demonstration).toBe(true);
    const second = await publish(async (draft) => {
      await draft.putTrainings([training("b")]);
      expect(await draft.removeDemonstration()).toBe(3);
    });
    expect(second.demonstration).toBe(false);
    expect(await read((snapshot) => all(snapshot.trainings()))).toEqual([training("b")]);
  });

  test("changes nothing when the writing fails, and goes on", async () => {
    await publish((draft) => draft.putTrainings([training("a")]));
    const failing = publish(async (draft) => {
      await draft.putTrainings([training("a", { title: "perdu" }), training("b")]);
      throw new Error("the feed broke off");
    });
    await expect(failing).rejects.toThrow("the feed broke off");
    expect((await store.generation())?.id).toBe(1);
    expect(await read((snapshot) => all(snapshot.trainings()))).toEqual([training("a")]);
    expect((await publish((draft) => draft.putTrainings([training("b")]))).id).toBe(2);
  });

  test("lets one publication in at a time", async () => {
    const steps: string[] = [];
    const slow = (name: string) => async (draft: Draft) => {
      steps.push(`${name} starts`);
      const { added } = await draft.putTrainings([training("a")]);
      await new Promise((resolve) => setTimeout(resolve, 50));
      steps.push(`${name} ends, ${added} added`);
    };
    const generations = await Promise.all([publish(slow("one")), publish(slow("other"))]);
    expect(generations.map(({ id }) => id).sort()).toEqual([1, 2]);
    const [first] = steps[0]!.split(" ");
    const second = first === "one" ? "other" : "one";
    expect(steps).toEqual([`${first} starts`, `${first} ends, 1 added`, `${second} starts`, `${second} ends, 0 added`]);
  });

  test("reads one generation to its end while another is published", async () => {
    await publish((draft) => draft.putTrainings([training("a")]));
    let publishing: Promise<Generation> | null = null;
    const begun = Promise.withResolvers<void>();
    const asked = Promise.withResolvers<void>();
    const reading = store.read(async (snapshot) => {
      begun.resolve();
      await asked.promise;
      await new Promise((resolve) => setTimeout(resolve, 50));
      return [snapshot.generation.id, await all(snapshot.trainings())];
    });
    await begun.promise;
    publishing = publish((draft) => draft.putTrainings([training("b")]));
    asked.resolve();
    expect(await reading).toEqual([1, [training("a")]]);
    expect((await publishing).id).toBe(2);
  });

  test("refuses a publication asked inside a reading, which would wait for itself", async () => {
    await publish(async () => undefined);
    const nested = store.read(() => publish(async () => undefined));
    await expect(nested).rejects.toThrow("store.publish was called inside store.read");
    expect((await publish(async () => undefined)).id).toBe(2);
  });

  test("shows an offer seen again under the first, and by itself once the first is gone", async () => {
    await publish(async (draft) => {
      await draft.putOffers([offer("1"), offer("2"), offer("1", { source: "autre" })], DAY);
      const of = { source: "feed", id: "1" };
      await draft.setDuplicates([{ of, source: "autre", id: "1" }]);
      expect((await all(draft.offers())).map(({ id }) => id)).toEqual(["1", "1", "2"]);
    });
    const first = { ...offer("1"), alsoSeenAt: [{ source: "autre", id: "1", url: "https://example.org/1" }] };
    expect((await read((snapshot) => all(snapshot.offers()))).map((stored) => stored.offer)).toEqual([
      first,
      offer("2"),
    ]);
    await publish(async (draft) => {
      await draft.putOffers([offer("2")], DAY);
      await draft.removeMissing("offers", "feed");
    });
    const left = (await read((snapshot) => all(snapshot.offers()))).map((stored) => stored.offer);
    expect(left).toEqual([offer("1", { source: "autre" }), offer("2")]);
  });

  test("gathers a chain of repeats under the offer that repeats no other, and forgets what was said before", async () => {
    const [a, b, c] = ["a", "b", "c"].map((source) => ({ source, id: "1" })) as [Key, Key, Key];
    await publish(async (draft) => {
      await draft.putOffers(
        [a, b, c].map((key) => offer("1", key)),
        DAY,
      );
      await draft.setDuplicates([
        { of: b, ...a },
        { of: c, ...b },
      ]);
    });
    const shown = await read((snapshot) => all(snapshot.offers()));
    expect(shown.map((stored) => [stored.offer.source, stored.offer.alsoSeenAt.map(({ source }) => source)])).toEqual([
      ["c", ["a", "b"]],
    ]);
    await publish((draft) => draft.setDuplicates([]));
    expect(await read((snapshot) => all(snapshot.offers()))).toHaveLength(3);
    const circle = publish((draft) =>
      draft.setDuplicates([
        { of: b, ...a },
        { of: a, ...b },
      ]),
    );
    await expect(circle).rejects.toThrow("would be its own duplicate");
  });

  test("adds to the reference tables by natural key", async () => {
    const place = { insee: "57463", lat: 49.1, lon: 6.2, postcodes: ["57000"] } as never;
    const certification = { rncp: null, cfd: null, title: "Titre fictif", level: 4, romes: [] } as const;
    await publish(async (draft) => {
      expect(await draft.putReference({ places: [place], certifications: [certification] })).toMatchObject({
        added: 2,
      });
    });
    await publish(async (draft) => {
      const moved = { ...(place as object), lat: 49.2 } as never;
      const counts = await draft.putReference({ places: [moved], certifications: [certification] });
      expect(counts).toEqual({ added: 0, changed: 1, unchanged: 1 });
    });
    const reference = await read((snapshot) => snapshot.reference());
    expect(reference.places).toEqual([{ insee: "57463", lat: 49.2, lon: 6.2, postcodes: ["57000"] }]);
    expect(reference).toMatchObject({ occupations: [], appellations: [], certifications: [certification] });
  });

  test("tells its listeners of each generation, until they stop listening", async () => {
    const heard: number[] = [];
    const stop = store.onGeneration((generation) => heard.push(generation.id));
    await publish(async () => undefined);
    await publish(async () => undefined);
    await expect.poll(() => heard).toEqual([1, 2]);
    stop();
    await publish(async () => undefined);
    expect(heard).toEqual([1, 2]);
  });

  test("keeps text as strange as feeds write it, without the NUL character that PostgreSQL refuses", async () => {
    const strange = "😀 œuf \u2028 ' \" \\ \\u0000 \t\n\r </script> \ufffe %s $1 {} عربي";
    const long = "La même phrase, encore. ".repeat(100_000);
    await publish(async (draft) => {
      await draft.putOffers([offer("é'\"\\ {1,2}", { title: strange, description: long })], DAY);
      await draft.putTrainings([training("a", { title: "bou\u0000langer", description: "coupé \ud83d" })]);
    });
    const [stored] = await read((snapshot) => all(snapshot.offers()));
    expect(stored?.offer).toEqual(offer("é'\"\\ {1,2}", { title: strange, description: long }));
    const [kept] = await read((snapshot) => all(snapshot.trainings()));
    expect([kept?.title, kept?.description]).toEqual(["boulanger", "coupé \ufffd"]);
  });

  test("refuses a key that cannot be stored, naming the record", async () => {
    const refused = (id: string) => publish((draft) => draft.putTrainings([training("a"), training(id)]));
    await expect(refused("b\u0000c")).rejects.toThrow(
      'id of trainings of "catalogue": got "b\\u0000c", expected 1 to 300',
    );
    await expect(refused("")).rejects.toThrow('got "", expected');
    await expect(refused("x".repeat(301))).rejects.toThrow("expected 1 to 300 characters");
    expect(await store.generation()).toBeNull();
  });

  test("keeps import reports, newest first, for 90 days", async () => {
    const at = (day: string): Clock => ({ now: () => new Date(`${day}T08:00:00Z`) });
    await reopen(at("2026-01-01"));
    await store.saveReport(report("trainings"));
    await reopen(at("2026-03-01"));
    await store.saveReport(report("offers"));
    expect((await store.reports(10)).map(({ kind }) => kind)).toEqual(["offers", "trainings"]);
    await reopen(at("2026-04-15"));
    await store.saveReport(report("places"));
    expect(await store.reports(10)).toEqual([report("places"), report("offers")]);
    expect(await store.reports(1)).toEqual([report("places")]);
  });

  const read = <T>(visit: (snapshot: Snapshot) => Promise<T>): Promise<T> => store.read(visit);
}

type Key = { readonly source: string; readonly id: string };

async function batches<T>(pages: AsyncIterable<readonly T[]>): Promise<(readonly T[])[]> {
  const read = [];
  for await (const page of pages) read.push(page);
  return read;
}

async function all<T>(pages: AsyncIterable<readonly T[]>): Promise<T[]> {
  return (await batches(pages)).flat();
}
