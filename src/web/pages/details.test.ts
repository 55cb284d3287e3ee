import { expect, test } from "vitest";
import { exampleOffer, exampleSearch, exampleTraining } from "../examples/index.ts";
import { visit } from "../testing/index.ts";

const BACK = "/recherche?q=m%C3%A9cano&place=Metz#training-0123456789";

test("a training says what, where, which diploma, when, and what to do next", async () => {
  const { status, html, links } = await visit("/formation/formation%20A%231");
  expect(status).toBe(200);
  for (const words of [
    "École d’exemple A",
    "1 rue de l’Exemple, Metz (57000)",
    "Niveau CAP",
    "Du 1er septembre 2026",
    "Mécanique automobile",
  ]) {
    expect(html).toContain(words);
  }
  expect(links).toContain("https://ecole-a.example.org/");
  expect(links).toContain("tel:0199000001");
  expect(links).toContain("https://www.openstreetmap.org/directions?to=49.11000%2C6.20000");
  expect(links).toContain("/recherche?training=formation+A%231&insee=57463");
});

test("a school without any contact is still reachable: address, itinerary, words to say", async () => {
  const { html, links } = await visit("/formation/formation%20B%231");
  expect(html).toContain("Nous n’avons ni son site, ni son téléphone");
  expect(html).toContain("Dates à confirmer auprès de l’école");
  expect(html).toContain("« Bonjour, je m’appelle [votre prénom].");
  expect(links.some((link) => link.startsWith("https://www.openstreetmap.org/"))).toBe(true);
});

test("a training leads to its page on Parcoursup, or gives its code there", async () => {
  const wishes = [
    { platform: "parcoursup", code: "123", url: "https://parcoursup.example.org/fiche?g_ta_cod=123" },
    { platform: "affelnet", code: "XYZ", url: null },
  ] as const;
  const search = { ...exampleSearch(), training: () => exampleTraining({ wishes }) };
  const { html, links } = await visit("/formation/a", { search: () => search });
  expect(links).toContain("https://parcoursup.example.org/fiche?g_ta_cod=123");
  expect(html).toContain("Sur Affelnet, son code est XYZ");
});

test("asks for the item of the source that the address names", async () => {
  const asked: unknown[] = [];
  const offer = (...given: unknown[]) => {
    asked.push(given);
    return exampleOffer();
  };
  const search = { ...exampleSearch(), offer };
  await visit("/offre/a%2Fb?source=exemple", { search: () => search });
  expect(asked).toEqual([["a/b", "exemple"]]);
});

test("an offer leads to its own page and to the schools that go with it", async () => {
  const { html, links } = await visit("/offre/offre-A");
  expect(links).toContain("https://offres.example.org/a");
  expect(links).toContain("/recherche?romes=I1604&insee=57463&sources=trainings");
  expect(html).toContain("2 ans");
  expect(html).toContain("En ligne jusqu’au");
});

test("an offer says the OPCO of its employer when it is known, and nothing when it is not", async () => {
  const search = { ...exampleSearch(), offer: () => exampleOffer({ opco: "OPCO 2i" }) };
  expect((await visit("/offre/a", { search: () => search })).html).toMatch(/OPCO de l’employeur.*OPCO 2i/s);
  expect((await visit("/offre/offre-A")).html).not.toContain("OPCO");
});

test("an offer seen at two places leads to both", async () => {
  const alsoSeenAt = [{ source: "autre", id: "9", url: "https://autre.example.org/9" }];
  const search = { ...exampleSearch(), offer: () => exampleOffer({ alsoSeenAt }) };
  const { links } = await visit("/offre/a", { search: () => search });
  expect(links).toEqual(expect.arrayContaining(["https://offres.example.org/a", "https://autre.example.org/9"]));
});

test("an offer with no address of its own tells how to reach the employer", async () => {
  const search = { ...exampleSearch(), offer: () => exampleOffer({ url: "javascript:alert(1)" }) };
  const { html, links } = await visit("/offre/a", { search: () => search });
  expect(html).toContain("L’annonce ne donne ni site, ni téléphone, ni courriel");
  expect(links.join(" ")).not.toContain("javascript");
});

test("an expired offer is a 410 that leads to the live ones", async () => {
  const { status, html, links } = await visit("/offre/offre-Z");
  expect(status).toBe(410);
  expect(html).toContain("Cette offre n’est plus en ligne");
  expect(links).toContain("/recherche?romes=I1604&insee=57463");
});

test("a company says that it posted no offer, why it is listed and how to apply unasked", async () => {
  const { html, links } = await visit("/entreprise/00000000100016");
  expect(html).toContain("Cette entreprise n’a pas publié d’offre");
  expect(html).toContain("<strong>très fort potentiel</strong>");
  expect(html).toContain("Prenez-vous des apprentis ?");
  expect(html).toContain("6 à 9 salariés");
  expect(links).toContain("https://annuaire-entreprises.data.gouv.fr/etablissement/00000000100016");
});

test("a fictitious company is not looked for in the public directory", async () => {
  const base = exampleSearch();
  const search = { ...base, company: (siret: string) => withSource(base.company(siret)) };
  const { html, links } = await visit("/entreprise/00000000100016", { search: () => search });
  expect(links.join(" ")).not.toContain("annuaire-entreprises");
  expect(html).toContain("données de démonstration (fictives)");
});

test("goes back to the results one comes from, and searches on from the same place", async () => {
  const { links } = await visit(`/formation/formation%20A%231?retour=${encodeURIComponent(BACK)}`);
  expect(links).toContain(BACK);
  expect(links).toContain("/recherche?training=formation+A%231&place=Metz");
});

test("never goes back to another site", async () => {
  const { html } = await visit("/offre/offre-A?retour=https%3A%2F%2Fexample.org%2Frecherche");
  expect(html).not.toContain("example.org/recherche");
  expect(html).toContain("Faire une recherche");
});

test.each(["/formation/x", "/offre/x", "/entreprise/x"])(
  "%s, unknown, is a 404 with a search to start again",
  async (url) => {
    const { status, html } = await visit(url);
    expect(status).toBe(404);
    expect(html).toContain('action="/recherche"');
  },
);

test("the text of a feed is shown as text, its line breaks kept", async () => {
  const description = "Bonjour <img src=x onerror=alert(1)>\nDeuxième ligne\n\nNouveau paragraphe";
  const search = { ...exampleSearch(), offer: () => exampleOffer({ description }) };
  const { html } = await visit("/offre/a", { search: () => search });
  expect(html).toContain("<p>Bonjour &lt;img src=x onerror=alert(1)>\nDeuxième ligne</p><p>Nouveau paragraphe</p>");
});

test("the page of the data shows the last imports", async () => {
  const report = {
    kind: "offers",
    files: ["exemple.json"],
    startedAt: "2026-04-30T06:00:00Z",
    seconds: 1,
    read: 1200,
    kept: 1190,
    unchanged: 0,
    removed: 0,
    rejected: [{ reason: "siret", count: 10, lines: [4] }],
  };
  const { html } = await visit("/donnees", { generationReports: async () => [report] });
  expect(html).toContain("1\u202f200 lignes lues, 1\u202f190 gardées, 10 refusées");
  expect(html).toContain("26 formations");
});

function withSource(company: ReturnType<ReturnType<typeof exampleSearch>["company"]>) {
  return company === null ? null : { ...company, source: "demonstration" };
}
