import { expect, test } from "vitest";
import { parseSearchParams } from "../../domain/index.ts";
import { visit } from "../testing/index.ts";
import { readSearch } from "./index.ts";

test("a link of today is read as it is", () => {
  expect(readSearch({ q: " boulanger ", place: "Metz", radius: "10" })).toEqual({
    q: "boulanger",
    place: "Metz",
    radius: "10",
  });
});

test("an older link keeps its occupations, its point, its radius and its diploma", () => {
  const older = {
    romes: "F1201,F1202",
    lat: "48.85",
    lon: "2.34",
    radius: "60",
    diploma: "4 (BAC...)",
    job_name: "Chef de chantier",
    address: "Paris",
    caller: "portail",
    s: "1700000000",
    utm_source: "portail",
    return_uri: "/",
  };
  const query = readSearch(older);
  expect(query).toEqual({ romes: "F1201,F1202", lat: "48.85", lon: "2.34", radius: "60", level: "4" });
  expect(() => parseSearchParams(query)).not.toThrow();
});

test.each([
  [{ scope: "all" }, undefined],
  [{ scope: "job" }, "offers,companies"],
  [{ scope: "training" }, "trainings"],
  [{ displayEntreprises: "true", displayFormations: "false" }, "offers,companies"],
  [{ displayEntreprises: "false", displayFormations: "true" }, "trainings"],
  [{ displayEntreprises: "true", displayFormations: "true", displayPartenariats: "true" }, undefined],
  [{ scope: "job", sources: "binomes" }, "binomes"],
])("%o shows %s", (older, sources) => {
  expect(readSearch(older).sources).toBe(sources);
});

test("a name stands for the codes that are missing, an address for the point", () => {
  expect(readSearch({ job_name: "Boulanger", address: "Metz" })).toEqual({ q: "Boulanger", place: "Metz" });
});

test("all of France, and more codes than a search takes, come down to what a search takes", () => {
  const romes = Array.from({ length: 30 }, (_, rank) => `A11${String(rank).padStart(2, "0")}`);
  const query = readSearch({ romes: romes.join(","), radius: "20000", scope: "all" });
  expect(query.radius).toBe("200");
  expect(query.romes?.split(",")).toHaveLength(20);
});

test("a diploma that is no matter is no filter", () => {
  expect(readSearch({ diploma: "indifférent" })).toEqual({});
});

test.each(["/recherche", "/widget"])(
  "%s understands an older link, and goes on from there with its own",
  async (path) => {
    const { status, html } = await visit(
      `${path}?job_name=m%C3%A9cano&address=Metz&scope=job&caller=portail&return_uri=https%3A%2F%2Fportail.example.org%2F`,
    );
    expect(status).toBe(200);
    expect(html).toContain('id="offres"');
    expect(html).not.toContain('id="formations"');
    expect(html).not.toContain("job_name");
  },
);

test("the widget goes back where an older link says, when it is a whole address", async () => {
  const { html } = await visit("/widget?scope=all&return_uri=https%3A%2F%2Fportail.example.org%2F");
  expect(html).toContain("Revenir sur portail.example.org");
  expect((await visit("/widget?scope=all&return_uri=%2F")).status).toBe(200);
});

test("an unknown parameter is still refused", async () => {
  expect((await visit("/recherche?scope=all&couleur=bleu")).status).toBe(400);
});
