import { expect, test } from "vitest";
import { digestOf, newSecret } from "./secret.ts";

test("secrets are long, never the same, and travel as they are", () => {
  const secrets = Array.from({ length: 100 }, newSecret);
  expect(new Set(secrets).size).toBe(100);
  for (const secret of secrets) expect(encodeURIComponent(secret)).toMatch(/^[\w-]{43}$/);
});

test("a digest says nothing of its secret, and is always the same", () => {
  expect(digestOf("abc")).toBe("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  expect(digestOf("abd")).not.toBe(digestOf("abc"));
});
