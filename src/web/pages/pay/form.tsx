import { addMonths, type Day } from "../../../domain/index.ts";
import { SelectField } from "../../components/filters/select-field.tsx";
import type { SearchQuery } from "../../links/index.ts";
import { payTexts as texts } from "./texts.ts";

interface PayFormProps {
  readonly query: SearchQuery;
  /** The field that holds a wrong answer. */
  readonly refused: string | null;
  readonly today: Day;
}

/** The situation of a candidate, all on one page, the answers given before filled in again. */
export function PayForm({ query, refused, today }: PayFormProps) {
  return (
    <form class="filters-form" action="/apprentissage/salaire" method="get" aria-label={texts.form}>
      <Dates query={query} refused={refused} today={today} />
      <SelectField name="contract" label={texts.contract} choices={texts.contracts} value={query.contract} />
      <SelectField name="yearsDone" label={texts.yearsDone} choices={texts.yearsDoneChoices} value={query.yearsDone} />
      <SelectField name="level" label={texts.level} choices={texts.levels} value={query.level} />
      <SelectField name="sector" label={texts.sector} choices={texts.sectors} value={query.sector} />
      <SelectField name="region" label={texts.region} choices={texts.regions} value={query.region} />
      <InputField name="agreedMinimumMonthly" query={query} refused={refused} type="text" inputMode="decimal" />
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

/** Until told otherwise: two years from the next September. */
function Dates({ query, refused, today }: PayFormProps) {
  const given = { startsOn: `${addMonths(today, 3).slice(0, 4)}-09-01`, months: "24", ...query };
  const field = { query: given, refused };
  return (
    <>
      <InputField name="birthDate" {...field} type="date" required />
      <InputField name="startsOn" {...field} type="date" required />
      <InputField name="months" {...field} type="number" min="1" max="48" required />
      <InputField name="signedOn" {...field} type="date" />
    </>
  );
}

interface InputFieldProps {
  readonly name: keyof typeof texts.fields;
  readonly type: "date" | "number" | "text";
  readonly required?: boolean;
  readonly min?: string;
  readonly max?: string;
  readonly inputMode?: "decimal";
  readonly query: SearchQuery;
  readonly refused: string | null;
}

function InputField({ name, query, refused, ...input }: InputFieldProps) {
  const wrong = refused === name ? ({ "aria-invalid": "true", "aria-describedby": "pay-refused" } as const) : {};
  return (
    <div class="field">
      <label for={`pay-${name}`}>{texts.fields[name]}</label>
      <input id={`pay-${name}`} name={name} value={query[name] ?? ""} {...input} {...wrong} />
    </div>
  );
}
