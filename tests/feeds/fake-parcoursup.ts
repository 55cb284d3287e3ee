import { type Call, json, type Reply, serve } from "./fake-server.ts";

const DATASET = "/api/explore/v2.1/catalog/datasets/fr-esr-cartographie_formations_parcoursup";
export const ROWS = `${DATASET}/exports/json`;
export const RECORDS = `${DATASET}/records`;

export function fakeRow(gta: number, annee: string, departement: string | null = "Moselle") {
  return {
    annee,
    gta: String(gta),
    nm: ["BTS - Exemple"],
    etab_uai: "0990001N",
    etab_nom: "CFA Exemple (Metz - 57)",
    commune: "Metz",
    departement,
    app: ["Formations en apprentissage"],
    etab_gps: { lon: 6.18, lat: 49.11 },
    fiche: `https://example.org/fiche?g_ta_cod=${gta}`,
  };
}

type Row = ReturnType<typeof fakeRow>;

/** The portal's Explore API 2.1: an export without bound, and lists of 100 up to the ten thousandth. */
export async function fakeParcoursup(rows: readonly Row[], { exports = true } = {}) {
  const server = await serve((call) => {
    const found = rows.filter((row) => isAsked(row, call.query.get("where") ?? ""));
    if (call.path === ROWS && exports) return json(found);
    if (call.path === RECORDS) return call.query.has("group_by") ? grouped(found) : listed(found, call);
    return json({ error_code: "Unknown", message: "Unknown resource" }, 404);
  });
  return { ...server, settings: { PARCOURSUP_URL: server.url } };
}

function isAsked(row: Row, where: string): boolean {
  const years = /annee in \(([^)]*)\)/.exec(where)?.[1] ?? /annee=("\d+")/.exec(where)?.[1] ?? "";
  const departement = /departement="([^"]*)"/.exec(where)?.[1];
  if (where.includes("departement is null") && row.departement !== null) return false;
  return years.includes(`"${row.annee}"`) && (departement === undefined || departement === row.departement);
}

function listed(found: readonly Row[], { query }: Call): Reply {
  const [limit, offset] = [Number(query.get("limit") ?? 10), Number(query.get("offset") ?? 0)];
  if (limit > 100)
    return wrong(`Invalid value for limit API parameter: ${limit} was found but -1 <= limit <= 100 is expected.`);
  if (offset + limit > 10_000)
    return wrong("Invalid value for offset API parameter: offset + limit <= 10000 is expected.");
  return json({ total_count: found.length, results: found.slice(offset, offset + limit) });
}

function grouped(found: readonly Row[]): Reply {
  const groups = new Map(found.map(({ annee, departement }) => [`${annee} ${departement}`, { annee, departement }]));
  return json({ results: [...groups.values()] });
}

function wrong(message: string): Reply {
  return json({ error_code: "InvalidRESTParameterError", message }, 400);
}
