import { expect, test } from "vitest";
import { type ApiKey, framingOrigins, parseOrigins } from "./keys.ts";

function key(own: Partial<ApiKey>): ApiKey {
  const createdAt = "2026-05-01T06:00:00.000Z";
  return {
    id: "k",
    name: "portail",
    rights: [],
    requestsPerMinute: 1,
    origins: [],
    createdAt,
    revokedAt: null,
    ...own,
  };
}

const SITE = ["https://portail.example"];

test("a caller that is no key's, or no caller at all, is framed anywhere", () => {
  expect(framingOrigins([key({ origins: SITE })], "autre")).toBeNull();
  expect(framingOrigins([key({ origins: SITE })], undefined)).toBeNull();
});

test("a caller named like a key, or by its id, is framed by its origins", () => {
  expect(framingOrigins([key({ origins: SITE })], "portail")).toEqual(SITE);
  expect(framingOrigins([key({ origins: SITE })], "k")).toEqual(SITE);
  expect(framingOrigins([key({})], "portail")).toBeNull();
});

test("several good keys of one name add up, and one without limit frees them", () => {
  const other = key({ id: "l", origins: ["https://beta.example"] });
  expect(framingOrigins([key({ origins: SITE }), other], "portail")).toEqual([...SITE, "https://beta.example"]);
  expect(framingOrigins([key({ origins: SITE }), key({ id: "l" })], "portail")).toBeNull();
});

test("a caller whose keys are all revoked is framed nowhere", () => {
  const revoked = key({ origins: SITE, revokedAt: "2026-05-02T06:00:00.000Z" });
  expect(framingOrigins([revoked], "portail")).toEqual([]);
  expect(framingOrigins([revoked, key({ id: "l", origins: SITE })], "portail")).toEqual(SITE);
});

test("origins are written as browsers write them", () => {
  expect(parseOrigins("https://a.example, http://localhost:8080,https://a.example")).toEqual([
    "https://a.example",
    "http://localhost:8080",
  ]);
});

test.each(["", "a.example", "https://a.example/", "https://a.example/x", "ftp://a.example", "https://a.example,", "*"])(
  "%j is not a list of origins",
  (value) => {
    expect(() => parseOrigins(value)).toThrow(/^origins: got .*, expected origins such as https:\/\/portail\.example/);
  },
);
