import { InvalidValue, parseWidgetSettings, WIDGET_SETTING_NAMES, type WidgetSettings } from "../../domain/index.ts";
import { type SearchQuery, webLink } from "../links/index.ts";

export interface Embedded {
  readonly settings: WidgetSettings;
  /** The settings as they stand in the address: every link and form within the frame carries them. */
  readonly carried: SearchQuery;
}

/** What an address of the widget says of its look and of what it shows ("return_uri" is the older "returnUrl"). Throws `InvalidValue`. */
export function readSettings(query: Readonly<Record<string, unknown>>): Embedded {
  const carried: Record<string, string> = {};
  for (const name of WIDGET_SETTING_NAMES) {
    const value = query[name];
    if (Array.isArray(value)) throw new InvalidValue(name, value, "one value");
    if (typeof value === "string" && value.trim() !== "") carried[name] = value.trim();
  }
  const older = typeof query.return_uri === "string" ? webLink(query.return_uri) : null;
  if (older !== null) carried.returnUrl ??= older;
  return { settings: parseWidgetSettings(carried), carried };
}

/** The same, with the settings of nobody where those given are refused: what says so must be readable. */
export function settingsOrDefaults(query: Readonly<Record<string, unknown>>): Embedded {
  try {
    return readSettings(query);
  } catch (error) {
    if (error instanceof InvalidValue) return { settings: parseWidgetSettings({}), carried: {} };
    throw error;
  }
}

/** The parameters of an address of the widget that are those of a search. */
export function searchPart(query: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const names: readonly string[] = WIDGET_SETTING_NAMES;
  return Object.fromEntries(Object.entries(query).filter(([name]) => !names.includes(name)));
}
