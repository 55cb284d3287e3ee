import { type Offer, type Put, SourceTaken, today } from "../../domain/index.ts";
import { readOneOffer } from "../../sources/index.ts";
import type { ApiDeps } from "../deps.ts";
import { ApiProblem, type Fault } from "../http/index.ts";
import { pointerTo } from "./pointer.ts";

export const MOST_OFFERS = 1_000;

/** What became of one offer that was sent. */
export interface PutUp {
  readonly source: string;
  readonly id: string;
  readonly state: Put;
}

/** An offer of a list that was not kept. */
export interface NotPutUp {
  /** Its place in the list, from 0. */
  readonly index: number;
  readonly errors: Fault[];
}

/** Puts one offer up under `given` (its source, its id), or under the name of its owner. Throws a problem that names each field. */
export async function putUpOne(
  deps: ApiDeps,
  owner: string,
  body: unknown,
  given: { readonly id?: string; readonly source?: string | undefined } = {},
): Promise<PutUp> {
  const read = readOffer(deps, owner, body, given);
  if ("errors" in read) throw invalid(read.errors);
  const [state] = await putUp(deps, owner, [read.offer]);
  return { source: read.offer.source, id: read.offer.id, state: state as Put };
}

/** Puts a list of offers up: what is right in it, all at once. Throws when nothing is. */
export async function putUpMany(deps: ApiDeps, owner: string, bodies: readonly unknown[]) {
  if (bodies.length === 0 || bodies.length > MOST_OFFERS) {
    throw invalid([{ pointer: "", detail: `expected 1 to ${MOST_OFFERS} offers, got ${bodies.length}` }]);
  }
  const offers: Offer[] = [];
  const refused: NotPutUp[] = [];
  for (const [index, body] of bodies.entries()) {
    const read = readOffer(deps, owner, body, {}, [index]);
    if ("errors" in read) refused.push({ index, errors: read.errors });
    else offers.push(read.offer);
  }
  if (offers.length === 0) throw invalid(refused.flatMap(({ errors }) => errors));
  const states = await putUp(deps, owner, offers);
  const items = offers.map(({ source, id }, i): PutUp => ({ source, id, state: states[i] as Put }));
  return { items, refused };
}

type Read = { readonly offer: Offer } | { readonly errors: Fault[] };

function readOffer(
  { reference }: ApiDeps,
  owner: string,
  body: unknown,
  given: { readonly id?: string; readonly source?: string | undefined },
  at: readonly PropertyKey[] = [],
): Read {
  if (typeof body !== "object" || body === null || Array.isArray(body)) {
    return { errors: [{ pointer: pointerTo(at), detail: "expected an object" }] };
  }
  const named = { source: given.source ?? owner, ...(given.id !== undefined && { id: given.id }), ...body };
  const read = readOneOffer(named, { reference });
  if (!("title" in read)) {
    return { errors: read.map(({ path, expected }) => ({ pointer: pointerTo([...at, ...path]), detail: expected })) };
  }
  const wrong = (["id", "source"] as const).filter((key) => given[key] !== undefined && given[key] !== read[key]);
  const errors = wrong.map((key) => ({
    pointer: pointerTo([...at, key]),
    detail: `expected ${given[key]}, as the address says`,
  }));
  return errors.length > 0 ? { errors } : { offer: read };
}

async function putUp({ board, clock }: ApiDeps, owner: string, offers: readonly Offer[]): Promise<readonly Put[]> {
  return unlessTaken(() => board.putUp(owner, offers, today(clock)));
}

/** Takes one offer down; says whether it was there. */
export function takeDownOne(
  { board }: ApiDeps,
  owner: string,
  offer: { readonly source: string; readonly id: string },
) {
  return unlessTaken(() => board.takeDown(owner, offer.source, offer.id));
}

/** Somebody else's source as a problem. */
async function unlessTaken<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw error instanceof SourceTaken ? new ApiProblem("source-taken", error.message) : error;
  }
}

const MOST_ERRORS = 100;

function invalid(errors: readonly Fault[]): ApiProblem {
  const [first] = errors;
  const others = errors.length > 1 ? `, and ${errors.length - 1} more` : "";
  const detail = `The body is refused: ${first?.pointer || "the whole"}: ${first?.detail}${others}.`;
  return new ApiProblem("invalid-offer", detail, {}, null, errors.slice(0, MOST_ERRORS));
}
