import type { ComponentChildren } from "preact";
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
      <Field name="agreedMinimumMonthly">
        <input {...given("agreedMinimumMonthly", { query, refused })} type="text" inputMode="decimal" />
      </Field>
      <Field name="previousMonthly">
        <input {...given("previousMonthly", { query, refused })} type="text" inputMode="decimal" />
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

/** Until told otherwise: two years from the next September. */
function Dates({ query, refused, today }: PayFormProps) {
  const first = { startsOn: `${addMonths(today, 3).slice(0, 4)}-09-01`, months: "24" };
  const answers = { query: { ...first, ...query }, refused };
  return (
    <>
      <Field name="birthDate">
        <input {...given("birthDate", answers)} type="date" required />
      </Field>
      <Field name="startsOn">
        <input {...given("startsOn", answers)} type="date" required />
      </Field>
      <Field name="months">
        <input {...given("months", answers)} type="number" min="1" max="48" required />
      </Field>
      <Field name="signedOn">
        <input {...given("signedOn", answers)} type="date" />
      </Field>
    </>
  );
}

type FieldName = keyof typeof texts.fields;

/** What every field has: its name, what was answered before, and what is wrong with it. */
function given(name: FieldName, { query, refused }: Pick<PayFormProps, "query" | "refused">) {
  const isWrong = refused === name;
  return {
    id: `pay-${name}`,
    name,
    value: query[name] ?? "",
    "aria-invalid": isWrong ? ("true" as const) : undefined,
    "aria-describedby": isWrong ? "pay-refused" : undefined,
  };
}

function Field({ name, children }: { name: FieldName; children: ComponentChildren }) {
  return (
    <div class="field">
      <label for={`pay-${name}`}>{texts.fields[name]}</label>
      {children}
    </div>
  );
}
