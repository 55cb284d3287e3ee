import { expect, test } from "vitest";
import { EXPORT, FILE, fakeApiAlternance, fakeJob } from "./fake-api-alternance.ts";
import { cut, HTML, type Reply } from "./fake-server.ts";
import { runFeed } from "./run-feed.ts";

const jobs = Array.from({ length: 50 }, (_, i) => fakeJob(`99ab${i}`));
const run = (source: Awaited<ReturnType<typeof fakeApiAlternance>>) => runFeed("api-alternance", source.settings);
const EXPIRED: Reply = { status: 403, body: "<Error><Code>AccessDenied</Code></Error>" };

test("reads the export behind its link, to which it does not show its key", async () => {
  const { ids, records } = await run(await fakeApiAlternance({ jobs }));
  expect(ids).toHaveLength(50);
  expect(JSON.stringify(records)).not.toContain("06 00");
});

test("asks for another link when the first has expired, or when a clock that is wrong makes it look so", async () => {
  const source = await fakeApiAlternance({ jobs });
  source.spoil(FILE, EXPIRED);
  expect((await run(source)).ids).toHaveLength(50);
  expect(source.calls.map(({ path }) => path)).toEqual([EXPORT, FILE, EXPORT, FILE]);
});

test("goes on with a file that was cut, even behind another link", async () => {
  const source = await fakeApiAlternance({ jobs });
  source.spoil(FILE, (_, truth) => ({ ...cut(truth), cutDelay: 200 }), EXPIRED);
  expect((await run(source)).ids).toHaveLength(50);
  const [, , third] = source.calls.filter(({ path }) => path === FILE);
  expect(third?.headers.range).toMatch(/^bytes=[1-9]\d+-$/);
});

test("gives up after two links, to be tried again later", async () => {
  const source = await fakeApiAlternance({ jobs });
  source.spoil(FILE, EXPIRED, EXPIRED);
  await expect(run(source)).rejects.toMatchObject({ fault: "unavailable", retryable: true });
});

test("says that the key is refused, and does not try again", async () => {
  const source = await fakeApiAlternance({ jobs });
  const settings = { ...source.settings, API_ALTERNANCE_KEY: "old" };
  await expect(runFeed("api-alternance", settings)).rejects.toMatchObject({
    fault: "credentials",
    message: expect.stringContaining("Impossible de déchiffrer la clé"),
  });
  expect(source.calls).toHaveLength(1);
});

test("ends with everything after a quota without a time to wait, a page of the web and a file cut in its middle", async () => {
  const source = await fakeApiAlternance({ jobs });
  source.spoil(EXPORT, { status: 429 });
  source.spoil(
    FILE,
    HTML,
    (_, truth) => cut(truth),
    (_, truth) => ({ ...truth, body: String(truth.body).slice(0, 99) }),
  );
  expect((await run(source)).ids).toHaveLength(50);
});

test("an export that breaks off between two offers, and looks whole, is refused", async () => {
  const source = await fakeApiAlternance({ jobs });
  source.spoil(FILE, (_, truth) => ({ ...truth, body: `[${JSON.stringify(jobs[0])},{"identifier":{}` }));
  await expect(run(source)).rejects.toMatchObject({
    fault: "cut",
    message: expect.stringMatching(/stops before its end/),
  });
});
