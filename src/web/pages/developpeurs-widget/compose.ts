import { InvalidValue, parseSearchParams, parseWidgetSettings } from "../../../domain/index.ts";
import { searchPart } from "../../embedding/index.ts";
import { readQuery, type SearchQuery } from "../../links/index.ts";

export interface Composition {
  /** Parameters of `/widget`. */
  readonly given: SearchQuery;
  /** Pixels, as digits; null for a widget as tall as its content. */
  readonly height: string | null;
  /** What is wrong in them; the form stays filled. */
  readonly refused: InvalidValue | null;
}

/** The widget that the form asks for. Boxes ticked become one list; all of them, or none, is no choice. */
export function compose(raw: Readonly<Record<string, unknown>>): Composition {
  const ticked = [raw.shown].flat().filter((value) => typeof value === "string" && value !== "");
  const shown = ticked.length === ALL ? "" : ticked.join(",");
  try {
    const { height = null, ...given } = readQuery({ ...raw, shown });
    return { given, height, refused: faultOf(given, height) };
  } catch (error) {
    return { given: {}, height: null, refused: refusalOf(error) };
  }
}

const ALL = 4;
const HEIGHT = /^[1-9]\d{1,3}$/;

function faultOf(given: SearchQuery, height: string | null): InvalidValue | null {
  if (height !== null && !HEIGHT.test(height)) return new InvalidValue("height", height, "10 to 9999 pixels");
  try {
    parseWidgetSettings(given);
    parseSearchParams(searchPart(given));
    return null;
  } catch (error) {
    return refusalOf(error);
  }
}

function refusalOf(error: unknown): InvalidValue {
  if (error instanceof InvalidValue) return error;
  throw error;
}
