import { z } from "zod";
import type { Kind } from "./items.ts";
import type { SourceName } from "./search.ts";
import { invalidParameter, SEARCH_PARAM_NAMES } from "./search-params.ts";

/** "search": form and results; "list": a few results; "wish": the employers of one wish; "count": one sentence. */
export const WIDGET_VARIANTS = ["search", "list", "wish", "count"] as const;
export type WidgetVariant = (typeof WIDGET_VARIANTS)[number];

export const WIDGET_THEMES = ["auto", "light", "dark"] as const;
export type WidgetTheme = (typeof WIDGET_THEMES)[number];

const SOURCES = ["binomes", "trainings", "offers", "companies"] as const satisfies readonly SourceName[];

const fields = z.object({
  variant: z.enum(WIDGET_VARIANTS, `expected one of ${WIDGET_VARIANTS.join(", ")}`).default("search"),
  theme: z.enum(WIDGET_THEMES, `expected one of ${WIDGET_THEMES.join(", ")}`).default("auto"),
  accent: z
    .string()
    .regex(/^#?[0-9a-f]{6}$/i, "expected a colour of six hexadecimal digits")
    .transform((colour) => `#${colour.replace("#", "").toLowerCase()}`)
    .optional(),
  corners: z
    .string()
    .regex(/^(\d|1\d|2[0-4])$/, "expected a whole number of pixels from 0 to 24")
    .transform(Number)
    .optional(),
  font: z
    .string()
    .regex(/^[A-Za-z0-9][A-Za-z0-9 -]{0,39}$/, "expected the name of one font: letters, digits, spaces")
    .optional(),
  lang: z.string().max(35, "expected a language tag, such as fr").optional(),
  shown: z.string().transform(parseShown).optional(),
  caller: z.string().max(100, "expected at most 100 characters").optional(),
  returnUrl: z
    .url({ protocol: /^https?$/, error: "expected a web address" })
    .max(2000)
    .optional(),
});

/** How a widget looks and what it shows, whatever is searched in it. */
export type WidgetSettings = z.output<typeof fields>;

export const WIDGET_SETTING_NAMES = Object.keys(fields.shape) as (keyof WidgetSettings)[];

/** Every parameter of `/widget` that an integrator sets: the settings, then the search to start from. */
export const WIDGET_PARAMETERS: readonly string[] = [
  ...WIDGET_SETTING_NAMES,
  ...SEARCH_PARAM_NAMES.filter((name) => name !== "cursor"),
];

/** The attribute of `<binome-search>` that gives a parameter: "return-url" of "returnUrl". */
export function widgetAttribute(parameter: string): string {
  return parameter.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

/** Checks the settings among raw parameters and leaves the others alone. Throws `InvalidValue` naming the first one that is wrong. */
export function parseWidgetSettings(raw: Readonly<Record<string, unknown>>): WidgetSettings {
  const result = fields.safeParse(raw);
  if (result.success) return result.data;
  throw invalidParameter(result.error, raw);
}

/** What `<binome-search>` tells its page, by the name of the event after "binome:". */
export interface WidgetEvents {
  /** The first page is there. */
  readonly ready: { readonly variant: WidgetVariant };
  /** Results are shown. `totals` has the lists shown; that of binômes counts those listed. */
  readonly search: {
    readonly q: string | null;
    readonly romes: readonly string[];
    readonly place: string | null;
    readonly radiusKm: number;
    readonly totals: Readonly<Partial<Record<SourceName, number>>>;
  };
  /** A training, an offer or a company is opened. */
  readonly select: { readonly kind: Kind; readonly id: string; readonly title: string };
  /** A way to reach the school or the employer of the item opened is followed. */
  readonly contact: {
    readonly kind: Kind;
    readonly id: string;
    readonly by: "phone" | "email" | "web" | "directions";
  };
}

export const WIDGET_EVENT_NAMES = ["ready", "search", "select", "contact"] as const satisfies (keyof WidgetEvents)[];

/** What a page of the widget has to tell as soon as it is shown. */
export type WidgetNews = {
  readonly [Name in "search" | "select"]: { readonly name: Name; readonly detail: WidgetEvents[Name] };
}["search" | "select"];

/** The two scripts that browsers run, as JavaScript: the custom element, in the page of the host, and what runs in its frame. */
export interface WidgetScripts {
  readonly element: string;
  readonly frame: string;
}

function parseShown(
  value: string,
  context: { addIssue(issue: { code: "custom"; message: string }): void },
): SourceName[] {
  const names = value.split(",").map((name) => name.trim());
  const known = SOURCES.filter((source) => names.includes(source));
  if (known.length === new Set(names).size) return known;
  context.addIssue({ code: "custom", message: `expected any of ${SOURCES.join(", ")}, comma-separated` });
  return z.NEVER;
}
