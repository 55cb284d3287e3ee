import { type Call, json, type Reply, serve } from "./fake-server.ts";

export interface FakeOffer {
  readonly id: string;
  /** Null: for the country as a whole. */
  readonly departement: string | null;
  readonly dateCreation: string;
}

const REACHABLE = 3_150;
const PARIS = "000000000000";

/** An offer as the source would give it, at the given second of 2026. */
export function fakeOffer(number: number, departement: string | null, dateCreation: string): FakeOffer {
  return { id: `9${String(number).padStart(6, "0")}`, departement, dateCreation };
}

/** France Travail's token and "Offres d'emploi v2", as `PROTOCOLS.md` of the project says that they answer. */
export async function fakeFranceTravail(offers: readonly FakeOffer[], { tokenUses = Number.POSITIVE_INFINITY } = {}) {
  let tokens = 0;
  let uses = 0;
  const server = await serve((call) => {
    if (call.path === "/token") {
      uses = 0;
      return token(call, ++tokens);
    }
    uses++;
    if (call.headers.authorization !== `Bearer token-${tokens}` || uses > tokenUses) return UNAUTHORISED;
    return search(call, offers);
  });
  const settings = {
    FRANCE_TRAVAIL_URL: server.url,
    FRANCE_TRAVAIL_TOKEN_URL: `${server.url}/token`,
    FRANCE_TRAVAIL_CLIENT_ID: "exemple",
    FRANCE_TRAVAIL_CLIENT_SECRET: "secret",
  };
  const asked = (path: string) => server.calls.filter((call) => call.path === path);
  return { ...server, settings, tokens: () => tokens, searches: () => asked("/offres/search") };
}

const UNAUTHORISED: Reply = { status: 401, headers: { "www-authenticate": "Bearer" } };

function token({ query, headers, body }: Call, number: number): Reply {
  const form = new URLSearchParams(body);
  const isRight =
    query.get("realm") === "/partenaire" &&
    headers["content-type"] === "application/x-www-form-urlencoded" &&
    form.get("grant_type") === "client_credentials" &&
    form.get("scope") === "api_offresdemploiv2 o2dsoffre";
  if (!isRight) return json({ error: "unsupported_grant_type" }, 400);
  if (form.get("client_secret") !== "secret") return json({ error: "invalid_client" }, 400);
  return json({ access_token: `token-${number}`, expires_in: 1499, token_type: "Bearer", scope: form.get("scope") });
}

function search({ query }: Call, offers: readonly FakeOffer[]): Reply {
  const [first = Number.NaN, last = Number.NaN] = (query.get("range") ?? "0-149").split("-").map(Number);
  const [from, to] = [query.get("minCreationDate"), query.get("maxCreationDate")];
  if (query.get("natureContrat") !== "E2,FS") return refused("Valeur du paramètre « natureContrat » incorrecte.");
  if (first > 3000) return refused("La position de début doit être inférieure ou égale à 3000.");
  if (!(last - first < 150 && last < REACHABLE)) return refused("La plage de résultats demandée est trop importante.");
  if ((from === null) !== (to === null) || [from, to].some((date) => date !== null && !isInstant(date)))
    return refused("Valeur du paramètre « minCreationDate » incorrecte.");
  const departement = query.get("departement");
  if (departement === "975") return refused("Valeur du paramètre « departement » incorrecte.");
  const found = offers
    .filter((offer) => departement === null || offer.departement === departement)
    .filter(({ dateCreation }) => from === null || to === null || isWithin(dateCreation, from, to))
    .sort((a, b) => (a.dateCreation < b.dateCreation ? 1 : -1));
  const page = found.slice(first, last + 1);
  if (page.length === 0) return { status: 204 };
  const range = `offres ${first}-${first + page.length - 1}/${found.length}`;
  const isWhole = first + page.length >= found.length;
  return json({ resultats: page.map(asGiven), filtresPossibles: [] }, isWhole ? 200 : 206, { "content-range": range });
}

function refused(message: string): Reply {
  return json({ message, codeHttp: 400, codeErreur: PARIS }, 400);
}

function isInstant(text: string): boolean {
  return /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/.test(text);
}

function isWithin(instant: string, from: string, to: string): boolean {
  return Date.parse(instant) >= Date.parse(from) && Date.parse(instant) <= Date.parse(to);
}

function asGiven({ id, departement, dateCreation }: FakeOffer) {
  return {
    id,
    intitule: `Apprenti exemple ${id}`,
    dateCreation,
    lieuTravail:
      departement === null
        ? { libelle: "France" }
        : { libelle: `${departement} - EXEMPLE`, latitude: 49.12, longitude: 6.18 },
    romeCode: "D1102",
    natureContrat: "Contrat apprentissage",
    alternance: true,
    contact: { nom: "Mme Jeanne EXEMPLE", telephone: "06 00 00 00 00" },
  };
}
