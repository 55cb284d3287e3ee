import { existsSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { NO_ADDITIONS, parseRomeCode } from "../../src/domain/index.ts";
import { loadReference } from "../../src/reference/index.ts";
import { createTitleReader } from "../../src/search/index.ts";

/** Real offers, kept beside the repository and never in it. */
const DATA = new URL("../../../shared/data/", import.meta.url);
const present = existsSync(DATA);
if (!present) console.info("Skipped: the real offers are not beside this repository (../shared/data).");

interface Given {
  readonly title: string;
  readonly text: string | null;
  readonly code: string;
}

/** Shares measured, rounded down. They only go up. */
const FLOORS = [
  ["france-travail", "with its text", true, 0.86],
  ["france-travail", "by its title alone", false, 0.83],
  ["api-alternance", "with its text", true, 0.94],
] as const;

test.skipIf(!present).each(FLOORS)(
  "an offer of %s, its code hidden, read %s, finds its occupation in three",
  (from, how, withText, floor) => {
    const reference = loadReference({ ...NO_ADDITIONS, appellations: appellations() });
    const reader = createTitleReader(reference);
    const offers = from === "france-travail" ? franceTravail() : apiAlternance();
    const judged = offers.map(({ title, text, code }) => {
      const read = reader.read(title, withText ? text : null);
      const wanted = reference.canonical(parseRomeCode(code));
      return { rank: read.findIndex(({ rome }) => rome === wanted), confidence: read[0]?.confidence ?? 0 };
    });
    const share = (kept: typeof judged, ranks: number) =>
      kept.filter(({ rank }) => rank >= 0 && rank < ranks).length / kept.length;
    const sure = judged.filter(({ confidence }) => confidence >= 0.6);
    console.info(
      `${from}, ${how}: in three ${(share(judged, 3) * 100).toFixed(1)} %, first ${(share(judged, 1) * 100).toFixed(1)} % of ${judged.length}; ` +
        `sure of ${sure.length}, right for ${(share(sure, 1) * 100).toFixed(1)} % of them`,
    );
    expect(share(judged, 3)).toBeGreaterThanOrEqual(floor);
    expect(share(sure, 1)).toBeGreaterThanOrEqual(0.8);
  },
);

function franceTravail(): readonly Given[] {
  return listIn("offres/france-travail-v2.sample-250.json", "resultats").map((offer) => ({
    title: String(offer.intitule ?? ""),
    text: offer.description === undefined ? null : String(offer.description),
    code: String(offer.romeCode),
  }));
}

function apiAlternance(): readonly Given[] {
  return listIn("offres/lba-v3.sample-36.json", "jobs").map(({ offer }) => {
    const { title, description, rome_codes } = offer as { title: string; description: string; rome_codes: string[] };
    return { title, text: description, code: rome_codes[0] ?? "" };
  });
}

function listIn(path: string, name: string): Record<string, unknown>[] {
  const read: unknown = JSON.parse(readFileSync(new URL(path, DATA), "utf8"));
  return (Array.isArray(read) ? read : (read as Record<string, unknown>)[name]) as Record<string, unknown>[];
}

function appellations() {
  const [, ...lines] = readFileSync(new URL("rome/appellations.csv", DATA), "utf8").trim().split("\n");
  return lines.map((line) => {
    const [code = "", label = "", , rome = ""] = line.split(";");
    return { code, label, rome: parseRomeCode(rome) };
  });
}
