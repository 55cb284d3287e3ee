import type { Reference } from "../../../domain/index.ts";
import { type Asked, territoriesOf } from "../../../impact/index.ts";
import { impactTexts as texts } from "./texts.ts";

/** What is shown, for when and where: everything is in the address. */
export function PeriodForm({ asked, reference }: { asked: Asked; reference: Reference }) {
  const { period, territory } = asked;
  const { regions, departements } = territoriesOf(reference);
  return (
    <form class="search-form impact-form" action="/impact" method="get" aria-label={texts.form}>
      <div class="field">
        <label for="impact-from">{texts.from}</label>
        <input id="impact-from" name="from" type="date" value={period.from} />
      </div>
      <div class="field">
        <label for="impact-to">{texts.to}</label>
        <input id="impact-to" name="to" type="date" value={period.to} />
      </div>
      <div class="field">
        <label for="impact-territory">{texts.territory}</label>
        <select id="impact-territory" name="territory">
          <option value="">{texts.everywhere}</option>
          <Choices
            label={texts.regions}
            choices={regions.map(({ code, label }) => ({ value: `region-${code}`, label }))}
            chosen={territory?.code}
          />
          <Choices
            label={texts.departements}
            choices={departements.map(({ code, label }) => ({ value: code, label }))}
            chosen={territory?.code}
          />
        </select>
      </div>
      <button class="button" type="submit">
        {texts.submit}
      </button>
    </form>
  );
}

interface ChoicesProps {
  readonly label: string;
  readonly choices: readonly { readonly value: string; readonly label: string }[];
  readonly chosen: string | undefined;
}

function Choices({ label, choices, chosen }: ChoicesProps) {
  return (
    <optgroup label={label}>
      {choices.map(({ value, label: name }) => (
        <option key={value} value={value} selected={value === chosen}>
          {name}
        </option>
      ))}
    </optgroup>
  );
}
