import { expect, test } from "vitest";
import { InvalidValue } from "../../domain/index.ts";
import { ApiProblem, invalidParameterProblem, PROBLEMS, problemSchema, typeOf } from "./problem.ts";

test("says the parameter, what it got and what was expected, in one sentence and in members", () => {
  const problem = invalidParameterProblem(new InvalidValue("radius", "-1", "a number from 0 to 200"));
  expect(problem.body("/api/v1/search?radius=-1")).toEqual({
    type: "urn:binome:problem:invalid-parameter",
    title: "A parameter is unknown, repeated or wrong",
    status: 400,
    detail: 'Parameter "radius": got "-1", expected a number from 0 to 200.',
    instance: "/api/v1/search?radius=-1",
    parameter: "radius",
    got: "-1",
    expected: "a number from 0 to 200",
  });
});

test("says that it got nothing when the parameter is absent", () => {
  const body = invalidParameterProblem(new InvalidValue("lon", undefined, "a longitude with lat")).body("/");
  expect(body.got).toBeNull();
  expect(body.detail).toBe('Parameter "lon": got nothing, expected a longitude with lat.');
});

test("shortens a very long value without cutting a character in two", () => {
  const body = invalidParameterProblem(new InvalidValue("q", `${"x".repeat(199)}😀${"y".repeat(5000)}`, "less")).body(
    "/",
  );
  expect(body.got!.length).toBeLessThanOrEqual(201);
  expect(body.got!.isWellFormed()).toBe(true);
});

test("every kind of problem has the shape that the document declares", () => {
  for (const kind of Object.keys(PROBLEMS) as (keyof typeof PROBLEMS)[]) {
    const problem = new ApiProblem(kind, "What happened.");
    expect(problemSchema.parse(problem.body("/api"))).toMatchObject({ type: typeOf(kind), status: problem.status });
  }
});
