import type { Reference } from "../../../domain/index.ts";
import { SelectField } from "../../components/filters/select-field.tsx";
import { typeset } from "../../french/index.ts";
import type { SearchQuery } from "../../links/index.ts";
import { regionsOf } from "./asked.ts";
import { outcomesTexts as texts } from "./texts.ts";

export function OutcomesForm({ query, reference }: { query: SearchQuery; reference: Reference }) {
  const regions = regionsOf(reference).map(({ code, label }) => ({ value: code, label: typeset(label) }));
  return (
    <form class="filters-form" action="/apprentissage/insertion" method="get" aria-label={texts.form}>
      <TextField name="diplome" label={texts.diploma} hint={texts.diplomaHint} value={query.diplome} />
      <SelectField
        name="region"
        label={texts.region}
        choices={[{ value: "", label: texts.anyRegion }, ...regions]}
        value={query.region}
      />
      <TextField name="ecole" label={texts.school} hint={texts.schoolHint} value={query.ecole} />
      <button class="button" type="submit">
        {texts.submit}
      </button>
    </form>
  );
}

function TextField({
  name,
  label,
  hint,
  value = "",
}: {
  name: string;
  label: string;
  hint: string;
  value?: string | undefined;
}) {
  return (
    <div class="field">
      <label for={`outcomes-${name}`}>{label}</label>
      <p class="hint" id={`outcomes-${name}-hint`}>
        {hint}
      </p>
      <input
        id={`outcomes-${name}`}
        name={name}
        type="text"
        value={value}
        maxLength={200}
        aria-describedby={`outcomes-${name}-hint`}
      />
    </div>
  );
}
