import { ApiClient, zApiFormationRoutes, zFormation } from "api-alternance-sdk";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { type Company, parseNafCode, parseSiret } from "../../src/domain/index.ts";
import { faults } from "./official-schemas.ts";
import { type PartnerService, startForPartner } from "./partner-service.ts";
import { storedOffer, storedTraining } from "./tiny-world.ts";

/** The whole service, as the official client of API Alternance meets it: with a key, over HTTP. */
let service: PartnerService;
let client: ApiClient;

const COMPANY: Company = {
  siret: parseSiret("00000002200004"),
  source: "essai",
  name: "Fournil d’essai",
  naf: parseNafCode("1071C"),
  size: "02",
  romes: [],
  place: { label: "57000 Metz", postcode: "57000", insee: null, lat: 49.1193, lon: 6.1757 },
  expectedHires: 3,
  contact: null,
};

beforeAll(async () => {
  service = await startForPartner(["search", "offers:write", "export"]);
  await service.store.publish(async (draft) => {
    await draft.putTrainings(
      Array.from({ length: 230 }, (_, i) => ({ ...storedTraining(`formation|${i}`), source: "essai" })),
    );
    await draft.putOffers(
      [{ ...storedOffer("ouverte"), source: "essai", opco: "OPCO EP" }],
      new Date().toISOString().slice(0, 10),
    );
    await draft.putCompanies([COMPANY]);
  }, new Date());
  await vi.waitFor(() => expect(service.search()?.counts().trainings).toBe(230), 20_000);
  client = new ApiClient({ endpoint: `${service.url}/api`, key: service.key });
});
afterAll(() => service?.stop());

const NEAR_METZ = { longitude: 6.18, latitude: 49.12, radius: 30, romes: "D1102" };

interface Jobs {
  readonly jobs: { identifier: { id: string }; offer: { title: string } }[];
  readonly recruiters: { identifier: { id: string }; workplace: { size: string } }[];
  readonly warnings: unknown[];
}

const searchJobs = async (querystring: Record<string, unknown>) =>
  (await client.get("/job/v1/search", { querystring })) as unknown as Jobs;

test("job/v1/search gives offers and companies as the client's schemas say", async () => {
  const { jobs, recruiters, warnings } = await searchJobs(NEAR_METZ);
  expect([jobs.length, recruiters.length, warnings]).toEqual([1, 1, []]);
  expect(jobs.flatMap((job) => faults("JobOfferRead", job))).toEqual([]);
  expect(recruiters.flatMap((recruiter) => faults("JobRecruiter", recruiter))).toEqual([]);
  expect(recruiters[0]).toMatchObject({ identifier: { id: COMPANY.siret }, workplace: { size: "3-5" } });
  expect(faults("JobOfferRead", { ...jobs[0], offer: {} })).not.toEqual([]);
});

test("job/v1/search keeps to the radius asked, to the départements asked, and leaves partners out", async () => {
  const far = { longitude: 2.35, latitude: 48.85, radius: 10, romes: "D1102" };
  expect((await searchJobs(far)).jobs).toEqual([]);
  expect((await searchJobs({ romes: "D1102", departements: ["57"] })).jobs).toHaveLength(1);
  expect((await searchJobs({ romes: "D1102", departements: ["35", "75"] })).jobs).toHaveLength(0);
  expect((await searchJobs({ ...NEAR_METZ, departements: ["54"] })).jobs).toHaveLength(0);
  expect((await searchJobs({ ...NEAR_METZ, partners_to_exclude: ["essai"] })).jobs).toHaveLength(0);
  expect((await searchJobs({ ...NEAR_METZ, partners_to_exclude: ["recruteurs_lba", "x"] })).recruiters).toEqual([]);
  expect((await searchJobs({})).jobs).toHaveLength(1);
});

