import { describe, expect, test } from "vitest";
import { MAX_PROBLEM_WORDS, type Problem } from "../../domain/index.ts";
import { exampleSearch } from "../examples/index.ts";
import { exampleSite, faultsOf } from "../testing/index.ts";

const BACK = "/recherche?q=m%C3%A9cano&place=Metz#offer-0123456789";
const OFFER = { kind: "offer", id: "offre-A", source: "exemple", retour: BACK };

function siteKeeping(rateLimit: "on" | "off" = "off") {
  const kept: Problem[] = [];
  const reportProblem = async (problem: Problem) => void kept.push(problem);
  return { kept, site: exampleSite({ problems: { reportProblem }, rateLimit }) };
}

const post = (payload: string, headers: Record<string, string> = {}) => ({
  method: "POST" as const,
  url: "/signaler",
  headers: { "content-type": "application/x-www-form-urlencoded", ...headers },
  payload,
});
const form = (fields: Record<string, string>) => post(new URLSearchParams(fields).toString());

test("each item has the form at its foot, with its own reasons, and nothing that asks who one is", async () => {
  const { site } = siteKeeping();
  for (const [url, reason] of [
    ["/formation/formation%20A%231", "wrong-dates"],
    ["/offre/offre-A", "misleading"],
    ["/entreprise/00000000100016", "not-hiring"],
  ] as const) {
    const { body } = await site.inject(url);
    expect(body).toContain('<form class="problem-form" method="post" action="/signaler">');
    expect(body).toContain(`value="${reason}"`);
    expect(await faultsOf(body)).toEqual([]);
    expect(body).not.toMatch(/name="(email|phone|name|firstName)"/);
  }
});

test("where nothing keeps them, nothing can be reported", async () => {
  const site = exampleSite({ problems: null });
  expect((await site.inject("/offre/offre-A")).body).not.toContain("Signaler un problème");
  expect((await site.inject(form({ ...OFFER, reason: "gone" }))).statusCode).toBe(404);
});

test("what is sent is kept, and one is back on the page of the item, thanked, with the way to the results", async () => {
  const { kept, site } = siteKeeping();
  const words = "La porte est\r\nde l’autre côté\u0000";
  const { statusCode, headers } = await site.inject(form({ ...OFFER, reason: "wrong-place", words, website: "" }));
  expect(statusCode).toBe(303);
  expect(kept).toEqual([
    {
      kind: "offer",
      id: "offre-A",
      source: "exemple",
      title: expect.stringContaining("Apprenti"),
      reason: "wrong-place",
      words: "La porte est\nde l’autre côté",
    },
  ]);
  const location = String(headers.location);
  expect(location).toMatch(/^\/offre\/offre-A\?.*#signalement$/);
  const { body } = await site.inject(location.split("#")[0] ?? "");
  expect(body).toContain("Merci, c’est noté");
  expect(body).toContain(BACK.replaceAll("&", "&amp;"));
  expect(body).not.toContain("problem-form");
});

test("a company is reported by its SIRET, without words", async () => {
  const { kept, site } = siteKeeping();
  await site.inject(
    form({ kind: "company", id: "00000000100016", source: "exemple", reason: "not-hiring", words: " " }),
  );
  expect(kept).toMatchObject([{ id: "00000000100016", reason: "not-hiring", words: null }]);
});

describe("nothing is kept, and one is told what to put right", () => {
  test.each([
    ["no reason", {}, "Choisissez ce qui ne va pas"],
    ["the reason of another kind", { reason: "not-hiring" }, "Choisissez ce qui ne va pas"],
    ["something else, unsaid", { reason: "other", words: "  " }, "dites en quelques mots"],
    ["too long", { reason: "gone", words: "é".repeat(MAX_PROBLEM_WORDS + 1) }, "au plus 500 caractères"],
  ])("%s", async (_name, fields, said) => {
    const { kept, site } = siteKeeping();
    const { statusCode, body } = await site.inject(form({ ...OFFER, ...fields }));
    expect(statusCode).toBe(400);
    expect(body.replaceAll("\u00a0", " ")).toContain(said);
    expect(body).toContain('name="reason"');
    expect(await faultsOf(body)).toEqual([]);
    expect(kept).toEqual([]);
  });
});

test("the form comes back as it was filled, its text as text", async () => {
  const { site } = siteKeeping();
  const words = `</textarea><b>${"é".repeat(MAX_PROBLEM_WORDS)}`;
  const { body } = await site.inject(form({ ...OFFER, reason: "misleading", words }));
  expect(body).toContain("&lt;/textarea>&lt;b>é");
  expect(body).toMatch(/<input[^>]*value="misleading"[^>]*checked/);
});

test.each([
  ["an item that is not there", form({ ...OFFER, id: "inconnue", reason: "gone" }), 404],
  ["no item", form({ reason: "gone" }), 400],
  ["a kind of its own", form({ ...OFFER, kind: "toString", reason: "gone" }), 400],
  ["more than a form sends", post(`words=${"a".repeat(20_000)}`), 400],
  ["something else than a form", post("{}", { "content-type": "application/json" }), 400],
])("%s is refused in French, and nothing is kept", async (_name, request, status) => {
  const { kept, site } = siteKeeping();
  const { statusCode, body } = await site.inject(request);
  expect(statusCode).toBe(status);
  expect(body).toContain('<html lang="fr">');
  expect(kept).toEqual([]);
});

test("a robot that fills every field, or another site's form, is answered like anybody and nothing is kept", async () => {
  const { kept, site } = siteKeeping();
  const filled = form({ ...OFFER, reason: "gone", website: "https://example.org" });
  const foreign = form({ ...OFFER, reason: "gone" });
  const headers = { ...foreign.headers, "sec-fetch-site": "cross-site" };
  for (const request of [filled, { ...foreign, headers }]) expect((await site.inject(request)).statusCode).toBe(303);
  expect(kept).toEqual([]);
});

test("one address reports twenty times an hour; then it is told when to come back, and others go on", async () => {
  const { kept, site } = siteKeeping("on");
  const from = (remoteAddress: string) => site.inject({ ...form({ ...OFFER, reason: "gone" }), remoteAddress });
  for (let sent = 0; sent < 20; sent++) expect((await from("2001:db8::1")).statusCode).toBe(303);
  const { statusCode, body, headers } = await from("2001:db8::2");
  expect(statusCode).toBe(429);
  expect(body.replaceAll("\u00a0", " ")).toContain("Vous pourrez réessayer dans 60 minutes");
  expect(Number(headers["retry-after"])).toBeGreaterThan(3000);
  expect((await from("2001:db8:0:1::1")).statusCode).toBe(303);
  expect(kept).toHaveLength(21);
});

test("before there is anything to serve, a report waits for its page like all the rest", async () => {
  const { site } = siteKeeping();
  await site.close();
  const starting = exampleSite({ search: () => null, problems: { reportProblem: async () => undefined } });
  expect((await starting.inject(form({ ...OFFER, reason: "gone" }))).statusCode).toBe(503);
});

test("a report that cannot be kept is a failure that is said, never thanks", async () => {
  const search = exampleSearch();
  const reportProblem = async () => {
    throw new Error("a secret of the database");
  };
  const site = exampleSite({ search: () => search, problems: { reportProblem }, rateLimit: "off" });
  const { statusCode, body } = await site.inject(form({ ...OFFER, reason: "gone" }));
  expect(statusCode).toBe(500);
  expect(body).not.toContain("secret");
});
