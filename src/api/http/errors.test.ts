import Fastify from "fastify";
import { expect, test } from "vitest";
import { InvalidValue } from "../../domain/index.ts";
import { answerProblem } from "./errors.ts";
import { problemSchema } from "./problem.ts";

/** A server that takes bodies, as the routes that publish will, and one that fails. */
function serverWithBodies(log?: (line: string) => void) {
  const logger = log === undefined ? false : { level: "error", stream: { write: log } };
  const app = Fastify({ logger, bodyLimit: 100 });
  app.setErrorHandler(answerProblem);
  app.post("/api/bodies", async (request) => request.body);
  app.get("/api/fails", async () => {
    throw new Error('column "secret" does not exist');
  });
  app.get("/api/odd", async () => {
    throw Object.assign(new Error("connect ECONNREFUSED 10.0.0.7:5432"), { statusCode: 418 });
  });
  app.get("/api/text", async () => {
    throw "a string that was thrown";
  });
  app.get("/api/refuses", async () => {
    throw new InvalidValue("place", "Nulle-Part", "a place of France");
  });
  return app;
}

async function problemOf(request: {
  method?: "POST";
  url: string;
  headers?: Record<string, string>;
  payload?: string;
}) {
  const response = await serverWithBodies().inject(request);
  expect(response.headers["content-type"]).toBe("application/problem+json; charset=utf-8");
  expect(response.headers["cache-control"]).toBe("no-store");
  const body = problemSchema.parse(response.json());
  expect(body.status).toBe(response.statusCode);
  return body;
}

const JSON_TYPE = { "content-type": "application/json" };

test("a body that is too large is a 413", async () => {
  const payload = JSON.stringify("x".repeat(200));
  const body = await problemOf({ method: "POST", url: "/api/bodies", headers: JSON_TYPE, payload });
  expect(body).toMatchObject({ status: 413, type: "urn:binome:problem:body-too-large" });
});

test("a body of another type is a 415 that says which is expected", async () => {
  const headers = { "content-type": "application/xml" };
  const body = await problemOf({ method: "POST", url: "/api/bodies", headers, payload: "<a/>" });
  expect(body).toMatchObject({ status: 415, type: "urn:binome:problem:unsupported-media-type" });
  expect(body.detail).toContain("application/json");
});

test("JSON cut short is a 400", async () => {
  const body = await problemOf({ method: "POST", url: "/api/bodies", headers: JSON_TYPE, payload: '{"title": "Boul' });
  expect(body).toMatchObject({ status: 400, type: "urn:binome:problem:malformed-request" });
});

test("a failure is a 500 that says nothing of the inside, and is logged", async () => {
  const lines: string[] = [];
  const response = await serverWithBodies((line) => lines.push(line)).inject("/api/fails");
  expect(response.statusCode).toBe(500);
  expect(response.json().type).toBe("urn:binome:problem:internal-error");
  expect(response.body).not.toContain("secret");
  expect(lines.join("")).toContain("secret");
});

test("an error that is not of the service's making shows none of its own words", async () => {
  expect((await problemOf({ url: "/api/odd" })).detail).not.toContain("10.0.0.7");
  expect(await problemOf({ url: "/api/text" })).toMatchObject({ status: 500 });
});

test("a value that the search refuses is a 400 that names it", async () => {
  expect(await problemOf({ url: "/api/refuses" })).toMatchObject({
    status: 400,
    parameter: "place",
    got: "Nulle-Part",
  });
});
