import { attempt } from "../checks/index.ts";
import type { Connection, Feed } from "../feed.ts";
import { mustBeWhole, withToken } from "../web/index.ts";
import { searchPage } from "./search.ts";
import { type AskPage, offersOf } from "./slices.ts";
import { FRANCE_TRAVAIL, toOffer } from "./to-domain.ts";
import { newToken } from "./token.ts";

const NAME = "france-travail";
const URL = "https://api.francetravail.io/partenaire/offresdemploi/v2";
const TOKEN_URL = "https://entreprise.francetravail.fr/connexion/oauth2/access_token";
/**
 * Offers for a whole region or for France are found by none of the queries, and would have no place: how many they are is not known.
 * Each département is checked by itself; this only catches a source that no longer knows our départements.
 */
const SHARE_WITH_DEPARTEMENT = 0.7;

/** Offers in alternance of France Travail and of its partners. Its licence asks that they be refreshed at least daily. */
export const franceTravailFeed: Feed<"offers"> = {
  name: NAME,
  label: "Offres d’emploi en alternance de France Travail",
  kind: "offers",
  source: FRANCE_TRAVAIL,
  schedule: "20 1,7,12,18 * * *",
  needs: ["FRANCE_TRAVAIL_CLIENT_ID", "FRANCE_TRAVAIL_CLIENT_SECRET"],
  connect(settings, web) {
    const { FRANCE_TRAVAIL_CLIENT_ID: clientId, FRANCE_TRAVAIL_CLIENT_SECRET: clientSecret } = settings;
    if (clientId === undefined || clientSecret === undefined) return null;
    const { FRANCE_TRAVAIL_URL: url = URL, FRANCE_TRAVAIL_TOKEN_URL: tokenUrl = TOKEN_URL } = settings;
    const client = web.client({ feed: NAME, callsPerSecond: 10 });
    const credentials = { tokenUrl, clientId, clientSecret };
    const ask = withToken(NAME, client, (signal) => newToken(NAME, client, credentials, signal));
    return {
      records: (context) =>
        records((slice, start) => searchPage(NAME, ask, { url, slice, start, ...context }), context),
    };
  },
};

async function* records(ask: AskPage, context: Parameters<Connection["records"]>[0]) {
  const { reference, now, progress } = context;
  const { total: announced } = await ask({ departement: null, created: null }, 0);
  const seen = new Set<string>();
  let received = 0;
  for (const locality of reference.localities) {
    if (locality.kind !== "departement") continue;
    const slice = { departement: locality.code, created: null };
    for await (const raw of offersOf(NAME, slice, ask, now(), seen)) {
      received++;
      yield attempt(received, () => toOffer(raw, context));
      progress?.({ received, announced });
    }
  }
  mustBeWhole(NAME, "all départements", received, announced, SHARE_WITH_DEPARTEMENT);
}
