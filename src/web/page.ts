import type { ComponentChild } from "preact";
import {
  BinomeError,
  type Clock,
  type Day,
  type FeedNews,
  type ImportReport,
  type LabourRecords,
  type Orientation,
  type ProblemReports,
  type Reference,
  type Search,
  type WidgetNews,
  type WidgetScripts,
} from "../domain/index.ts";
import type { Impact, PathStep, VisitRecorder } from "../impact/index.ts";
import type { ScriptAddresses } from "./scripts/index.ts";

/** A server of raster tiles in Web Mercator. */
export interface MapTiles {
  /** With {z}, {x} and {y}. */
  readonly url: string;
  /** In plain words: who made the map, under which licence. */
  readonly attribution: string;
}

/** What the pages are made from. */
export interface PagesDeps {
  /** The generation in service; null before the first one. */
  readonly search: () => Search | null;
  /** What guides candidates in that generation; null before the first one. */
  readonly orientation?: () => Orientation | null;
  readonly reference: Reference;
  readonly clock: Clock;
  /** Background of the map: a server of raster tiles; without one, the outline of the départements. */
  readonly mapTiles?: MapTiles | null;
  /** The live sources. Without it the page of data says nothing of them. */
  readonly feeds?: () => Promise<readonly FeedNews[]>;
  /** The last imports, newest first. */
  readonly generationReports?: () => Promise<readonly ImportReport[]>;
  /** What was imported of pay and of the labour market; null before the first generation. */
  readonly labour?: () => LabourRecords | null;
  /** The day the clock was set to; null when it tells the true time. */
  readonly simulatedDay: Day | null;
  /** The origins that may frame the widget of that caller; null: any. */
  readonly framesOf?: (caller: string | undefined) => Promise<readonly string[] | null>;
  /** Where what visitors report is kept. Without it nothing can be reported. */
  readonly problems?: Pick<ProblemReports, "reportProblem"> | null;
  /** Whether what one address may report in an hour is limited; it is by default. */
  readonly rateLimit?: "on" | "off";
  /** What is measured. Without it the page of impact has no figure. */
  readonly impact?: Impact;
  /** Who counts visits. Without it none is. */
  readonly visits?: VisitRecorder;
  /** The scripts of the widget. Without them it is a plain frame. */
  readonly widgetScripts?: () => Promise<WidgetScripts>;
}

/** One request for a page. */
export interface Visit {
  /** What follows the folder of a page that ends in "/*", decoded: the id of an item. */
  readonly id: string;
  /** Where the site is, as the visitor addressed it: "https://binome.example". */
  readonly origin: string;
  readonly scripts: ScriptAddresses;
  readonly query: Readonly<Record<string, unknown>>;
  readonly search: Search;
  readonly today: Day;
  readonly deps: PagesDeps;
}

export interface PageAnswer {
  readonly status: 200 | 400 | 404 | 410 | 429 | 500 | 503;
  readonly title: string;
  readonly description?: string;
  /** False: search engines are asked to leave it out. */
  readonly indexed?: boolean;
  /** The one address of what the page shows, from "/"; where several lead to it, search engines keep this one. */
  readonly canonical?: string;
  /** A picture of the page for who shares it, from "/". */
  readonly picture?: string;
  readonly body: ComponentChild;
  /**
   * What comes after it, part after part: each is rendered while what precedes it is on its way. Nothing in them may change the status,
   * nor use `useId`, which counts from zero in each.
   */
  readonly rest?: readonly ComponentChild[];
  /** Directives that this page needs in its content policy besides those of every page. */
  readonly policy?: string;
  /** What the page is in the path of a visitor, where its address does not say it. */
  readonly measured?: Measured;
  /** What the widget tells the page around it. */
  readonly news?: WidgetNews;
}

export type Measured = Omit<PathStep, "what">;

/** Somewhere else to go at once, on this site. */
export interface Redirect {
  readonly location: string;
  readonly measured?: Measured;
  /** 302 unless what was asked is done, and is not to be done again by reloading: 303. */
  readonly status?: 303;
}

/** One URL: a folder in pages/ and a line in pages/index.ts. */
export interface Page {
  /** A path of the router; "/*" at its end takes an id, whatever its length and characters. */
  readonly path: string;
  readonly answer: (visit: Visit) => PageAnswer | Redirect | Promise<PageAnswer | Redirect>;
}

/** A file that a page offers. */
export interface Download {
  readonly path: string;
  /** The page that says what is wrong when the question is. */
  readonly page: string;
  readonly answer: (visit: Visit) => FileAnswer | null | Promise<FileAnswer | null>;
}

export interface FileAnswer {
  readonly type: string;
  readonly name: string;
  readonly body: string;
}

/** No generation is in service yet: there is nothing to show. */
export class NothingToServe extends BinomeError {
  override readonly name = "NothingToServe";

  constructor() {
    super("search: got no generation, expected one to be published.");
  }
}
