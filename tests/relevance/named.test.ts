import { expect, test } from "vitest";
import { corpus, TODAY } from "../../bench/relevance/corpus.ts";
import { parseSearchParams, type Snapshot } from "../../src/domain/index.ts";
import { standInPrior } from "../../src/hiring/index.ts";
import { loadReference } from "../../src/reference/index.ts";
import { buildSearch, createTextUnderstanding } from "../../src/search/index.ts";

const reference = loadReference();
const searchOf = (snapshot: Snapshot) =>
  buildSearch(snapshot, {
    reference,
    model: standInPrior(reference),
    clock: { now: () => new Date(`${TODAY}T10:00:00Z`) },
    text: createTextUnderstanding(reference),
  });
const search = await searchOf(corpus());
const ask = (q: string) => search.search(parseSearchParams({ q }));
const pairs = (q: string) => ask(q).binomes?.items ?? [];

test("an employer named beside a trade leads the pairs, and the answer says so", () => {
  const [first, ...others] = pairs("vendeuse licornia");
  expect(first?.employer.id).toBe("o-licornia-vente");
  expect(first?.reasons[0]).toBe("c’est l’employeur que vous cherchez");
  expect(others.some(({ employer }) => employer.id !== "o-licornia-vente")).toBe(true);
  expect(others.at(-1)?.reasons).not.toContain("c’est l’employeur que vous cherchez");
  expect(ask("vendeuse licornia").asked.named).toEqual([{ kind: "employer", label: "Licornia", total: 1 }]);
});

test("a certification named by its acronym leads the pairs, whatever its school", () => {
  const shown = pairs("bts mco metz").map(({ training }) => training.id);
  const mco = shown.filter((id) => id.startsWith("t-mco"));
  expect(mco.length).toBeGreaterThan(1);
  expect(shown.slice(0, mco.length)).toEqual(mco);
  expect(pairs("bts mco metz")[0]?.reasons[0]).toBe("c’est la formation que vous cherchez");
  const named = { kind: "certification", label: "BTS Management commercial opérationnel", total: 2 };
  expect(ask("bts mco metz").asked.named).toEqual([named]);
});

test("a school named beside a trade leads the trainings and the pairs", () => {
  const { asked, trainings } = ask("vendeuse cfa imaginaire du négoce");
  expect(asked.named).toEqual([{ kind: "school", label: "CFA imaginaire du négoce", total: 4 }]);
  expect(trainings?.items[0]?.id).toBe("t-vente");
  expect(pairs("vendeuse cfa imaginaire du négoce")[0]?.reasons[0]).toBe("c’est l’école que vous cherchez");
});

test("sorted by date, the names asked lead nothing", () => {
  const { offers } = search.search(parseSearchParams({ q: "vendeuse licornia", sort: "date" }));
  const ids = (offers?.items ?? []).filter(({ match }) => match === "exact").map(({ id }) => id);
  expect(ids).toContain("o-licornia-vente");
  expect(ids).toEqual(ids.toSorted());
});

test("a name that nothing has is said, beside the results of the trade", () => {
  const { warnings, offers, asked } = ask("vendeuse sanzot");
  expect(offers?.total).toBeGreaterThan(0);
  expect(asked.named).toEqual([]);
  expect(warnings.find(({ code }) => code === "words-not-found")?.message).toContain("« sanzot »");
  expect(ask("vendeuse licornia").warnings.map(({ code }) => code)).not.toContain("words-not-found");
});

test("an employer named alone is paired with trainings for its own occupations, and with these only", () => {
  const { asked, binomes, trainings } = ask("licornia");
  expect(asked.occupations).toEqual([]);
  expect(trainings?.total).toBe(0);
  const items = binomes?.items ?? [];
  expect(items.length).toBeGreaterThan(0);
  expect(items[0]?.reasons[0]).toBe("c’est l’employeur que vous cherchez");
  for (const { training, employer } of items) {
    expect(employer.romes.some((rome) => training.romes.includes(rome))).toBe(true);
  }
  // "introuvable" names nobody.
  expect(pairs("introuvable")).toEqual([]);
});

test("a name that starts with what one may wish is that of the employer who has it, and a wish where nobody has", async () => {
  const renamed = await searchOf({ ...corpus(), offers: () => withEmployer("Animaux Licorniens") });
  const { asked, offers } = renamed.search(parseSearchParams({ q: "animaux licorniens" }));
  expect(asked).toMatchObject({ interest: null, occupations: [] });
  expect(asked.named).toEqual([{ kind: "employer", label: "Animaux Licorniens", total: 1 }]);
  expect(offers?.items.map(({ id }) => id)).toEqual(["o-licornia"]);
  expect(ask("animaux licorniens").asked.interest).toBe("travailler avec les animaux");
});

/** The offers of the corpus, one of them of an employer of that name. */
async function* withEmployer(name: string) {
  for await (const page of corpus().offers()) {
    yield page.map((stored) => {
      const { offer } = stored;
      return offer.id === "o-licornia"
        ? { ...stored, offer: { ...offer, employer: { ...offer.employer, name } } }
        : stored;
    });
  }
}

test("common words that name a trade name the employer who has that very name, and the trade where nobody has", async () => {
  const renamed = await searchOf({ ...corpus(), offers: () => withEmployer("La Poste") });
  const { asked, offers } = renamed.search(parseSearchParams({ q: "la poste" }));
  expect(asked.named).toEqual([{ kind: "employer", label: "La Poste", total: 1 }]);
  expect(offers?.items[0]?.id).toBe("o-licornia");
  expect(ask("la poste").asked.occupations.map(({ rome }) => rome)).toEqual(["M1603"]);
});

test("what is not wanted is said back: nothing of it is looked for", () => {
  const { asked, trainings, offers, companies, warnings } = ask("je ne veux pas travailler avec les enfants");
  expect(asked).toMatchObject({ refused: "travailler avec les enfants", interest: null, occupations: [], words: [] });
  expect([trainings?.total, offers?.total, companies?.total]).toEqual([0, 0, 0]);
  expect(warnings.map(({ code }) => code)).toEqual(expect.arrayContaining(["refused"]));
  expect(warnings.map(({ code }) => code)).not.toContain("nothing-understood");
});

test("a trade beside what is not wanted is found, and the answer says that nothing was left out", () => {
  const { asked, offers, warnings } = ask("vendeuse mais pas la nuit");
  expect(asked).toMatchObject({ refused: "nuit", interest: null });
  expect(offers?.total).toBeGreaterThan(0);
  expect(warnings.find(({ code }) => code === "refused")?.message).toContain("« nuit »");
});

test("a wish joined to a word that nobody has is a name: nothing is answered rather than noise", () => {
  const { asked, trainings, offers } = ask("nature et introuvables");
  expect(asked).toMatchObject({ interest: null, occupations: [], allOccupations: false });
  expect([trainings?.total, offers?.total]).toEqual([0, 0]);
});

test("the name of an employer of the data is not read as a town one letter away", async () => {
  const renamed = await searchOf({ ...corpus(), offers: () => withEmployer("Grenobl") });
  const named = renamed.search(parseSearchParams({ q: "vendeuse grenobl" }));
  expect(named.asked).toMatchObject({ place: null, corrected: null });
  expect(ask("vendeuse grenobl").asked).toMatchObject({ place: { label: "Grenoble" }, corrected: "vendeuse Grenoble" });
});
