import { useId } from "preact/hooks";
import { LEVELS } from "../../../domain/index.ts";
import type { SearchQuery } from "../../links/index.ts";
import { radiusChoices } from "../filters/choices.ts";
import { SelectField } from "../filters/select-field.tsx";
import { HiddenFields } from "./hidden-fields.tsx";
import { searchFormTexts as texts } from "./texts.ts";

/**
 * The sentence to fill: what, and where. A plain form: it works without script, which adds suggestions and the position. `kept` are
 * filters that outlive a new question.
 */
export function SearchForm({ q = "", place = "", kept = {}, refused = null, compact = false }: SearchFormProps) {
  const shared = { compact };
  return (
    <search aria-label={texts.label}>
      <form class={compact ? "search-form" : "search-form search-form-full"} action="/recherche" method="get">
        <Field name="q" label={texts.what} hint={texts.whatHint} value={q} refused={refused === "q"} {...shared} />
        <Field
          name="place"
          label={texts.where}
          hint={texts.whereHint}
          value={place}
          refused={refused === "place"}
          {...shared}
        />
        <HiddenFields query={kept} />
        {compact ? null : <Choices />}
        <button class="button" type="submit">
          {texts.submit}
        </button>
      </form>
    </search>
  );
}

export interface SearchFormProps {
  readonly q?: string;
  readonly place?: string;
  readonly kept?: SearchQuery;
  /** The field that holds a refused value. */
  readonly refused?: "q" | "place" | null;
  /** Without the hints and choices, for who has filled it once. */
  readonly compact?: boolean;
}

/** What is most often narrowed, at hand from the first search. */
function Choices() {
  const levels = LEVELS.map((level) => ({ value: String(level), label: texts.levels[level] }));
  return (
    <div class="search-choices">
      <SelectField name="radius" label={texts.radius} choices={radiusChoices(undefined)} value="30" />
      <SelectField name="level" label={texts.level} choices={[{ value: "", label: texts.anyLevel }, ...levels]} />
    </div>
  );
}

const SUGGESTIONS = { q: "/api/v1/suggestions", place: "/api/v1/places" } as const;

function Field({ name, label, hint, value, refused, compact }: FieldProps) {
  const id = useId();
  return (
    <div class={`field field-${name}`}>
      <label for={id}>
        {label.shown} <span class="visually-hidden">{label.asked}</span>
      </label>
      <div class="field-row">
        <div class="field-input">
          <input
            id={id}
            name={name}
            type="text"
            value={value}
            maxLength={200}
            autocomplete={name === "place" ? "address-level2" : "off"}
            autocapitalize="off"
            enterkeyhint="search"
            data-suggest={SUGGESTIONS[name]}
            aria-describedby={compact ? undefined : `${id}-hint`}
            aria-invalid={refused ? "true" : undefined}
          />
        </div>
        {name === "place" ? (
          <button type="button" class="position needs-script" data-position>
            {texts.position}
          </button>
        ) : null}
      </div>
      {compact ? null : (
        <p class="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
    </div>
  );
}

interface FieldProps {
  readonly name: "q" | "place";
  readonly label: { readonly shown: string; readonly asked: string };
  readonly hint: string;
  readonly value: string;
  readonly refused: boolean;
  readonly compact: boolean;
}
