import { expect, test } from "vitest";
import type { Loss } from "../../domain/index.ts";
import type { Hit, VisitRecorder } from "../../impact/index.ts";
import { exampleSite } from "../testing/index.ts";

const FIREFOX = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0";
const HOST = "localhost:80";

function site() {
  const hits: Hit[] = [];
  const away: Loss[] = [];
  const visits: VisitRecorder = {
    record: (hit) => void hits.push(hit),
    turnAway: (reason) => void away.push(reason),
    flush: async () => [],
  };
  const app = exampleSite({ visits });
  const open = (url: string, headers: Record<string, string> = {}) =>
    app.inject({ url, headers: { "user-agent": FIREFOX, ...headers } });
  const tell = (body: unknown, headers: Record<string, string> = {}) =>
    app.inject({
      method: "POST",
      url: "/mesure",
      headers: {
        "content-type": "text/plain;charset=UTF-8",
        origin: `http://${HOST}`,
        referer: `http://${HOST}/x`,
        ...headers,
      },
      payload: typeof body === "string" ? body : JSON.stringify(body),
    });
  return { hits, away, open, tell, steps: () => hits.flatMap(({ steps }) => steps) };
}

test("each page is one step of a path: results seen, an item, a wish, or just a page", async () => {
  const { open, steps, hits } = site();
  await open("/recherche?q=m%C3%A9cano&place=Metz", { referer: "https://dossier.parcoursup.fr/" });
  await open("/offre/offre-A?source=exemple", { referer: `http://${HOST}/recherche` });
  await open("/faq");
  await open("/parcoursup/99001");
  expect(steps().map(({ step, kind, feed }) => [step, kind, feed])).toEqual([
    ["seen", undefined, undefined],
    ["details", "offer", "exemple"],
    ["visit", undefined, undefined],
    ["wish", "parcoursup", undefined],
  ]);
  expect(hits.map(({ source }) => source)).toEqual(["parcoursup", null, "direct", "parcoursup"]);
  expect(steps()[0]).toMatchObject({ occupation: expect.stringMatching(/^[A-N]\d{4}$/), place: expect.anything() });
});

test("a page that was not found, a file and a page fetched ahead of time are no step", async () => {
  const { open, hits } = site();
  await open("/offre/inconnue");
  await open("/nulle-part");
  await open("/robots.txt");
  await open("/faq", { "sec-purpose": "prefetch" });
  expect(hits).toEqual([]);
});

test.each([{ "sec-gpc": "1" }, { dnt: "1" }])(
  "who asks not to be measured is not, and only counted as such: %j",
  async (header) => {
    const { open, tell, hits, away } = site();
    await open("/faq", header);
    await tell({ step: "contact", at: "/offre/offre-A?source=exemple" }, header);
    expect([hits, away]).toEqual([[], ["refused", "refused"]]);
  },
);

test("the script's steps are believed for items that exist, with their own kind and feed", async () => {
  const { tell, steps } = site();
  await tell({ step: "details", at: "/offre/offre-A?source=exemple&retour=%2Frecherche", rank: 3 });
  await tell({ step: "contact", at: "/offre/inconnue?source=exemple" });
  await tell({ step: "outgoing", at: "/apprentissage?x=y" });
  expect(steps()).toEqual([
    { step: "details", what: "/offre/offre-A?exemple", rank: 3, kind: "offer", feed: "exemple" },
    { step: "outgoing", what: "/apprentissage", rank: null },
  ]);
});

test("the step of the page and that of the link that led there are the same one", async () => {
  const { open, tell, steps } = site();
  await tell({ step: "details", at: "/offre/offre-A?source=exemple&retour=%2Frecherche", rank: 3 });
  await open("/offre/offre-A?source=exemple&retour=%2Frecherche");
  expect(new Set(steps().map(({ what }) => what)).size).toBe(1);
});

test.each([
  ["something else than JSON", "bonjour", {}],
  ["an unknown step", { step: "bought", at: "/" }, {}],
  ["more than it should say", { step: "contact", at: "/", name: "Jeanne" }, {}],
  ["another site", { step: "contact", at: "/" }, { origin: "https://piege.example" }],
  ["nobody", { step: "contact", at: "/" }, { origin: "null" }],
  ["too much", "x".repeat(5_000), {}],
])("%s is answered like the rest and counted nowhere", async (_, body, headers) => {
  const { tell, hits } = site();
  const answer = await tell(body, headers);
  expect([answer.statusCode, answer.body]).toEqual([204, ""]);
  expect(hits).toEqual([]);
});