test("job/v1/search filters by the OPCO, where it is known, and says that it seldom is", async () => {
  const warnings = [{ code: "OPCO_UNKNOWN" }];
  const ofTheBaker = { ...NEAR_METZ, opco: "Opco entreprises de proximité" };
  expect(await searchJobs(ofTheBaker)).toMatchObject({
    jobs: [{ workplace: { domain: { idcc: null, opco: "OPCO EP", naf: null } } }],
    recruiters: [],
    warnings,
  });
  expect(await searchJobs({ ...NEAR_METZ, opco: "ATLAS" })).toMatchObject({ jobs: [], recruiters: [], warnings });
  expect(await searchJobs({ ...NEAR_METZ, opco: "inconnu" })).toMatchObject({ jobs: [], recruiters: [], warnings });
});

const JOB = {
  identifier: { partner_job_id: "EX/1 é" },
  workplace: { siret: "00000002200004", location: { address: "1 rue du Test 57000 Metz" } },
  apply: { url: "https://exemple.example/1", email: "nom@exemple.example" },
  contract: { start: "2030-09-01T00:00:00.000Z", duration: 12, type: ["Apprentissage"], remote: null },
  offer: { title: "Boulanger", description: "Pétrir, façonner, cuire, puis vendre le pain.", rome_codes: null },
};
type Post = Parameters<ApiClient["post"]>[1];
const job = (changes: object = {}) => ({ body: { ...JOB, ...changes } }) as Post;

test("an offer is created, read at once, changed and taken down", async () => {
  const { id } = (await client.post("/job/v1/offer", job())) as { id: string };
  const read = () => client.get("/job/v1/offer/:id", { params: { id } });
  const first = await read();
  expect(faults("JobOfferRead", first)).toEqual([]);
  expect(first).toMatchObject({
    identifier: { id, partner_job_id: "EX/1 é", partner_label: "partenaire" },
    workplace: { name: "Fournil d’essai", siret: JOB.workplace.siret },
    contract: { start: "2030-09-01T00:00:00.000Z", duration: 12, type: ["Apprentissage"] },
    offer: { title: "Boulanger", rome_codes: [expect.stringMatching(/^D11/)], status: "Active" },
  });
  expect(JSON.stringify(first)).not.toContain("nom@exemple.example");
  expect(
    await client.put("/job/v1/offer/:id", {
      params: { id },
      ...job({ offer: { ...JOB.offer, title: "Boulangère" } }),
    } as never),
  ).toBeUndefined();
  expect(await read()).toMatchObject({ offer: { title: "Boulangère" } });
  await expect.poll(publishing(id), { timeout: 10_000 }).toEqual({ publishing: { status: "PUBLISHED" } });
  const titles = async () => {
    const { jobs } = await searchJobs({ ...NEAR_METZ, romes: "D1102,D1104,D1106" });
    return jobs.map(({ offer }) => offer.title);
  };
  await expect.poll(titles, { timeout: 10_000 }).toContain("Boulangère");
  await client.put("/job/v1/offer/:id", {
    params: { id },
    ...job({ offer: { ...JOB.offer, status: "Filled" } }),
  } as never);
  await expect
    .poll(
      () =>
        read().then(
          () => 200,
          ({ context }) => context.statusCode,
        ),
      { timeout: 10_000 },
    )
    .toBe(404);
});

function publishing(id: string) {
  return () => client.get("/job/v1/offer/:id/publishing-informations", { params: { id } });
}

test("an offer that cannot be kept is refused with the fields to blame, in the client's own error", async () => {
  const refused = { ...JOB, offer: { title: "B", description: "court" } };
  await expect(client.post("/job/v1/offer", { body: refused } as Post)).rejects.toMatchObject({
    message: "Request validation failed",
    context: {
      statusCode: 400,
      name: "Bad Request",
      errorData: { validationError: expect.arrayContaining([{ path: "offer.title", message: expect.any(String) }]) },
    },
  });
  const nowhere = { ...JOB, workplace: { siret: "00000004200010" } };
  await expect(client.post("/job/v1/offer", { body: nowhere } as Post)).rejects.toMatchObject({
    context: { statusCode: 400, errorData: { validationError: [{ path: "workplace.location.address" }] } },
  });
});

