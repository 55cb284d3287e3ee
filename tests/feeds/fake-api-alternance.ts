import { answerWith } from "./fake-file.ts";
import { json, type Reply, serve } from "./fake-server.ts";

export const EXPORT = "/job/v1/export";
export const FILE = "/export.json";

/** A job offer of the export. */
export function fakeJob(id: string) {
  return {
    identifier: { id, partner_job_id: id, partner_label: "Exemple" },
    workplace: { name: "Atelier Exemple", siret: null, location: { address: "57000 Metz" } },
    apply: { url: "https://example.org/postuler", phone: "06 00 00 00 00", recipient_id: null },
    contract: { start: null, duration: null, type: ["Apprentissage"] },
    offer: {
      title: "Apprenti exemple",
      publication: { creation: "2026-03-01T00:00:00.000Z", expiration: null },
      rome_codes: ["D1102"],
      target_diploma: null,
      status: "Active",
    },
  };
}

const EXPIRED: Reply = {
  status: 403,
  headers: { "content-type": "application/xml" },
  body: '<?xml version="1.0"?><Error><Code>AccessDenied</Code><Message>Request has expired</Message></Error>',
};

/** The API's key, its export behind a link that lives for `lives` links only, and its certifications. */
export async function fakeApiAlternance(data: {
  readonly jobs?: readonly unknown[];
  readonly certifications?: readonly unknown[];
}) {
  let links = 0;
  const server = await serve((call) => {
    if (call.path === FILE) {
      const isSigned = call.query.get("signature") === `s${links}` && call.headers.authorization === undefined;
      const body = Buffer.from(JSON.stringify(data.jobs ?? []));
      return isSigned ? answerWith({ body, marks: { etag: '"night"' } }, call) : EXPIRED;
    }
    if (call.headers.authorization !== "Bearer exemple") return DENIED;
    if (call.path === EXPORT) {
      const url = `http://${call.headers.host}${FILE}?signature=s${++links}`;
      return json({ url, lastUpdate: "2026-03-10T02:00:00.000Z" });
    }
    if (call.path === "/certification/v1") return json(data.certifications ?? []);
    return json({ statusCode: 404, name: "Not Found", message: "Not found" }, 404);
  });
  return { ...server, settings: { API_ALTERNANCE_URL: server.url, API_ALTERNANCE_KEY: "exemple" } };
}

const DENIED = json({ statusCode: 401, name: "Unauthorized", message: "Impossible de déchiffrer la clé d'API" }, 401);
