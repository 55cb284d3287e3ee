import { expect, test } from "vitest";
import { readFileAs, temporaryFile } from "../testing.ts";

const sample = () => readFileAs("trainings", new URL("./sample.ndjson", import.meta.url));

test("a training keeps every field it gives, its text without entities", async () => {
  const { format, records } = await sample();
  expect(format).toBe("native-trainings");
  expect(records[0]).toEqual({
    id: "T-1",
    source: "native",
    title: "CAP Boulanger",
    level: 3,
    romes: ["D1102"],
    rncp: "RNCP99001",
    cfd: "50022137",
    school: { name: "CFA Exemple des Deux Ponts", siret: "00000001800010", uai: "0990001N" },
    place: { label: "1 rue du Test, 57000 Metz", postcode: "57000", insee: "57463", lat: 49.12, lon: 6.18 },
    sessions: [{ start: "2026-09-01", end: "2028-07-01", seats: 12 }],
    description: "Pains & viennoiseries",
    contact: { url: "https://cfa.example.org", email: "accueil@cfa.example.org", phone: "01 00 00 00 00" },
    wishes: [{ platform: "affelnet", code: "X-1", url: null }],
    published: true,
  });
});

test("a key that may be null, or a list, may be left out", async () => {
  const training = (await sample()).records[1];
  expect(training).toMatchObject({ level: null, romes: [], rncp: null, sessions: [], contact: null, wishes: [] });
  expect(training?.school).toEqual({ name: "Lycée Exemple", siret: null, uai: null });
  expect(training?.place.insee).toBe("57463");
});

test("a key that may be null may be null", async () => {
  const nulls =
    '"level":null,"romes":null,"rncp":null,"cfd":null,"sessions":null,"description":null,"contact":null,"wishes":null';
  const line = `{"id":"T","title":"T","school":{"name":"E","siret":null,"uai":null},"place":{"label":"M","postcode":null,"insee":null,"lat":49.1,"lon":6.1},${nulls}}`;
  const { records, refused } = await readFileAs("trainings", temporaryFile("nulls.ndjson", line));
  expect(refused).toEqual([]);
  expect(records[0]).toMatchObject({ id: "T", romes: [], sessions: [] });
});

test.each([
  ["a level of 8", '"level":8', "level: expected a level from 3 to 7"],
  ["a day that does not exist", '"sessions":[{"start":"2026-02-30"}]', "sessions.start: expected a day that exists"],
  [
    "an unknown platform",
    '"wishes":[{"platform":"autre","code":"1"}]',
    "wishes.platform: expected one of parcoursup, affelnet",
  ],
  ["an e-mail without @", '"contact":{"email":"accueil"}', "contact.email: expected an e-mail address"],
  ["a malformed ROME code", '"romes":["Boulanger"]', "romes: expected a ROME code"],
  ["a title of spaces", '"title":"  "', "title: expected some text"],
])("refuses %s, naming the field and what was expected", async (_, wrong, reason) => {
  const base = '"id":"T","title":"T","school":{"name":"E"},"place":{"label":"M","lat":49.1,"lon":6.1}';
  const { refused } = await readFileAs("trainings", temporaryFile("wrong.ndjson", `{${base},${wrong}}`));
  expect(refused[0]?.rejection.reason).toContain(reason);
});

test("refuses a line without a required key", async () => {
  const { refused } = await readFileAs(
    "trainings",
    temporaryFile("t.ndjson", '{"id":"T","title":"T","school":{"name":"E"}}'),
  );
  expect(refused[0]?.rejection).toMatchObject({ reason: "place: expected an object", field: "place" });
});
