import { expect, test } from "vitest";
import { exampleOffer, exampleSearch, exampleTraining } from "../../examples/index.ts";
import { visit } from "../../testing/index.ts";
import { aboutCourse, aboutJob, sharing } from "./index.ts";

const BACK = encodeURIComponent("/recherche?q=m%C3%A9cano&place=Metz#offer-0123456789");

test("an offer shows others near it and its own binôme", async () => {
  const { html } = await visit("/offre/offre-A");
  expect(html).toContain("D’autres offres proches d’ici");
  expect(html).toContain("Des écoles qui vont avec");
  expect(html).toContain("Garage d’exemple B");
});

test("from results, leads to the one before and the one after, and still back to them", async () => {
  const { links } = await visit(`/offre/offre-B?source=exemple&retour=${BACK}`);
  const beside = links.filter((link) => /^\/offre\/offre-[AC]\?/.test(link) && link.includes("retour="));
  expect(beside.map((link) => link.slice(0, 14))).toEqual(["/offre/offre-A", "/offre/offre-C"]);
  for (const link of beside) expect(link).toContain(BACK);
});

test("opened directly, an item has nothing before nor after it", async () => {
  expect((await visit("/offre/offre-B?source=exemple")).html).not.toContain("Résultat suivant");
});

test("results that cannot be searched again are left alone", async () => {
  const { status, html } = await visit(`/offre/offre-B?retour=${encodeURIComponent("/recherche?radius=nul")}`);
  expect(status).toBe(200);
  expect(html).not.toContain("Résultat suivant");
});

test("an expired offer shows the nearest live ones", async () => {
  const { status, html } = await visit("/offre/offre-Z");
  expect(status).toBe(410);
  expect(html).toContain("D’autres offres proches d’ici");
});

test("search engines are told of an offer what the vocabulary of job postings asks", () => {
  const job = aboutJob(exampleOffer());
  expect(job).toMatchObject({ "@type": "JobPosting", datePosted: "2026-04-20", totalJobOpenings: 1 });
  expect(aboutJob(exampleOffer({ publishedAt: null }))).toBeNull();
  expect(aboutJob(exampleOffer({ employer: { name: null, siret: null } }))).toBeNull();
});

test("a course has one instance a session", () => {
  const training = exampleTraining();
  expect(aboutCourse(training)).toMatchObject({ "@type": "Course", name: training.title });
  expect(aboutCourse(training)?.hasCourseInstance).toHaveLength(training.sessions.length);
});

test("nothing fictitious is proposed to search engines", async () => {
  const source = "demonstration";
  expect(aboutJob(exampleOffer({ source }))).toBeNull();
  expect(aboutCourse(exampleTraining({ source }))).toBeNull();
  expect(sharing(exampleOffer({ source })).indexed).toBe(false);
  expect(sharing(exampleOffer()).indexed).toBe(true);
});

test("a page says its one address and has a picture, whatever led to it", async () => {
  const { html } = await visit(`/offre/offre-A?source=exemple&retour=${BACK}`);
  expect(html).toContain('<link rel="canonical" href="http://localhost:80/offre/offre-A?source=exemple"/>');
  expect(html).toContain('content="http://localhost:80/apercu/offer.png?id=offre-A&amp;source=exemple"');
});

test("the text of a feed cannot end the structured data", async () => {
  const search = { ...exampleSearch(), offer: () => exampleOffer({ description: "</script><b>" }) };
  const { html } = await visit("/offre/a", { search: () => search });
  expect(html).toContain("\\u003c/script>\\u003cb>");
});
