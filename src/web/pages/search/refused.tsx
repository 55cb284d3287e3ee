import type { InvalidValue, PlaceSuggestion, Search } from "../../../domain/index.ts";
import { Chips } from "../../components/chips/chips.tsx";
import { Notice } from "../../components/notice/notice.tsx";
import { SearchForm } from "../../components/search-form/search-form.tsx";
import { searchUrl } from "../../links/index.ts";
import type { Visit } from "../../page.ts";
import { inFrench } from "../../refusals/index.ts";
import { searchTexts as texts } from "./texts.ts";

const SUGGESTIONS = 5;
/** Fewer letters would suggest places at random. */
const SHORTEST = 3;

/** A search that was refused: which field, what it held, what goes there, what it may have meant; the form stays filled. */
export function RefusedSearch({ error, visit }: { error: InvalidValue; visit: Visit }) {
  const { field, got, expected } = inFrench(error);
  const given = givenIn(visit.query);
  return (
    <>
      <h1>{texts.refused}</h1>
      <Notice tone="alert" title={texts.refusedField(field)}>
        <p>{got === "" ? texts.gotNothing : texts.got(got)}</p>
        <p>{texts.expected(expected)}</p>
        <Suggestions error={error} visit={visit} given={given} />
      </Notice>
      <SearchForm
        q={given.q ?? ""}
        place={given.place ?? ""}
        refused={error.field === "q" || error.field === "place" ? error.field : null}
      />
    </>
  );
}

function Suggestions({ error, visit, given }: { error: InvalidValue; visit: Visit; given: Record<string, string> }) {
  const links = suggested(error, visit, given);
  if (links.length === 0) return null;
  return (
    <>
      <p>{texts.didYouMean}</p>
      <Chips links={links} />
    </>
  );
}

function suggested(error: InvalidValue, visit: Visit, given: Record<string, string>) {
  const words = given[error.field];
  if (words === undefined) return [];
  if (error.field === "place") {
    return nearestPlaces(visit.search, words).map(({ kind, label, code }) => ({
      label,
      url: searchUrl(given, kind === "commune" ? { place: null, insee: code } : { place: label }),
    }));
  }
  if (error.field !== "q") return [];
  return visit.search
    .occupations(words, SUGGESTIONS)
    .map(({ label, rome }) => ({ label, url: searchUrl(given, { q: null, romes: rome }) }));
}

/** Places are found by their beginning: letters are dropped from the end until some are. */
function nearestPlaces(search: Search, words: string): readonly PlaceSuggestion[] {
  for (let length = words.length; length >= SHORTEST; length--) {
    const places = search.places(words.slice(0, length), SUGGESTIONS);
    if (places.length > 0) return places;
  }
  return [];
}

/** The two fields of the form as they were sent, whatever else the address holds. */
function givenIn(query: Visit["query"]): Record<string, string> {
  const given: Record<string, string> = {};
  for (const name of ["q", "place"]) {
    const value = query[name];
    if (typeof value === "string" && value.trim() !== "") given[name] = value.trim().slice(0, 200);
  }
  return given;
}
