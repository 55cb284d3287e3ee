import { type Call, json, type Reply, serve } from "./fake-server.ts";

/** A formation as the catalogue gives it when every field is selected. */
export function fakeFormation(number: number, fields: Readonly<Record<string, unknown>> = {}) {
  return {
    cle_ministere_educatif: `0990${number}`,
    published: true,
    catalogue_published: true,
    rncp_code: "RNCP99002",
    niveau: "3 (CAP...)",
    code_postal: "57000",
    localite: "Metz",
    email: "jeanne.exemple@example.org",
    tags: ["2026"],
    parcoursup_id: null,
    affelnet_id: null,
    ...fields,
  };
}

type Formation = ReturnType<typeof fakeFormation>;

/** The entity API of the catalogue: a count that is a bare number, one streamed array, pages of a thousand. */
export async function fakeCatalogue(formations: readonly Formation[], { streams = true } = {}) {
  const server = await serve((call) => {
    const found = formations.filter((formation) => isAsked(formation, call));
    if (call.path === "/api/v1/entity/formations/count") return json(found.length);
    if (call.path === "/api/v1/entity/formations.json" && streams)
      return json(found.slice(0, Number(call.query.get("limit") ?? 10)).map((it) => selected(it, call)));
    if (call.path === "/api/v1/entity/formations") return page(found, call);
    return json({ statusCode: 404, error: "Not Found", message: "Not Found" }, 404);
  });
  return { ...server, settings: { CATALOGUE_URL: server.url } };
}

function page(found: readonly Formation[], call: Call): Reply {
  const number = Number(call.query.get("page") ?? 1);
  const limit = Math.min(1000, Number(call.query.get("limit") ?? 10));
  const formations = found.slice((number - 1) * limit, number * limit).map((it) => selected(it, call));
  const pages = Math.max(1, Math.ceil(found.length / limit));
  const pagination = { page: String(number), resultats_par_page: limit, nombre_de_page: pages, total: found.length };
  return json({ formations, pagination });
}

function isAsked(formation: Formation, { query }: Call): boolean {
  const { published, catalogue_published, tags } = JSON.parse(query.get("query") ?? "{}") as {
    published?: boolean;
    catalogue_published?: boolean;
    tags?: { $in: readonly string[] };
  };
  return (
    (published === undefined || published === formation.published) &&
    (catalogue_published === undefined || catalogue_published === formation.catalogue_published) &&
    (tags === undefined || formation.tags.some((tag) => tags.$in.includes(tag)))
  );
}

function selected(formation: Formation, { query }: Call) {
  const select = JSON.parse(query.get("select") ?? "{}") as Record<string, 1>;
  return Object.fromEntries(Object.entries(formation).filter(([field]) => select[field] === 1));
}
