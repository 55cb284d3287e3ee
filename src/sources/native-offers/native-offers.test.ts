import { expect, test } from "vitest";
import { readFileAs, temporaryFile } from "../testing.ts";

const sample = () => readFileAs("offers", new URL("./sample.ndjson", import.meta.url));

test("an offer keeps its source and every field, its text without tags or scripts", async () => {
  const { format, records } = await sample();
  expect(format).toBe("native-offers");
  expect(records[0]).toMatchObject({
    id: "O-1",
    source: "exemple",
    description: "Pétrir.",
    place: { insee: "57463" },
    contract: { types: ["apprentissage"], start: "2026-09-01", durationMonths: 24 },
    openings: 2,
    disabilityFriendly: true,
    alsoSeenAt: [],
  });
});

test("what is left out is null, an empty list, or one opening", async () => {
  const offer = (await sample()).records[1];
  expect(offer).toMatchObject({
    employer: { name: null, siret: null },
    contract: { types: [], start: null, durationMonths: null },
    openings: 1,
    expiresAt: null,
    keywords: [],
  });
});

test("refuses a link that is no web page and a latitude out of the globe", async () => {
  const { refused } = await sample();
  expect(refused.map(({ line, rejection }) => [line, rejection.reason])).toEqual([
    [3, "url: expected an address that starts with http:// or https://"],
    [4, "place.lat: expected a number from -90 to 90"],
  ]);
});

test("accepts any point of the globe", async () => {
  const at = (lat: number, lon: number) =>
    `{"id":"${lat}","source":"s","title":"t","employer":{},"place":{"label":"l","lat":${lat},"lon":${lon}},"contract":{}}`;
  const { records } = await readFileAs(
    "offers",
    temporaryFile("far.ndjson", [at(-90, 180), at(0, 0), at(90, -180)].join("\n")),
  );
  expect(records.map(({ place }) => place.insee)).toEqual([null, null, null]);
});

test("real data cannot come under the name of the demonstration world", async () => {
  const line =
    '{"id":"1","source":"demonstration","title":"t","employer":{},"place":{"label":"l","lat":1,"lon":1},"contract":{}}';
  const { refused } = await readFileAs("offers", temporaryFile("o.ndjson", line));
  expect(refused[0]?.rejection.field).toBe("source");
});

test("a line that is no JSON is refused alone", async () => {
  const { records, refused } = await readFileAs(
    "offers",
    temporaryFile(
      "o.ndjson",
      '{"id":"1","source":"s","title":"t","employer":{},"place":{"label":"l","lat":1,"lon":1},"contract":{}}\n{"id":"2","source',
    ),
  );
  expect(records).toHaveLength(1);
  expect(refused).toEqual([
    { line: 2, rejection: { reason: "line: expected one whole JSON object", field: "line", got: '{"id":"2","source' } },
  ]);
});

test.each(["", "a\\u0000b", "x".repeat(201)])("an id such as %j is refused", async (id) => {
  const line = `{"id":"${id}","source":"s","title":"t","employer":{},"place":{"label":"l","lat":1,"lon":1},"contract":{}}`;
  const { refused } = await readFileAs("offers", temporaryFile("o.ndjson", line));
  expect(refused[0]?.rejection.reason).toContain("id: expected 1 to 200 characters");
});

test("the collective agreement of an employer gives its OPCO, and is not kept itself", async () => {
  const of = (employer: object) =>
    JSON.stringify({
      id: "1",
      source: "s",
      title: "t",
      employer,
      place: { label: "l", lat: 49, lon: 6 },
      contract: {},
    });
  const read = async (employer: object) => readFileAs("offers", temporaryFile("idcc.ndjson", of(employer)));
  expect((await read({ name: "Exemple", idcc: 1596 })).records[0]).toMatchObject({
    employer: { name: "Exemple", siret: null },
    opco: "Constructys",
  });
  expect((await read({ idcc: "0016" })).records[0]?.opco).toBe("OPCO Mobilités");
  expect((await read({ idcc: "9999" })).records[0]).not.toHaveProperty("opco");
  expect((await read({ idcc: "1596" })).records[0]?.employer).toEqual({ name: null, siret: null });
  const { refused } = await read({ idcc: "bâtiment" });
  expect(refused[0]?.rejection.reason).toBe(
    "employer.idcc: expected the number of a collective agreement, 1 to 4 digits",
  );
});
