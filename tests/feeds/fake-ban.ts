import { type Call, json, type Reply, serve } from "./fake-server.ts";

interface KnownAddress {
  readonly lat: number;
  readonly lon: number;
  readonly score: number;
  readonly type?: string;
}

/** The geocoder of the Géoplateforme, which knows these texts only: one question, or a file of them. */
export async function fakeBan(known: Readonly<Record<string, KnownAddress>>) {
  const server = await serve((call) => {
    if (call.path === "/search") return search(call, known);
    if (call.path === "/search/csv") return table(call, known);
    return json({ code: 404, message: "Not found" }, 404);
  });
  return { ...server, settings: { BAN_URL: server.url } };
}

function search({ query }: Call, known: Readonly<Record<string, KnownAddress>>): Reply {
  const q = query.get("q") ?? "";
  if (!/^[\p{L}\p{N}].{2,199}$/u.test(q)) {
    const detail = ["q: must contain between 3 and 200 chars and start with a number or a letter"];
    return json({ code: 400, message: "Failed parsing query", detail }, 400);
  }
  const address = known[q];
  const features = address === undefined ? [] : [feature(q, address)];
  return json({ type: "FeatureCollection", features, query: q });
}

function feature(label: string, { lat, lon, score, type = "housenumber" }: KnownAddress) {
  const properties = { label, score, type, postcode: "57000", citycode: "57463", _type: "address" };
  return { type: "Feature", geometry: { type: "Point", coordinates: [lon, lat] }, properties };
}

const COLUMNS =
  "longitude,latitude,result_score,result_label,result_type,result_postcode,result_citycode,result_status";

/** The file comes back with its own columns first; cells are empty where nothing was found. */
function table({ body }: Call, known: Readonly<Record<string, KnownAddress>>): Reply {
  const lines = /\r\n\r\n(number,address[\s\S]*?)\r\n--/.exec(body)?.[1]?.trim().split("\n") ?? [];
  if (!body.includes('name="columns"') || lines.length === 0)
    return json({ code: 400, message: "columns: unknown" }, 400);
  const rows = lines.slice(1).map((line) => {
    const text = line.split('","')[1] ?? "";
    const found = known[text];
    if (found === undefined) return `${line},,,,,,,,not-found`;
    const { lat, lon, score, type = "housenumber" } = found;
    return `${line},${lon},${lat},${score},"${text}",${type},57000,57463,ok`;
  });
  return { headers: { "content-type": "text/csv" }, body: [`${lines[0]},${COLUMNS}`, ...rows].join("\n") };
}
