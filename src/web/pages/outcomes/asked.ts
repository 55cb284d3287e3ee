import {
  type Certification,
  type InseeCode,
  type InsertionPanel,
  InvalidValue,
  type Locality,
  parseCfd,
  parseUai,
  type Reference,
} from "../../../domain/index.ts";
import { normalise } from "../../../lib/text.ts";
import { readQuery, type SearchQuery } from "../../links/index.ts";
import type { Visit } from "../../page.ts";
import { outcomesTexts as texts } from "./texts.ts";

/** What a visitor asks about outcomes, and the figures found. */
export interface AskedOutcomes {
  readonly query: SearchQuery;
  readonly chosen: Certification | null;
  /** Others that the same words may mean. */
  readonly others: readonly Certification[];
  readonly region: Region | null;
  /** Null before anything is asked. */
  readonly panel: InsertionPanel | null;
  readonly refused: string | null;
}

type Region = Extract<Locality, { kind: "region" }>;

const OTHERS = 8;

export function outcomesAsked({ query: raw, deps }: Visit): AskedOutcomes {
  const nothing = { query: {}, chosen: null, others: [], region: null, panel: null, refused: null };
  const query = readableQuery(raw);
  if (query === null) return { ...nothing, refused: texts.badSchool };
  const { diplome = "", cfd = "", ecole = "" } = query;
  const region = regionsOf(deps.reference).find(({ code }) => code === query.region) ?? null;
  if (diplome === "" && cfd === "" && ecole === "") return { ...nothing, query, region };
  const uai = uaiOf(ecole);
  if (uai === undefined) return { ...nothing, query, region, refused: texts.badSchool };
  const [chosen = null, ...others] = certificationsOf(deps.reference, diplome, cfd);
  if (chosen === null && uai === null) return { ...nothing, query, region, refused: texts.unknown(diplome || cfd) };
  const about = { uai, cfd: chosen?.cfd ?? null, rncp: chosen?.rncp ?? null, insee: communeIn(deps.reference, region) };
  const panel = deps.orientation?.()?.insertionOf(about) ?? null;
  return { query, chosen, others: others.slice(0, OTHERS), region, panel, refused: null };
}

export function regionsOf(reference: Reference): readonly Region[] {
  return reference.localities
    .filter((locality) => locality.kind === "region")
    .toSorted((a, b) => (a.label < b.label ? -1 : 1));
}

function readableQuery(raw: Visit["query"]): SearchQuery | null {
  try {
    return readQuery(raw);
  } catch (error) {
    if (error instanceof InvalidValue) return null;
    throw error;
  }
}

/** Null when none is given; undefined when it is not one. */
function uaiOf(text: string) {
  if (text === "") return null;
  try {
    return parseUai(text.toUpperCase());
  } catch {
    return undefined;
  }
}

/** The certification of a code, or those whose title has all the words, the shortest titles first. */
function certificationsOf(reference: Reference, words: string, cfd: string): readonly Certification[] {
  const wanted = normalise(words)
    .split(" ")
    .filter((word) => word !== "");
  if (cfd !== "") return reference.certifications.filter((certification) => certification.cfd === safeCfd(cfd));
  if (wanted.length === 0) return [];
  return reference.certifications
    .filter(
      ({ title, cfd: code }) => code !== null && wanted.every((word) => ` ${normalise(title)}`.includes(` ${word}`)),
    )
    .toSorted((a, b) => a.title.length - b.title.length || (a.title < b.title ? -1 : 1));
}

function safeCfd(text: string) {
  try {
    return parseCfd(text);
  } catch {
    return undefined;
  }
}

/** Any commune of the region: outcomes are looked up by the region of a place. */
function communeIn(reference: Reference, region: Region | null): InseeCode | null {
  if (region === null) return null;
  const found = reference.localities.find(
    (locality) => locality.kind === "commune" && region.departements.includes(locality.departement),
  );
  return found?.kind === "commune" ? found.code : null;
}
