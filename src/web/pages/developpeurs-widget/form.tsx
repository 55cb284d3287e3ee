import { useId } from "preact/hooks";
import { LEVEL_LABELS, LEVELS, WIDGET_THEMES, WIDGET_VARIANTS } from "../../../domain/index.ts";
import { radiusChoices } from "../../components/filters/choices.ts";
import { SelectField } from "../../components/filters/select-field.tsx";
import type { Composition } from "./compose.ts";
import { builderTexts as texts } from "./texts.ts";

/** Every choice of the widget, in a plain form. */
export function BuilderForm({ composition }: { composition: Composition }) {
  return (
    <form class="builder-form" action="/developpeurs/widget" method="get" aria-label={texts.form}>
      <WhatIsSought given={composition.given} />
      <Look composition={composition} />
      <fieldset>
        <legend>{texts.yours}</legend>
        <TextFields names={["caller", "returnUrl"]} given={composition.given} />
      </fieldset>
      <button class="button" type="submit">
        {texts.submit}
      </button>
    </form>
  );
}

function WhatIsSought({ given }: Pick<Composition, "given">) {
  return (
    <fieldset>
      <legend>{texts.what}</legend>
      <SelectField name="variant" label={texts.variant} choices={VARIANTS} value={given.variant ?? "search"} />
      <TextFields names={["q", "romes", "wish", "place"]} given={given} />
      <SelectField
        name="radius"
        label={texts.radius}
        choices={radiusChoices(given.radius)}
        value={given.radius ?? "30"}
      />
      <SelectField name="level" label={texts.level} choices={LEVEL_CHOICES} value={given.level} />
      <Shown chosen={given.shown?.split(",") ?? []} />
    </fieldset>
  );
}

function Look({ composition: { given, height } }: { composition: Composition }) {
  return (
    <fieldset>
      <legend>{texts.look}</legend>
      <SelectField name="theme" label={texts.theme} choices={THEMES} value={given.theme ?? "auto"} />
      <TextFields names={["accent", "corners", "font"]} given={given} />
      <TextField name="height" value={height ?? ""} />
    </fieldset>
  );
}

const VARIANTS = WIDGET_VARIANTS.map((value) => ({ value, label: texts.variants[value] }));
const THEMES = WIDGET_THEMES.map((value) => ({ value, label: texts.themes[value] }));
const LEVEL_CHOICES = [
  { value: "", label: texts.anyLevel },
  ...LEVELS.map((level) => ({ value: String(level), label: LEVEL_LABELS[level] })),
];

type TextName = "q" | "romes" | "wish" | "place" | "accent" | "corners" | "font" | "height" | "caller" | "returnUrl";

function TextFields({ names, given }: Pick<Composition, "given"> & { names: readonly TextName[] }) {
  return names.map((name) => <TextField key={name} name={name} value={given[name] ?? ""} />);
}

function TextField({ name, value }: { name: TextName; value: string }) {
  const id = useId();
  return (
    <div class="field">
      <label for={id}>{texts[name]}</label>
      <input id={id} name={name} type="text" value={value} autocomplete="off" />
    </div>
  );
}

function Shown({ chosen }: { chosen: readonly string[] }) {
  return (
    <fieldset class="builder-shown">
      <legend>{texts.shown}</legend>
      {Object.entries(texts.lists).map(([value, label]) => (
        <label key={value} class="check">
          <input type="checkbox" name="shown" value={value} checked={chosen.includes(value)} />
          <span>{label}</span>
        </label>
      ))}
    </fieldset>
  );
}
