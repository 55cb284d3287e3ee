import { expect, test } from "vitest";
import type { Orientation, WishMatch } from "../../domain/index.ts";
import { fakeServer } from "../fake-server.ts";

const NOTHING: WishMatch = {
  rule: "none",
  confidence: "none",
  wish: null,
  training: null,
  certification: null,
  romes: [],
  place: null,
};
const ORIENTATION: Orientation = {
  match: () => NOTHING,
  romesOf: () => null,
  wishesOf: () => [],
  wishesAt: () => [],
  school: () => null,
  insertionOf: () => ({ apprenticeship: null, school: null, missing: "unpublished" }),
  insertionRateOf: () => null,
};

async function post(
  payload: unknown,
  key: string | null = "alone-links",
  orientation: Orientation | null = ORIENTATION,
) {
  const app = await fakeServer({ orientation: () => orientation });
  return app.inject({
    method: "POST",
    url: "/api/v1/training-links",
    headers: {
      host: "binome.example",
      "content-type": "application/json",
      ...(key && { authorization: `Bearer ${key}` }),
    },
    payload: JSON.stringify(payload),
  });
}

test("gives the links of each wish, in their order, with whole addresses", async () => {
  const response = await post([
    { id: "a", parcoursup: "1" },
    { id: "b", affelnet: "2" },
  ]);
  expect(response.statusCode).toBe(200);
  const { items, refused } = response.json();
  expect(items.map(({ links }: { links: { page: string } }) => links.page)).toEqual([
    "http://binome.example/parcoursup/1",
    "http://binome.example/affelnet/2",
  ]);
  expect(refused).toEqual([]);
});

test("a wish that is wrong is refused alone, by its field", async () => {
  const { items, refused } = (await post([{ id: 7, uai: "0990001A" }, { parcoursup: 1 }, null])).json();
  expect(items).toHaveLength(1);
  expect(refused).toMatchObject([
    { index: 0, id: "7", field: "uai", got: "0990001A", expected: "a UAI whose check letter is right (N)" },
    { index: 2, id: null, field: "wish" },
  ]);
});

test.each([[[]], [Array.from({ length: 5_001 }, () => ({}))], [{}], ["x"]])(
  "refuses what is no list of 1 to 5,000",
  async (body) => {
    const response = await post(body);
    expect(response.statusCode).toBe(400);
    expect(response.json()).toMatchObject({ parameter: "body", expected: "a list of 1 to 5000 wishes" });
  },
);

test("needs a key with the right", async () => {
  expect((await post([{}], null)).statusCode).toBe(401);
  expect((await post([{}], "alone-search")).statusCode).toBe(403);
});

test("says so while nothing can be searched yet", async () => {
  expect((await post([{}], "all", null)).statusCode).toBe(503);
});
