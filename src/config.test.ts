import { expect, test } from "vitest";
import { readConfig } from "./config.ts";

test("gives the defaults of the contract when the environment says nothing", () => {
  expect(readConfig({})).toEqual({
    host: "127.0.0.1",
    port: 3000,
    dataDir: "./.data",
    databaseUrl: null,
    startEmpty: false,
    scale: null,
    rateLimit: "on",
    now: null,
    logLevel: "warn",
  });
});

test("takes an empty variable as absent", () => {
  expect(readConfig({ PORT: "", DATABASE_URL: "" })).toMatchObject({ port: 3000, databaseUrl: null });
});

test("starts the clock on the day that NOW names", () => {
  expect(readConfig({ NOW: "2026-05-01" }).now).toBe("2026-05-01");
});

test("several processes share the server of DATABASE_URL", () => {
  expect(readConfig({ WORKERS: "4", DATABASE_URL: "postgres://localhost/binome" }).workers).toBe(4);
  expect(readConfig({ WORKERS: "1" }).workers).toBe(1);
});

test("believes the proxies that are named", () => {
  expect(readConfig({ TRUST_PROXY: "loopback, 10.0.0.0/8,::1" }).trustProxy).toBe("loopback,10.0.0.0/8,::1");
});

test.each([
  ["PORT", "70000", /PORT: got "70000", expected a port from 0 to 65535/],
  ["SCALE", "2", /SCALE: got "2", expected a number above 0, at most 1/],
  ["START_EMPTY", "yes", /START_EMPTY: got "yes", expected 0 or 1/],
  ["NOW", "2026-02-30", /NOW: got "2026-02-30", expected a day that exists/],
  ["DATABASE_URL", "mysql://x", /DATABASE_URL: got "mysql:\/\/x", expected a URL such as postgres/],
  ["TRUST_PROXY", "1", /TRUST_PROXY: got "1", expected addresses such as loopback/],
  ["TRUST_PROXY", "10.0.0.0/33", /TRUST_PROXY: got "10.0.0.0\/33"/],
  ["WORKERS", "0", /WORKERS: got "0", expected a number from 1 to 99/],
  [
    "WORKERS",
    "2",
    /WORKERS: got "2", expected 1 as long as DATABASE_URL is not set: the embedded database has one owner/,
  ],
  ["RATE_LIMIT", "no", /RATE_LIMIT: got "no", expected on or off/],
])("refuses %s=%s and names what was expected", (name, value, message) => {
  expect(() => readConfig({ [name]: value })).toThrow(message);
});

test("takes a server of tiles for the map, and refuses an address that is not a pattern of tiles", () => {
  const url = "https://tuiles.example.org/{z}/{x}/{y}.png";
  expect(readConfig({ MAP_TILES_URL: url }).mapTiles).toEqual({ url, attribution: "© OpenStreetMap" });
  expect(() => readConfig({ MAP_TILES_URL: "https://tuiles.example.org/a.png" })).toThrow("MAP_TILES_URL: got");
});

test("gives the feeds what the environment says of them, and nothing else", () => {
  const env = {
    CATALOGUE_URL: "https://catalogue.example.org/",
    API_ALTERNANCE_KEY: "exemple",
    BAN_URL: "",
    OTHER: "x",
  };
  expect(readConfig(env).feeds).toEqual({
    CATALOGUE_URL: "https://catalogue.example.org",
    API_ALTERNANCE_KEY: "exemple",
  });
  expect(() => readConfig({ SIRENE_URL: "sirene.zip" })).toThrow("SIRENE_URL");
});

test("visits are counted unless the operator wants none counted", () => {
  expect(readConfig({}).measure).toBeUndefined();
  expect(readConfig({ MEASURE: "off" }).measure).toBe("off");
  expect(() => readConfig({ MEASURE: "non" })).toThrow('MEASURE: got "non", expected on or off.');
});
