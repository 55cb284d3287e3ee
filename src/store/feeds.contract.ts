import { expect, test } from "vitest";
import type { Day, FeedState } from "../domain/index.ts";
import { offer } from "./store.samples.ts";
import { DAY, type Stage } from "./store.stage.ts";

const STATE: FeedState = {
  feed: "exemple",
  label: "Exemple",
  published: { run: "r1", at: "2026-05-01T06:00:00.000Z", records: 12, refused: 0.1 },
  trouble: null,
};
const LATE = { code: "feed-late", message: "Les offres d’Exemple datent du 1er mai." };

/** What every store keeps of feeds between two generations. */
export function feedsContract(stage: Stage): void {
  test("what is known of a feed is written with the generation, or not at all", async () => {
    await stage.publish((draft) => draft.saveFeedStates([STATE]));
    expect(await stage.store.feedStates()).toEqual([STATE]);
    const other = { ...STATE, published: null };
    const refused = stage.publish(async (draft) => {
      await draft.saveFeedStates([other]);
      throw new Error("stopped");
    });
    await expect(refused).rejects.toThrow("stopped");
    expect(await stage.store.feedStates()).toEqual([STATE]);
    await stage.store.saveFeedStates([other]);
    expect(await stage.store.feedStates()).toEqual([other]);
  });

  test("a warning stays over the generations that follow, until another publication says otherwise", async () => {
    const first = await stage.publish(async (draft) => draft.warn([LATE]));
    expect(first.warnings).toEqual([LATE]);
    const next = await stage.publish((draft) => draft.putOffers([offer("1")], DAY));
    expect(next.warnings).toEqual([LATE]);
    await stage.reopen();
    expect((await stage.store.generation())?.warnings).toEqual([LATE]);
    expect(await stage.publish(async (draft) => draft.warn([]))).not.toHaveProperty("warnings");
  });

  test("one at a time runs the feeds; whoever comes meanwhile is told so", async () => {
    const begun = Promise.withResolvers<void>();
    const over = Promise.withResolvers<string>();
    const first = stage.store.alone(() => {
      begun.resolve();
      return over.promise;
    });
    await begun.promise;
    expect(await stage.store.alone(async () => "second")).toBeNull();
    over.resolve("done");
    expect(await first).toBe("done");
    expect(await stage.store.alone(async () => "third")).toBe("third");
    await expect(stage.store.alone(() => Promise.reject(new Error("failed")))).rejects.toThrow("failed");
    expect(await stage.store.alone(async () => "fourth")).toBe("fourth");
  });

  test("addresses found are remembered from a day on", async () => {
    await stage.store.saveAddresses(new Map([["1 rue Exemple", { lat: 49 }]]), "2026-05-01" as Day);
    await stage.store.saveAddresses(new Map([["1 rue Exemple", null]]), "2026-05-03" as Day);
    const asked = ["1 rue Exemple", "2 rue Exemple"];
    expect(await stage.store.addressesFound(asked, "2026-05-02" as Day)).toEqual(new Map([["1 rue Exemple", null]]));
    expect(await stage.store.addressesFound(asked, "2026-05-04" as Day)).toEqual(new Map());
    expect(await stage.store.addressesFound([], "2026-05-04" as Day)).toEqual(new Map());
  });

  test("links never followed come first, a site at a time, and those that lead nowhere are remembered", async () => {
    const at = (id: string, url: string | null) => offer(id, { url });
    const [a, b, c] = ["https://a.example/1", "https://a.example/2", "https://b.example/1"] as const;
    await stage.publish((draft) => draft.putOffers([at("1", a), at("2", b), at("3", c), at("4", null)], DAY));
    const links = (day: string, limit = 9) => stage.store.linksToCheck(day as Day, limit);
    expect((await links(DAY)).map(({ url }) => url)).toEqual([a, c, b]);
    await stage.store.saveCheckedLinks([{ source: "feed", id: "1", url: a, dead: true }], DAY as Day);
    expect((await links(DAY)).map(({ url }) => url)).toEqual([b, c]);
    expect((await links("2026-05-02", 2)).map(({ url }) => url)).toEqual([b, c]);
    expect(await stage.store.deadLinks()).toEqual([{ source: "feed", id: "1", url: a, since: DAY }]);
  });
}
