import type { z } from "zod";
import { type NafCode, type Place, parseInseeCode, type Reference, type Siret } from "../../domain/index.ts";
import { opcoOf } from "../../reference/index.ts";
import { locate, NotKept } from "../checks/index.ts";
import type { FeedSettings } from "../feed.ts";
import { shaped, type Web } from "../web/index.ts";
import { answer, type company } from "./schema.ts";

const NAME = "recherche-entreprises";
const CALLS_PER_SECOND = 5;
/** Legal form of a company that is a person: its name is that person's. */
const SOLE_TRADER = "1000";

/** What the register of companies says of one establishment. */
export interface KnownEstablishment {
  readonly siret: Siret;
  /** Null for a sole trader, whose name is a person's. */
  readonly name: string | null;
  readonly naf: NafCode | null;
  readonly size: string | null;
  readonly isOpen: boolean;
  /** Its OPCO, when all its collective agreements are of one. The register tells those of head offices only. */
  readonly opco: string | null;
  /** Null when nothing tells where it is. */
  readonly place: Place | null;
}

export interface EstablishmentRegister {
  /** Null: the register has no such number, or its holder asked not to be published. Throws `FeedFailed`. */
  find(
    siret: Siret,
    context: { readonly reference: Reference; readonly signal: AbortSignal },
  ): Promise<KnownEstablishment | null>;
}

/** The register of companies, asked for one establishment at a time; null when its address is not named. */
export function connectEstablishments(settings: FeedSettings, web: Web): EstablishmentRegister | null {
  const { RECHERCHE_ENTREPRISES_URL: url } = settings;
  if (url === undefined) return null;
  const client = web.client({ feed: NAME, callsPerSecond: CALLS_PER_SECOND });
  return {
    async find(siret, { reference, signal }) {
      const parameters = new URLSearchParams({ q: siret, per_page: "1" });
      const request = { url: `${url}/search?${parameters}`, maxBytes: 1_000_000, timeoutSeconds: 10, signal };
      const { results } = shaped(NAME, "search", answer, (await client.json(request)).body);
      return results.map((found) => read(found, siret, reference)).find((known) => known !== null) ?? null;
    },
  };
}

function read(found: z.output<typeof company>, siret: Siret, reference: Reference): KnownEstablishment | null {
  const candidates = [...(found.matching_etablissements ?? []), ...(found.siege ? [found.siege] : [])];
  const there = candidates.find((candidate) => candidate.siret === siret);
  if (there === undefined || found.statut_diffusion === "P" || there.statut_diffusion_etablissement === "P")
    return null;
  const size = there.tranche_effectif_salarie;
  return {
    siret,
    name: found.nature_juridique === SOLE_TRADER ? null : found.nom_complet,
    naf: there.activite_principale,
    size: size !== null && /^\d{2}$/.test(size) ? size : null,
    opco: opcoOfAll(there.liste_idcc ?? []),
    isOpen: there.etat_administratif === "A",
    place: placeOf(there, reference),
  };
}

function opcoOfAll(idccs: readonly string[]): string | null {
  const opcos = new Set(idccs.map((idcc) => opcoOf(idcc)?.name ?? null));
  const [opco] = opcos;
  return opcos.size === 1 && opco !== undefined ? opco : null;
}

type Establishment = NonNullable<z.output<typeof company>["siege"]>;

function placeOf(
  { adresse, code_postal, commune, latitude: lat, longitude: lon }: Establishment,
  reference: Reference,
) {
  const insee = commune !== null && /^(\d{2}|2[AB])\d{3}$/.test(commune) ? parseInseeCode(commune) : null;
  const postcode = code_postal !== null && /^\d{5}$/.test(code_postal) ? code_postal : null;
  try {
    return locate({ label: adresse ?? postcode ?? "Adresse inconnue", postcode, insee, lat, lon }, reference);
  } catch (error) {
    if (error instanceof NotKept) return null;
    throw error;
  }
}
