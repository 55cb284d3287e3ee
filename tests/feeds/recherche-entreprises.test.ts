import { expect, test } from "vitest";
import { parseSiret } from "../../src/domain/index.ts";
import { connectEstablishments } from "../../src/sources/index.ts";
import { DOWN, HTML, json, serve } from "./fake-server.ts";
import { REFERENCE, web } from "./run-feed.ts";

const SIRET = parseSiret("00000001800010");
const context = { reference: REFERENCE, signal: new AbortController().signal };

const establishment = (fields = {}) => ({
  siret: SIRET,
  adresse: "1 RUE DU TEST 57000 METZ",
  code_postal: "57000",
  commune: "57463",
  latitude: "49.12",
  longitude: "6.18",
  activite_principale: "10.71C",
  tranche_effectif_salarie: "11",
  etat_administratif: "A",
  statut_diffusion_etablissement: "O",
  ...fields,
});

/** The register with one company, found by the number of its establishment only. */
async function register(company: Readonly<Record<string, unknown>> = {}) {
  const source = await serve(({ path, query }) => {
    if (path !== "/search") return json({ erreur: "Ressource non trouvée." }, 404);
    const results = query.get("q") === SIRET ? [found(company)] : [];
    return json({ results, total_results: results.length, page: 1, per_page: 1, total_pages: 1 });
  });
  const known = connectEstablishments({ RECHERCHE_ENTREPRISES_URL: source.url }, web());
  if (known === null) throw new Error("expected a register");
  return { source, find: (siret = SIRET) => known.find(siret, context) };
}

const found = (company: object) => ({
  siren: "000000018",
  nom_complet: "FOURNIL EXEMPLE",
  nature_juridique: "5499",
  statut_diffusion: "O",
  dirigeants: [{ nom: "EXEMPLE", prenoms: "JEANNE" }],
  siege: establishment(),
  matching_etablissements: [],
  ...company,
});

test("is off until its address is named", () => {
  expect(connectEstablishments({}, web())).toBeNull();
});

test("says what an establishment is and where, and nothing of who directs it", async () => {
  const { find } = await register();
  const known = await find();
  expect(known).toMatchObject({
    siret: SIRET,
    name: "FOURNIL EXEMPLE",
    naf: "1071C",
    size: "11",
    isOpen: true,
    place: { label: "1 RUE DU TEST 57000 METZ", insee: "57463", lat: 49.12, lon: 6.18 },
  });
  expect(JSON.stringify(known)).not.toContain("JEANNE");
});

test("a number that nobody has is no failure", async () => {
  const { find } = await register();
  expect(await find(parseSiret("00000002600013"))).toBeNull();
});

test("a sole trader has no name here, and who asked not to be published is not there at all", async () => {
  expect(await (await register({ nature_juridique: "1000" })).find()).toMatchObject({ name: null, naf: "1071C" });
  expect(await (await register({ statut_diffusion: "P" })).find()).toBeNull();
  const hidden = establishment({ statut_diffusion_etablissement: "P", adresse: "[NON-DIFFUSIBLE]" });
  expect(await (await register({ siege: hidden })).find()).toBeNull();
});

test("an establishment that closed is said to be", async () => {
  const closed = establishment({ etat_administratif: "F" });
  const { find } = await register({ siege: null, matching_etablissements: [closed] });
  expect(await find()).toMatchObject({ isOpen: false });
});

test("goes on after an error, and a quota told by a page of the web", async () => {
  const { find, source } = await register();
  source.spoil("/search", DOWN, { ...HTML, status: 429 });
  expect(await find()).not.toBeNull();
});

test("says the OPCO of a head office whose collective agreements are all of one", async () => {
  const opcoOf = async (liste_idcc: unknown) =>
    (await (await register({ siege: establishment({ liste_idcc }) })).find())?.opco;
  expect(await opcoOf(["1596", "1597"])).toBe("Constructys");
  expect(await opcoOf(["1596", "0016"])).toBeNull();
  expect(await opcoOf(["9999"])).toBeNull();
  expect(await opcoOf([])).toBeNull();
  expect(await opcoOf(undefined)).toBeNull();
});
