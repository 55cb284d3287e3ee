import type { ComponentChildren } from "preact";
import { addMonths, type Day } from "../../../domain/index.ts";
import { SelectField } from "../../components/filters/select-field.tsx";
import { Fold } from "../../components/fold/fold.tsx";
import type { SearchQuery } from "../../links/index.ts";
import { payTexts as texts } from "./texts.ts";

interface PayFormProps {
  readonly query: SearchQuery;
  /** The field that holds a wrong answer. */
  readonly refused: string | null;
  readonly today: Day;
}

/**
 * The situation of a candidate, all on one page, the answers given before filled in again; on a phone, what few need to say is folded.
 * The answer is below a form that fills the screen of a phone: the address leads to it.
 */
export function PayForm({ query, refused, today }: PayFormProps) {
  return (
    <form class="filters-form" action="/apprentissage/salaire#pay-result" method="get" aria-label={texts.form}>
      <Dates query={query} refused={refused} today={today} />
      <Fold summary={texts.details} open={saysMore(query) || refused === "signedOn"}>
        <div class="filters-form">
          <Details query={query} refused={refused} />
        </div>
      </Fold>
      <button class="button" type="submit">
        {texts.submit}
      </button>
    </form>
  );
}

/** What the form sends when nothing in the folded part was changed. */
const UNCHANGED: Readonly<Record<string, string>> = {
  contract: "apprentissage",
  yearsDone: "0",
  sector: "private",
  region: "metropole",
};
const ALWAYS_SHOWN = ["birthDate", "startsOn", "months"];

function saysMore(query: SearchQuery): boolean {
  return Object.entries(query).some(([name, value]) => !ALWAYS_SHOWN.includes(name) && value !== UNCHANGED[name]);
}

function Details({ query, refused }: Omit<PayFormProps, "today">) {
  return (
    <>
      <Field name="signedOn">
        <input {...given("signedOn", { query, refused })} type="date" />
      </Field>
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
    </>
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
