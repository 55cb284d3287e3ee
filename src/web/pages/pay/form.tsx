import { addMonths, type Day } from "../../../domain/index.ts";
import { SelectField } from "../../components/filters/select-field.tsx";
import type { SearchQuery } from "../../links/index.ts";
import { payTexts as texts } from "./texts.ts";

/** The situation of a candidate, all on one page, the answers given before filled in again. */
export function PayForm({ query, refused, today }: { query: SearchQuery; refused: string | null; today: Day }) {
  const input = (name: string) => ({
    name,
    id: `pay-${name}`,
    "aria-invalid": refused === name ? ("true" as const) : undefined,
  });
  const described = (name: string) => (refused === name ? "pay-refused" : undefined);
  const nextSeptember = `${addMonths(today, 3).slice(0, 4)}-09-01`;
  return (
    <form class="filters-form" action="/apprentissage/salaire" method="get" aria-label={texts.form}>
      <Field name="birthDate" label={texts.birthDate}>
        <input
          {...input("birthDate")}
          type="date"
          required
          aria-describedby={described("birthDate")}
          value={query.birthDate ?? ""}
        />
      </Field>
      <Field name="startsOn" label={texts.startsOn}>
        <input
          {...input("startsOn")}
          type="date"
          required
          aria-describedby={described("startsOn")}
          value={query.startsOn ?? nextSeptember}
        />
      </Field>
      <Field name="months" label={texts.months}>
        <input {...input("months")} type="number" min="1" max="48" required value={query.months ?? "24"} />
      </Field>
      <SelectField name="contract" label={texts.contract} choices={texts.contracts} value={query.contract} />
      <SelectField name="yearsDone" label={texts.yearsDone} choices={texts.yearsDoneChoices} value={query.yearsDone} />
      <SelectField name="level" label={texts.level} choices={texts.levels} value={query.level} />
      <SelectField name="sector" label={texts.sector} choices={texts.sectors} value={query.sector} />
      <SelectField name="region" label={texts.region} choices={texts.regions} value={query.region} />
      <Field name="signedOn" label={texts.signedOn}>
        <input
          {...input("signedOn")}
          type="date"
          aria-describedby={described("signedOn")}
          value={query.signedOn ?? ""}
        />
      </Field>
      <Field name="agreedMinimumMonthly" label={texts.agreed}>
        <input
          {...input("agreedMinimumMonthly")}
          type="text"
          inputMode="decimal"
          value={query.agreedMinimumMonthly ?? ""}
        />
      </Field>
      {Object.entries(texts.flags).map(([name, label]) => (
        <label class="check" key={name}>
          <input type="checkbox" name={name} value="true" checked={query[name] === "true"} />
          {label}
        </label>
      ))}
      <button class="button" type="submit">
        {texts.submit}
      </button>
    </form>
  );
}

function Field({ name, label, children }: { name: string; label: string; children: preact.ComponentChildren }) {
  return (
    <div class="field">
      <label for={`pay-${name}`}>{label}</label>
      {children}
    </div>
  );
}
