import { expect, test } from "vitest";
import { fakeSearch } from "./fake-search.ts";
import { fakeServer } from "./fake-server.ts";
import { EXAMPLE_SUGGESTION, suggestionSchema } from "./occupations/routes.ts";
import { EXAMPLE_PLACE, placeSuggestionSchema } from "./places/routes.ts";
import { EXAMPLE_SUGGESTED, suggestedSchema } from "./suggestions/routes.ts";

const app = await fakeServer();

test("occupations, places and names are suggested as their schemas say", async () => {
  const suggestions = (await app.inject("/api/v1/suggestions?q=boulang")).json();
  expect(suggestedSchema.parse(suggestions.items[0])).toEqual(EXAMPLE_SUGGESTED);
  const occupations = (await app.inject("/api/v1/occupations?q=boulang")).json();
  expect(suggestionSchema.parse(occupations.items[0])).toEqual(EXAMPLE_SUGGESTION);
  const places = (await app.inject("/api/v1/places?q=Metz")).json();
  expect(placeSuggestionSchema.parse(places.items[0])).toEqual(EXAMPLE_PLACE);
});

test("what was typed and how many are wanted reach the search", async () => {
  const asked: unknown[] = [];
  const note = (q: string, limit: number) => {
    asked.push([q, limit]);
    return [];
  };
  const server = await fakeServer({ search: () => fakeSearch({ occupations: note, places: note }) });
  await server.inject("/api/v1/occupations?q=%20m%C3%A9cano%20");
  await server.inject("/api/v1/places?q=57000&limit=3");
  expect(asked).toEqual([
    ["mécano", 10],
    ["57000", 3],
  ]);
});

test.each(["/api/v1/occupations", "/api/v1/places", "/api/v1/suggestions"])(
  "%s names what is wrong in the question",
  async (url) => {
    const problem = async (query: string) => (await app.inject(url + query)).json();
    expect(await problem("")).toMatchObject({ status: 400, parameter: "q", got: null, expected: "what was typed" });
    expect(await problem("?q=")).toMatchObject({ parameter: "q", expected: "at least one character" });
    expect(await problem("?q=a&limit=0")).toMatchObject({
      parameter: "limit",
      expected: "a whole number from 1 to 50",
    });
    expect(await problem("?q=a&limit=51")).toMatchObject({ parameter: "limit", got: "51" });
    expect(await problem("?q=a&max=5")).toMatchObject({
      parameter: "max",
      expected: "one of the known parameters: q, limit",
    });
  },
);