test("job/v1/export gives the address of a file of all offers, one JSON array", async () => {
  const { url, lastUpdate } = (await client.get("/job/v1/export", {})) as { url: string; lastUpdate: string };
  expect(Date.parse(lastUpdate)).not.toBeNaN();
  const jobs = (await (await fetch(url)).json()) as object[];
  expect(jobs.length).toBeGreaterThan(0);
  expect(jobs.flatMap((one) => faults("JobOfferRead", one))).toEqual([]);
  expect((await fetch(`${url}x`)).status).toBe(403);
});

test("formation.recherche reads every page with the client's own parser, each training once", async () => {
  const ids: string[] = [];
  for await (const page of client.formation.recherche({ ...NEAR_METZ, page_size: 37 } as never)) {
    ids.push(...page.map(({ identifiant }) => identifiant.cle_ministere_educatif));
  }
  expect([ids.length, new Set(ids).size]).toEqual([230, 230]);
  const beyond = await client.get("/formation/v1/search", { querystring: { page_index: 9, page_size: 100 } } as never);
  expect(zApiFormationRoutes.get["/formation/v1/search"].response["200"].parse(beyond)).toEqual({
    data: [],
    pagination: { page_count: 3, page_size: 100, page_index: 9 },
  });
});

test("formation/v1/:id is read by the client's parser, its place named", async () => {
  const formation = zFormation.parse(await client.get("/formation/v1/:id", { params: { id: "formation|7" } }));
  expect(formation).toMatchObject({
    formateur: { connu: true, organisme: { unite_legale: { raison_sociale: "CFA de démonstration" } } },
    certification: { connue: true, valeur: { identifiant: { rncp: "RNCP37537" } } },
    lieu: {
      adresse: {
        commune: { nom: "Metz" },
        departement: { nom: "Moselle" },
        academie: { nom: "Nancy-Metz", code: "12" },
      },
    },
  });
});

test("communes and départements are found by the codes that the client sends", async () => {
  const [metz] = await client.geographie.rechercheCommune({ code: "57463" });
  expect(metz).toMatchObject({
    nom: "Metz",
    departement: { codeInsee: "57" },
    region: { nom: "Grand Est" },
    academie: { id: "A12" },
  });
  expect((await client.geographie.rechercheCommune({ code: "57000" })).map(({ nom }) => nom)).toContain("Metz");
  expect(await client.geographie.rechercheCommune({ code: "00000" })).toEqual([]);
  const departements = await client.geographie.listDepartements();
  expect(departements).toHaveLength(101);
  expect(departements.filter(({ region, academie }) => !region.codeInsee || !academie.code)).toEqual([]);
  expect(await client.geographie.listMissionLocales({ radius: 30 })).toEqual([]);
});

test("certifications are found by RNCP, by CFD, and by the lack of one", async () => {
  const [baker] = await client.certification.index({ identifiant: { rncp: "RNCP37537" } } as never);
  expect(baker?.identifiant.rncp).toBe("RNCP37537");
  const all = await client.certification.index({});
  expect(all.length).toBeGreaterThan(100);
  const without = await client.certification.index({ identifiant: { cfd: null } } as never);
  expect(without.every(({ identifiant }) => identifiant.cfd === null)).toBe(true);
});

test("organisme.recherche says which of the two codes is known", async () => {
  const { siret } = storedTraining("x").school;
  const known = await client.organisme.recherche({ siret } as never);
  expect(known).toMatchObject({
    metadata: { uai: null, siret: { status: "ok" } },
    resultat: { organisme: { identifiant: { siret } } },
  });
  const unknown = await client.organisme.recherche({ siret: "00000004200010" } as never);
  expect(unknown).toEqual({ metadata: { uai: null, siret: { status: "inconnu" } }, resultat: null, candidats: [] });
});

test("the health of the service needs no key; a wrong key is the client's 401", async () => {
  expect(await (await fetch(`${service.url}/api/healthcheck`)).json()).toEqual({
    name: "binome",
    version: expect.any(String),
    env: "production",
  });
  const stranger = new ApiClient({ endpoint: `${service.url}/api/`, key: "fausse" });
  await expect(stranger.geographie.listDepartements()).rejects.toMatchObject({
    context: { statusCode: 401, name: "Unauthorized" },
  });
});
