import { NO_WISH_QUERY, type WishMatch, type WishPlatform } from "../../../domain/index.ts";
import { Insertion } from "../../components/insertion/insertion.tsx";
import { Notice } from "../../components/notice/notice.tsx";
import { WishPath } from "../../components/wish-path/wish-path.tsx";
import { typeset } from "../../french/index.ts";
import { type SearchQuery, searchUrl } from "../../links/index.ts";
import { NothingToServe, type Page, type PageAnswer, type Redirect, type Visit } from "../../page.ts";
import { regionName } from "../regions.ts";
import { About } from "./about.tsx";
import { PlaceForm } from "./place-form.tsx";
import { type Asked, firstResults, queryOf } from "./search.ts";
import { wishTexts as texts } from "./texts.ts";
import { Ways } from "./ways.tsx";

export const parcoursupPage: Page = { path: "/parcoursup/*", answer: (visit) => answer("parcoursup", visit) };
export const affelnetPage: Page = { path: "/affelnet/*", answer: (visit) => answer("affelnet", visit) };

/** `?vers=` skips the page: mails of the platforms lead straight to one list. */
const WAYS: Readonly<Record<string, string>> = { entreprises: "companies", offres: "offers", binomes: "binomes" };

function answer(platform: WishPlatform, visit: Visit): PageAnswer | Redirect {
  const orientation = visit.deps.orientation?.();
  if (!orientation) throw new NothingToServe();
  const asked = { place: text(visit.query.place), title: text(visit.query.q) };
  const match = orientation.match({ ...NO_WISH_QUERY, [platform]: visit.id, title: asked.title });
  const way = text(visit.query.vers);
  const query = queryOf(platform, visit.id, match, asked);
  const sources = way === null ? undefined : WAYS[way];
  const measured = { step: "wish", kind: platform, place: match.place } as const;
  if (sources !== undefined) return { location: searchUrl(query, { sources }), measured };
  const title = nameOf(match) ?? texts.title(texts.platforms[platform], visit.id);
  const props = { platform, code: visit.id, match, asked, query, visit, refusedWay: way };
  return {
    status: way === null ? 200 : 400,
    title: `${title}${match.wish?.school.name ? `, ${match.wish.school.name}` : ""}`,
    description: texts.description(texts.platforms[platform]),
    indexed: match.wish !== null && way === null,
    measured,
    body: <WishDetail {...props} />,
  };
}

function WishDetail({ platform, code, match, asked, query, visit, refusedWay }: WishDetailProps) {
  const found = firstResults(query, visit);
  const isPlaceRefused = found === null && asked.place !== null;
  const { place: _, ...elsewhere } = query;
  const results = found ?? firstResults({ ...elsewhere, ...schoolOf(match) }, visit);
  const name = nameOf(match);
  const wish = texts.title(texts.platforms[platform], code);
  const lead = [...(name === null ? [] : [wish]), ...(match.wish?.school.name ? [match.wish.school.name] : [])];
  return (
    <>
      <h1>{name === null ? wish : typeset(name)}</h1>
      {lead.length === 0 ? null : <p class="lead">{lead.join(", ")}</p>}
      {refusedWay === null ? null : (
        <Notice tone="alert" title={texts.refusedWay(refusedWay)}>
          <p>{texts.refusedWayHint}</p>
        </Notice>
      )}
      <Notice tone="warning" title={texts.needTitle}>
        <p>{match.wish?.route === "scolaire" ? texts.schoolRoute : texts.need}</p>
      </Notice>
      <About platform={platform} match={match} visit={visit} />
      <PlaceForm
        match={match}
        asked={asked}
        refused={isPlaceRefused}
        action={`/${platform}/${encodeURIComponent(code)}`}
      />
      {isNothingKnown(query) ? null : (
        <Ways match={match} results={results} query={isPlaceRefused ? elsewhere : query} visit={visit} />
      )}
      <WishPath platform={platform} today={visit.today} />
      <Outcomes match={match} visit={visit} />
    </>
  );
}

interface WishDetailProps {
  readonly platform: WishPlatform;
  readonly code: string;
  readonly match: WishMatch;
  readonly asked: Asked;
  readonly query: SearchQuery;
  readonly visit: Visit;
  readonly refusedWay: string | null;
}

function Outcomes({ match, visit }: { match: WishMatch; visit: Visit }) {
  const [cfd = null] = match.certification?.cfds ?? [];
  const [rncp = null] = match.certification?.rncps ?? [];
  const insee = match.place?.insee ?? null;
  const panel = visit.deps.orientation?.()?.insertionOf({ uai: match.wish?.school.uai ?? null, cfd, rncp, insee });
  if (!panel) return null;
  const region = regionName(visit.deps.reference, panel.apprenticeship?.region ?? panel.school?.region);
  return <Insertion panel={panel} region={region} />;
}

/** Neither what is asked nor where: results would be those of all trades, anywhere in France. */
function isNothingKnown(query: SearchQuery): boolean {
  return Object.keys(query).length === 0;
}

/** What the wish asks for, where a map or the catalogue says it. */
function nameOf({ wish, training }: WishMatch): string | null {
  return wish?.title ?? training?.title ?? null;
}

function schoolOf({ place }: WishMatch): SearchQuery {
  return place === null ? {} : { lat: String(place.lat), lon: String(place.lon) };
}

function text(value: unknown): string | null {
  return typeof value === "string" && value.trim() !== "" ? value.trim().slice(0, 200) : null;
}
