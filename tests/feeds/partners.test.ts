import { mkdtempSync, readFileSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { feedsOf } from "../../src/sources/index.ts";
import { cut, DOWN, HTML, type Reply, serve } from "./fake-server.ts";
import { runFeed, web } from "./run-feed.ts";

const CONTRIBUTING = new URL("../../CONTRIBUTING.md", import.meta.url);

/** A partners' folder with these files. */
function folderOf(files: Readonly<Record<string, string | Buffer>>) {
  const folder = mkdtempSync(join(tmpdir(), "binome-partners-"));
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
  return { folder, settings: { PARTNERS_DIR: folder } };
}

const XML = `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE offres [<!ENTITY bombe "boum">]>
<offres>
  <offre reference="A-1">
    <intitule>Apprenti boulanger &amp; pâtissier</intitule>
    <mission><![CDATA[<p>Pétrir. Écrire à jeanne.exemple@example.org</p>]]></mission>
    <profil>Motivé</profil>
    <codes_rome>D1102, D1104</codes_rome>
    <entreprise><nom>Fournil Exemple</nom><siret>000 000 026 00013</siret></entreprise>
    <lieu><ville>Metz</ville><cp>57000</cp></lieu>
    <contrat>CA</contrat>
    <debut>07/09/2026</debut><duree>24</duree><parution>1/3/2026</parution>
    <lien>https://example.org/a-1</lien>
  </offre>
  <offre reference="A-2"><intitule>Vendeur</intitule><lieu><cp>57000</cp></lieu><contrat>CDD</contrat></offre>
  <offre reference="A-3"><intitule>Vendeur</intitule><lieu><cp>57000</cp></lieu><debut>2026-09-07</debut></offre>
</offres>`;

test("a partner is added by one mapping file: the one that CONTRIBUTING.md shows", async () => {
  const example = /```yaml\n([^`]+)```/.exec(readFileSync(CONTRIBUTING, "utf8"))?.[1] ?? "";
  const { settings } = folderOf({ "atelier-exemple.yaml": example, "offres-1.xml": XML });
  const feed = feedsOf(settings).find(({ name }) => name === "atelier-exemple");
  expect(feed).toMatchObject({ label: "Offres de l’Atelier d’exemple", kind: "offers", source: "atelier-exemple" });
  const { records, refused } = await runFeed("atelier-exemple", settings);
  expect(records).toEqual([
    {
      id: "A-1",
      source: "atelier-exemple",
      title: "Apprenti boulanger & pâtissier",
      description: "Pétrir. Écrire à [adresse retirée]\n\nMotivé",
      keywords: [],
      romes: ["D1102", "D1104"],
      employer: { name: "Fournil Exemple", siret: "00000002600013" },
      place: { label: "Metz", postcode: "57000", insee: "57463", lat: 49.108, lon: 6.196 },
      contract: { types: ["apprentissage"], start: "2026-09-07", durationMonths: 24 },
      level: null,
      publishedAt: "2026-03-01",
      expiresAt: null,
      url: "https://example.org/a-1",
      openings: 1,
      disabilityFriendly: null,
      contact: null,
      alsoSeenAt: [],
    },
  ]);
  expect(refused.map(({ field, got }) => [field, got])).toEqual([
    ["contract.types", "CDD"],
    ["contract.start", "2026-09-07"],
  ]);
});

const SIMPLE =
  "label: Exemple\noffer: { id: id, title: titre, place.postcode: cp, level: { from: n, words: { Bac: 4 } }, ";
const mapping = (format: string, from: string, rest = "") =>
  `${SIMPLE}contract.types: { always: apprentissage } }\nformat: ${format}\nfrom: "${from}"\n${rest}`;
const ROW = { id: 7, titre: "Apprenti", cp: "57000", n: "Bac" };

test.each([
  ["json", JSON.stringify([ROW]), ""],
  ["json", JSON.stringify({ version: 2, data: { offers: [ROW] } }), "records: data.offers"],
  ["ndjson", `${JSON.stringify(ROW)}\n`, ""],
  ["csv", "titre;id;n;cp\nApprenti;7;Bac;57000\n", ""],
  ["csv", Buffer.from("titre;id;n;cp\nApprenti;7;Bac;57000\n", "latin1"), ""],
  ["xml", "<l><o><id>7</id><titre>Apprenti</titre><cp>57000</cp><n>Bac</n></o></l>", "records: o"],
])("reads %s: %s", async (format, content, rest) => {
  const { settings } = folderOf({ "exemple.yaml": mapping(format, "offres.*", rest), "offres.txt": content });
  expect((await runFeed("exemple", settings)).records).toMatchObject([
    { id: "7", title: "Apprenti", level: 4, place: { insee: "57463" }, contract: { types: ["apprentissage"] } },
  ]);
});

test("of several files that have the name, reads the newest", async () => {
  const { settings, folder } = folderOf({
    "exemple.yaml": mapping("ndjson", "offres-*.ndjson"),
    "offres-1.ndjson": JSON.stringify(ROW),
    "offres-2.ndjson": JSON.stringify({ ...ROW, id: 8 }),
  });
  utimesSync(join(folder, "offres-2.ndjson"), 1, 1);
  expect((await runFeed("exemple", settings)).ids).toEqual(["7"]);
});

test.each([
  ["json", `[${JSON.stringify(ROW)},{"id":8`, "stops before its end"],
  ["xml", "<l><o><id>7</id></o><o><id>8</id>", "wrong XML"],
  ["xml", `<l><o><id>${"9".repeat(2_000_000)}</id></o></l>`, "a record longer than"],
  ["csv", 'id;titre\n"7;Apprenti\n', "quote"],
  ["ndjson", gzipSync(Buffer.alloc(50_000_000, "x")), "unpacks to more than 200 times its size"],
])("fails on a file of %s that cannot be read to its end, and says why", async (format, content, why) => {
  const { settings } = folderOf({ "exemple.yaml": mapping(format, "offres", "records: o"), offres: content });
  const map = format === "json" ? mapping(format, "offres") : mapping(format, "offres", "records: o");
  writeFileSync(join(settings.PARTNERS_DIR, "exemple.yaml"), map);
  await expect(runFeed("exemple", settings)).rejects.toMatchObject({
    fault: "cut",
    message: expect.stringContaining(why),
  });
});

test("a partner may have no offer; a long file in which none is found has changed", async () => {
  const empty = folderOf({ "exemple.yaml": mapping("json", "o.json", "records: offres"), "o.json": '{"offres":[]}' });
  expect((await runFeed("exemple", empty.settings)).ids).toEqual([]);
  const moved = JSON.stringify({ annonces: Array.from({ length: 20 }, () => ROW) });
  const { settings } = folderOf({ "exemple.yaml": mapping("json", "o.json", "records: offres"), "o.json": moved });
  await expect(runFeed("exemple", settings)).rejects.toMatchObject({
    fault: "shape",
    message: 'exemple: no offer found in its file of json, expected some at "offres": has it changed?',
  });
});

test("an entity of a DTD is not expanded: it could unpack to anything", async () => {
  const content = '<!DOCTYPE l [<!ENTITY a "aaaa">]><l><o><id>7</id><titre>&a;</titre></o></l>';
  const { settings } = folderOf({ "exemple.yaml": mapping("xml", "o.xml", "records: o"), "o.xml": content });
  await expect(runFeed("exemple", settings)).rejects.toThrow("wrong XML");
});

test("downloads from an address with the partner's own key, after an error, a page of the web and a file cut in its middle", async () => {
  const body = JSON.stringify([ROW]);
  const source = await serve(
    (call): Reply => (call.headers.authorization === "Bearer secret" ? { body } : { status: 401 }),
  );
  source.spoil("/", DOWN, HTML, cut({ body }));
  const { settings } = folderOf({ "exemple.yaml": mapping("json", `${source.url}/flux`, "authorised: true") });
  expect(
    feedsOf(settings)
      .find(({ name }) => name === "exemple")
      ?.connect(settings, web()),
  ).toBeNull();
  const keys = { ...settings, PARTNERS_KEYS: "autre=x, exemple=secret" };
  expect((await runFeed("exemple", keys)).ids).toEqual(["7"]);
});

test.each([
  ["exemple.yaml", "label: Exemple", /exemple\.yaml: from: got undefined, expected a web address, or the name/],
  ["exemple.yaml", mapping("csv", "../secret.csv"), /exemple\.yaml: from: got "\.\.\/secret\.csv"/],
  ["exemple.yaml", mapping("xml", "o.xml"), /exemple\.yaml: records: .*expected the name of the element/],
  ["exemple.yaml", `${mapping("csv", "o.csv")}offre: 1`, /exemple\.yaml/],
  ["exemple.yaml", "a: [", /exemple\.yaml: got .* expected a mapping in YAML/],
  ["exemple.yaml", mapping("csv", "absent.csv"), /no file "absent\.csv"/],
])("%s that is wrong fails alone, and says what is wrong: %s", async (file, content, message) => {
  const { settings } = folderOf({
    [file]: content,
    "bon.yaml": mapping("ndjson", "o.ndjson"),
    "o.ndjson": JSON.stringify(ROW),
  });
  await expect(runFeed("exemple", settings)).rejects.toThrow(message);
  expect((await runFeed("bon", settings)).ids).toEqual(["7"]);
});

test("a partner cannot take the name of another feed; no folder, no partner", async () => {
  const { settings } = folderOf({ "france-travail.yaml": mapping("csv", "o.csv") });
  await expect(runFeed("partner-france-travail", settings)).rejects.toThrow("a name of its own");
  await expect(runFeed("partners", { PARTNERS_DIR: "/nowhere" })).rejects.toThrow('PARTNERS_DIR: got "/nowhere"');
  expect(
    feedsOf({})
      .find(({ name }) => name === "partners")
      ?.connect({}, web()),
  ).toBeNull();
});
