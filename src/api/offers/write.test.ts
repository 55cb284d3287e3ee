import { expect, test } from "vitest";
import { fakeServer } from "../fake-server.ts";
import { pointerTo } from "./pointer.ts";
import { MOST_OFFERS } from "./put-up.ts";

const OFFER = { id: "1", title: "Boulanger", place: { label: "Metz", lat: 49.12, lon: 6.18 } };
const headers = { authorization: "Bearer alone-offers:write" };

async function server() {
  const app = await fakeServer();
  const send = (method: "POST" | "PUT" | "DELETE", url: string, payload?: unknown) =>
    app.inject({
      method,
      url: `/api/v1/offers${url}`,
      headers,
      ...(payload !== undefined && { payload: payload as object }),
    });
  return { app, send };
}

test("the same offer again is the same offer, of the name of the key unless it says another source", async () => {
  const { send } = await server();
  const first = await send("POST", "", OFFER);
  expect([first.statusCode, first.json()]).toEqual([201, { source: "partenaire", id: "1", state: "added" }]);
  expect(first.headers.location).toBe("/api/v1/offers/1?source=partenaire");
  const again = await send("POST", "", OFFER);
  expect([again.statusCode, again.json().state]).toEqual([200, "unchanged"]);
  expect((await send("PUT", "/1", { ...OFFER, title: "Boulangère" })).json().state).toBe("changed");
  expect((await send("POST", "", { ...OFFER, source: "autre" })).json()).toMatchObject({
    source: "autre",
    state: "added",
  });
});

test("every field to blame is named by its JSON Pointer", async () => {
  const { send } = await server();
  const wrong = {
    id: "1",
    place: { label: "Metz", lat: 91, lon: 6 },
    romes: ["D1102", "D11"],
    contract: { types: ["cdi"] },
    titel: "x",
  };
  const response = await send("POST", "", wrong);
  expect(response.json()).toMatchObject({ status: 400, type: "urn:binome:problem:invalid-offer" });
  expect(
    response
      .json()
      .errors.map(({ pointer }: { pointer: string }) => pointer)
      .sort(),
  ).toEqual(["/contract/types/0", "/place/lat", "/romes/1", "/titel", "/title"]);
  expect(response.json().errors).toContainEqual({ pointer: "/place/lat", detail: "expected a number from -90 to 90" });
});

test("of a list, what is right is kept and the rest told by its place", async () => {
  const { send } = await server();
  const response = await send("POST", "", [OFFER, { ...OFFER, id: "2", openings: 0 }, "x", { ...OFFER, id: "3" }]);
  expect(response.statusCode).toBe(200);
  expect(response.json()).toEqual({
    items: [
      { source: "partenaire", id: "1", state: "added" },
      { source: "partenaire", id: "3", state: "added" },
    ],
    refused: [
      { index: 1, errors: [{ pointer: "/1/openings", detail: "expected 1 or more" }] },
      { index: 2, errors: [{ pointer: "/2", detail: "expected an object" }] },
    ],
  });
  const none = await send("POST", "", [{ ...OFFER, openings: 0 }]);
  expect(none.json()).toMatchObject({ status: 400, errors: [{ pointer: "/0/openings" }] });
});

test("a thousand at once, no more, and at least one", async () => {
  const { send } = await server();
  const many = Array.from({ length: MOST_OFFERS + 1 }, (_, i) => ({ ...OFFER, id: String(i) }));
  expect((await send("POST", "", many.slice(1))).json().items).toHaveLength(MOST_OFFERS);
  expect((await send("POST", "", many)).json()).toMatchObject({ status: 400, errors: [{ pointer: "" }] });
  expect((await send("POST", "", [])).statusCode).toBe(400);
});

test("the address and the body name one offer", async () => {
  const { send } = await server();
  const { id: _id, ...unnamed } = OFFER;
  expect((await send("PUT", "/7", unnamed)).json()).toMatchObject({ id: "7", state: "added" });
  expect((await send("PUT", "/8", OFFER)).json().errors).toEqual([
    { pointer: "/id", detail: "expected 8, as the address says" },
  ]);
});

test("an offer taken down is no longer there, and cannot be taken down twice", async () => {
  const { send } = await server();
  await send("POST", "", OFFER);
  expect((await send("DELETE", "/1")).statusCode).toBe(204);
  expect((await send("DELETE", "/1")).json()).toMatchObject({ status: 404, type: "urn:binome:problem:not-found" });
});

test("nobody writes under the source of somebody else, nor under the demonstration's", async () => {
  const { send } = await server();
  for (const response of [
    await send("POST", "", { ...OFFER, source: "prise" }),
    await send("PUT", "/1?source=prise", OFFER),
    await send("DELETE", "/1?source=prise"),
  ]) {
    expect(response.json()).toMatchObject({ status: 403, type: "urn:binome:problem:source-taken" });
  }
  expect((await send("POST", "", { ...OFFER, source: "demonstration" })).json().errors[0].pointer).toBe("/source");
});

test("without a key, or without the right, nothing is written", async () => {
  const { app } = await server();
  const none = await app.inject({ method: "POST", url: "/api/v1/offers", payload: OFFER });
  expect(none.json()).toMatchObject({ status: 401, type: "urn:binome:problem:key-required" });
  const other = { authorization: "Bearer alone-search" };
  const refused = await app.inject({ method: "POST", url: "/api/v1/offers", headers: other, payload: OFFER });
  expect(refused.json()).toMatchObject({ status: 403, type: "urn:binome:problem:right-missing" });
});

test("a body that is no JSON is told so", async () => {
  const { app } = await server();
  const post = (payload: string, type: string) =>
    app.inject({ method: "POST", url: "/api/v1/offers", headers: { ...headers, "content-type": type }, payload });
  expect((await post("{", "application/json")).json()).toMatchObject({ status: 400 });
  expect((await post("null", "application/json")).json()).toMatchObject({ status: 400 });
  expect((await post("<a/>", "text/xml")).json()).toMatchObject({ status: 415 });
});

test("a pointer escapes what it separates with", () => {
  expect(pointerTo(["a/b", 0, "c~d"])).toBe("/a~1b/0/c~0d");
  expect(pointerTo([])).toBe("");
});
