import { expect, test } from "vitest";
import { type Insertion, parseUai, type Wish, type WishTally } from "../domain/index.ts";
import { all, type Stage } from "./store.stage.ts";

const WISH: Wish = {
  source: "carte",
  platform: "parcoursup",
  code: "99001",
  session: 2026,
  title: "BTS - Services - Exemple - en apprentissage",
  school: { name: "École d’exemple", uai: parseUai("0990001N") },
  place: null,
  route: "apprentissage",
  cfd: null,
  rncp: null,
  mef: null,
  key: null,
  url: null,
};

const TALLY: WishTally = {
  source: "voeux",
  platform: "affelnet",
  code: "123",
  academie: "NANCY-METZ",
  uai: parseUai("0990001N"),
  title: null,
  mef: null,
  key: null,
  wishes: 3,
};

const NONE = { 6: null, 12: null, 18: null, 24: null };
const INSERTION: Insertion = {
  source: "devenir",
  id: "1",
  scope: { kind: "school", uai: parseUai("0990001N") },
  route: "apprentissage",
  cohort: "2022-2023",
  leavers: null,
  employmentRate: { ...NONE, 6: 71 },
  employed: NONE,
  furtherStudyRate: 30,
  employedShare: 40,
  brokenShare: null,
};

/** What guides candidates is kept like the rest: upserted, read word for word. */
export function orientationContract({ publish, read }: Stage): void {
  test("gives back wishes, their counts and outcomes word for word", async () => {
    await publish(async (draft) => {
      await draft.putWishes([WISH]);
      await draft.putWishTallies([TALLY]);
      await draft.putInsertion([INSERTION]);
    });
    const found = await read(async (snapshot) => [
      await all(snapshot.wishes()),
      await all(snapshot.wishTallies()),
      await all(snapshot.insertion()),
    ]);
    expect(found).toEqual([[WISH], [TALLY], [INSERTION]]);
  });

  test("a wish of another session takes the place of the one of the same code and source", async () => {
    await publish((draft) => draft.putWishes([WISH]));
    const next = { ...WISH, session: 2027 };
    await publish(async (draft) => expect(await draft.putWishes([next])).toMatchObject({ added: 0, changed: 1 }));
    expect(await read((snapshot) => all(snapshot.wishes()))).toEqual([next]);
  });

  test("a count of another file of the same académie replaces the earlier one, and does not add to it", async () => {
    await publish((draft) => draft.putWishTallies([TALLY]));
    await publish((draft) => draft.putWishTallies([{ ...TALLY, wishes: 5 }]));
    const [only, ...others] = await read((snapshot) => all(snapshot.wishTallies()));
    expect([only?.wishes, others]).toEqual([5, []]);
  });
}
