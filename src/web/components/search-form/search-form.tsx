import { useId } from "preact/hooks";
import type { SearchQuery } from "../../links/index.ts";
import { HiddenFields } from "./hidden-fields.tsx";
import { searchFormTexts as texts } from "./texts.ts";

/** The sentence to fill: what, and where. A plain form: it works without script. `kept` are filters that outlive a new question. */
export function SearchForm({ q = "", place = "", kept = {}, refused = null, compact = false }: SearchFormProps) {
  return (
    <search aria-label={texts.label}>
      <form class="search-form" action="/recherche" method="get">
        <Field
          name="q"
          label={texts.what}
          hint={texts.whatHint}
          value={q}
          refused={refused === "q"}
          compact={compact}
        />
        <Field
          name="place"
          label={texts.where}
          hint={texts.whereHint}
          value={place}
          refused={refused === "place"}
          compact={compact}
        />
        <HiddenFields query={kept} />
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
  /** Without the hints, for who has filled it once. */
  readonly compact?: boolean;
}

function Field({ name, label, hint, value, refused, compact }: FieldProps) {
  const id = useId();
  return (
    <div class="field">
      <label for={id}>{label}</label>
      {compact ? null : (
        <p class="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      <input
        id={id}
        name={name}
        type="text"
        value={value}
        maxLength={200}
        autocomplete={name === "place" ? "address-level2" : "off"}
        autocapitalize="off"
        enterkeyhint="search"
        aria-describedby={compact ? undefined : `${id}-hint`}
        aria-invalid={refused ? "true" : undefined}
      />
    </div>
  );
}

interface FieldProps {
  readonly name: "q" | "place";
  readonly label: string;
  readonly hint: string;
  readonly value: string;
  readonly refused: boolean;
  readonly compact: boolean;
}
