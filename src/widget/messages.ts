import type { WidgetNews } from "../domain/index.ts";

/** What the element says to its frame once a page is loaded in it: from then on the frame knows whom to answer. */
export interface Greeting {
  readonly binome: "hello";
  /** The name of the frame. */
  readonly title: string;
  /** 1 for the first widget of the page. */
  readonly rank: number;
}

/** What the frame says to the page that greeted it. Lengths are in CSS pixels. */
export type FrameMessage =
  /** A page is shown; `y` is the place in it to be looked at. */
  | { readonly binome: "page"; readonly height: number; readonly y: number; readonly news: WidgetNews | null }
  | { readonly binome: "height"; readonly height: number }
  /** A link within the page was followed. */
  | { readonly binome: "show"; readonly y: number }
  | { readonly binome: "contact"; readonly detail: unknown };
