import { expect, test } from "vitest";
import { parseDay, type WishCount } from "../domain/index.ts";
import type { Stage } from "./store.stage.ts";

const COUNT: WishCount = {
  uai: "0990001N",
  mefstat: "32211031201",
  title: 'BTS "Exemple" ; l’œuvre',
  route: "apprentissage",
  wishes: 12,
  capacity: null,
};

/** Counts of wishes are kept edition by edition, and none is ever changed. */
export function wishCountsContract(stage: Stage): void {
  test("an edition of wishes stays as it was when another takes its place", async () => {
    const edition = { platform: "parcoursup", year: 2024, source: "fichier", asOf: parseDay("2026-05-01") } as const;
    const first = await stage.store.putWishEdition({ ...edition, reason: null }, [COUNT, { ...COUNT, mefstat: null }]);
    const next = { ...COUNT, wishes: 9, capacity: 20 };
    const second = await stage.store.putWishEdition({ ...edition, reason: "doublons" }, [next]);
    expect(await stage.store.wishEditions()).toEqual([first, second]);
    expect(await stage.store.wishCounts(first.id)).toEqual([COUNT, { ...COUNT, mefstat: null }]);
    expect(await stage.store.wishCounts(second.id)).toEqual([next]);
  });
}
