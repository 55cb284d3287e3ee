import { expect, test } from "vitest";
import { offer } from "./store.samples.ts";
import { DAY, type Stage } from "./store.stage.ts";

const KEY = {
  id: "k1",
  name: "partenaire",
  rights: ["search", "export"],
  requestsPerMinute: 60,
  origins: ["https://portail.example", "https://beta.portail.example:8443"],
  createdAt: "2026-05-01T06:00:00.000Z",
} as const;

/** What every store does for the API: keys, and offers put up between two generations. */
export function keysContract(stage: Stage): void {
  test("knows a key by its digest until it is revoked, and then refuses it at once", async () => {
    await stage.store.createKey(KEY, "digest");
    expect(await stage.store.keyOf("digest")).toEqual({ ...KEY, revokedAt: null });
    expect(await stage.store.keyOf("other")).toBeNull();
    expect(await stage.store.framesOf("partenaire")).toEqual(KEY.origins);
    expect(await stage.store.revokeKey("k1", new Date("2026-05-02T06:00:00Z"))).toBe(true);
    expect((await stage.store.keyOf("digest"))?.revokedAt).toBe("2026-05-02T06:00:00.000Z");
    expect(await stage.store.framesOf("partenaire")).toEqual([]);
    expect(await stage.store.revokeKey("k1", new Date())).toBe(false);
    expect(await stage.store.revokeKey("inconnue", new Date())).toBe(false);
  });

  test("lists keys, oldest first, and keeps them across a reopening", async () => {
    await stage.store.createKey({ ...KEY, id: "k2", createdAt: "2026-05-02T06:00:00.000Z" }, "d2");
    await stage.store.createKey(KEY, "d1");
    await stage.reopen();
    expect((await stage.store.keys()).map(({ id }) => id)).toEqual(["k1", "k2"]);
  });

  test("an offer put up is a record at once, numbered, and says what became of it", async () => {
    const { store } = stage;
    const mine = { ...offer("a"), source: "partenaire" };
    expect(await store.putUp("moi", [mine], DAY)).toEqual(["added"]);
    expect(await store.putUp("moi", [mine, { ...mine, title: "Autre" }], DAY)).toEqual(["unchanged", "changed"]);
    const { last, changes } = await store.offerChanges(0);
    expect(changes).toEqual([
      { source: "partenaire", id: "a", offer: { offer: { ...mine, title: "Autre" }, seenOn: DAY } },
    ]);
    expect(await store.lastOfferChange()).toBe(last);
    expect(await store.offerChanges(last)).toEqual({ last, changes: [] });
  });

  test("an offer taken down is a change that has no offer any more", async () => {
    const { store } = stage;
    await store.putUp("moi", [{ ...offer("a"), source: "partenaire" }], DAY);
    const before = await store.lastOfferChange();
    expect(await store.takeDown("moi", "partenaire", "a")).toBe(true);
    expect(await store.takeDown("moi", "partenaire", "a")).toBe(false);
    expect((await store.offerChanges(before)).changes).toEqual([{ source: "partenaire", id: "a", offer: null }]);
  });

  test("a source belongs to whoever used it first, an import included; nothing of a refused batch stays", async () => {
    const { store } = stage;
    await stage.publish((draft) => draft.putOffers([{ ...offer("a"), source: "import" }], DAY));
    await store.putUp("moi", [{ ...offer("a"), source: "à moi" }], DAY);
    const batch = [
      { ...offer("b"), source: "à eux" },
      { ...offer("b"), source: "à moi" },
    ];
    await expect(store.putUp("eux", batch, DAY)).rejects.toThrow(/"à moi", which belongs to somebody else/);
    await expect(store.putUp("eux", [{ ...offer("b"), source: "import" }], DAY)).rejects.toThrow(/"import"/);
    await expect(store.takeDown("eux", "à moi", "a")).rejects.toThrow(/"à moi"/);
    expect((await store.offerChanges(0)).changes.map(({ source }) => source)).toEqual(["à moi"]);
  });

  test("tells whoever follows the board, until they stop", async () => {
    let heard = 0;
    const stop = stage.store.onOfferChange(() => heard++);
    await stage.store.putUp("moi", [{ ...offer("a"), source: "partenaire" }], DAY);
    await new Promise((resolve) => setImmediate(resolve));
    expect(heard).toBeGreaterThan(0);
    stop();
    const before = heard;
    await stage.store.takeDown("moi", "partenaire", "a");
    await new Promise((resolve) => setImmediate(resolve));
    expect(heard).toBe(before);
  });
}
