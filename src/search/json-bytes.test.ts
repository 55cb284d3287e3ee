import { assert, integer, property } from "fast-check";
import { expect, test } from "vitest";
import { JsonBytes } from "./json-bytes.ts";

const written = (write: (json: JsonBytes) => void) => {
  const json = new JsonBytes();
  write(json.start());
  return json.take().toString();
};

test("a ratio is written as JSON writes the double", () => {
  assert(
    property(integer({ min: 0, max: 2 ** 40 }), integer({ min: 1, max: 6 }), (units, zeros) => {
      const scale = 10 ** zeros;
      expect(written((json) => json.ratio(units, scale))).toBe(JSON.stringify(units / scale));
    }),
  );
});

test("a distance is written as it is shown, and none as null", () => {
  const kms = [0, 0.01, 0.1, 1, 4.2, 29.99, 30, 199.05];
  expect(kms.map((km) => written((json) => json.km(km)))).toEqual(kms.map((km) => JSON.stringify(km)));
  expect(written((json) => json.km(null))).toBe("null");
});

test("texts of any length and alphabet, and bytes, follow each other", () => {
  const long = "Pâtissière, pâtissier à l’Haÿ-les-Roses ".repeat(20_000);
  const answer = written((json) => {
    json.text("[");
    json.value(long);
    json.text(",");
    json.bytes(Buffer.from('"é"'));
    json.text("]");
  });
  expect(JSON.parse(answer)).toEqual([long, "é"]);
});
