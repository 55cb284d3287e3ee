import { expect, test } from "vitest";
import { company, offer, training } from "./store.samples.ts";
import { all, batches, DAY, type Stage } from "./store.stage.ts";

/** What is put is what is read. */
export function recordsContract(stage: Stage): void {
  const { publish, read, reopen } = stage;

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
    expect((await stage.store.generation())?.id).toBe(1);
    expect(await read((snapshot) => all(snapshot.trainings()))).toEqual([training("a")]);
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

  test("tells once a repeat that the offer itself already named", async () => {
    const again = { source: "autre", id: "1" };
    await publish(async (draft) => {
      const named = offer("1", { alsoSeenAt: [{ ...again, url: null }] });
      await draft.putOffers([named, offer("1", { source: "autre" })], DAY);
      await draft.setDuplicates([{ of: { source: "feed", id: "1" }, ...again }]);
    });
    const [shown] = await read((snapshot) => all(snapshot.offers()));
    expect(shown?.offer.alsoSeenAt).toEqual([{ ...again, url: "https://example.org/1" }]);
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
    expect(await stage.store.generation()).toBeNull();
  });
}

type Key = { readonly source: string; readonly id: string };
