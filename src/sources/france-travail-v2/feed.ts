import { attempt } from "../checks/index.ts";
import type { Connection, Feed } from "../feed.ts";
import { withToken } from "../web/index.ts";
import { searchPage } from "./search.ts";
import { type AskPage, FRANCE, offersOf } from "./slices.ts";
import { FRANCE_TRAVAIL, toOffer } from "./to-domain.ts";
import { newToken } from "./token.ts";

const NAME = "france-travail";
const URL = "https://api.francetravail.io/partenaire/offresdemploi/v2";
const TOKEN_URL = "https://entreprise.francetravail.fr/connexion/oauth2/access_token";

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

/** Of France as a whole, so that offers for a region or for the country, which no département finds, are read with the others. */
async function* records(ask: AskPage, context: Parameters<Connection["records"]>[0]) {
  const { reference, now, progress } = context;
  const departements = reference.localities.filter(({ kind }) => kind === "departement").map(({ code }) => code);
  let [received, announced] = [0, 0];
  const counting: AskPage = async (slice, start) => {
    const page = await ask(slice, start);
    announced ||= page.total;
    return page;
  };
  for await (const raw of offersOf(NAME, FRANCE, { ask: counting, now: now(), departements })) {
    received++;
    yield attempt(received, () => toOffer(raw, context));
    progress?.({ received, announced });
  }
}
