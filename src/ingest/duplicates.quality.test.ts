import { expect, test } from "vitest";
import { type Day, type InseeCode, type Offer, parseSiret } from "../domain/index.ts";
import { LABELLED, type LabelledPair } from "./duplicates.labelled.ts";
import { findDuplicates } from "./duplicates.ts";
import { fakeOffer } from "./testing.ts";

const TODAY = "2026-05-01" as Day;
const TOWNS = {
  Metz: { label: "Metz", postcode: "57000", insee: "57463" as InseeCode, lat: 49.1, lon: 6.2 },
  Nancy: { label: "Nancy", postcode: "54000", insee: "54395" as InseeCode, lat: 48.7, lon: 6.2 },
};

function offer(source: string, { title, employer, town = "Metz", siret, text }: LabelledPair["a"]): Offer {
  return fakeOffer(source, "1", {
    title,
    description: text ?? null,
    romes: [],
    employer: { name: employer, siret: siret === undefined ? null : parseSiret(siret) },
    place: TOWNS[town],
  });
}

async function foundSame({ a, b }: LabelledPair): Promise<boolean> {
  async function* both() {
    yield [offer("first", a), offer("second", b)];
  }
  return (await findDuplicates(both(), TODAY)).length > 0;
}

test("what two sources show of one offer is found to be one, and hardly anything else", async () => {
  const judged = await Promise.all(LABELLED.map(async (pair) => ({ ...pair, found: await foundSame(pair) })));
  const count = (same: boolean, found: boolean) =>
    judged.filter((pair) => pair.same === same && pair.found === found).length;
  const precision = count(true, true) / (count(true, true) + count(false, true));
  const recall = count(true, true) / (count(true, true) + count(true, false));
  const wrong = judged.filter((pair) => pair.same !== pair.found).map(({ a, b }) => `${a.title} | ${b.title}`);
  console.info(
    `${judged.length} pairs: precision ${precision.toFixed(3)}, recall ${recall.toFixed(3)}; wrong: ${wrong.join(" ; ") || "none"}`,
  );
  expect(precision, wrong.join("\n")).toBeGreaterThanOrEqual(0.98);
  expect(recall, wrong.join("\n")).toBeGreaterThanOrEqual(0.9);
});
