import type { ComponentChild } from "preact";
import {
  BinomeError,
  type Clock,
  type Day,
  type ImportReport,
  type Orientation,
  type Reference,
  type Search,
} from "../domain/index.ts";

/** What the pages are made from. */
export interface PagesDeps {
  /** The generation in service; null before the first one. */
  readonly search: () => Search | null;
  /** What guides candidates in that generation; null before the first one. */
  readonly orientation?: () => Orientation | null;
  readonly reference: Reference;
  readonly clock: Clock;
  /** The last imports, newest first. */
  readonly generationReports?: () => Promise<readonly ImportReport[]>;
  /** The day the clock was set to; null when it tells the true time. */
  readonly simulatedDay: Day | null;
}

/** One request for a page. */
export interface Visit {
  /** What follows the folder of a page that ends in "/*", decoded: the id of an item. */
  readonly id: string;
  readonly query: Readonly<Record<string, unknown>>;
  readonly search: Search;
  readonly today: Day;
  readonly deps: PagesDeps;
}

export interface PageAnswer {
  readonly status: 200 | 400 | 404 | 410 | 500 | 503;
  readonly title: string;
  readonly description?: string;
  /** False: search engines are asked to leave it out. */
  readonly indexed?: boolean;
  readonly body: ComponentChild;
}

/** Somewhere else to go at once, on this site. */
export interface Redirect {
  readonly location: string;
}

/** One URL: a folder in pages/ and a line in pages/index.ts. */
export interface Page {
  /** A path of the router; "/*" at its end takes an id, whatever its length and characters. */
  readonly path: string;
  readonly answer: (visit: Visit) => PageAnswer | Redirect | Promise<PageAnswer | Redirect>;
}

/** No generation is in service yet: there is nothing to show. */
export class NothingToServe extends BinomeError {
  override readonly name = "NothingToServe";

  constructor() {
    super("search: got no generation, expected one to be published.");
  }
}
