import type { WishMatch } from "../../../domain/index.ts";
import { Notice } from "../../components/notice/notice.tsx";
import type { Asked } from "./search.ts";
import { wishTexts as texts } from "./texts.ts";

/** The candidate's own commune; and what they asked for, when neither a map nor the catalogue knows the wish. A plain form, back to the same page. */
export function PlaceForm({ match, asked, refused, action }: PlaceFormProps) {
  const centre = asked.place !== null && !refused ? asked.place : (match.place?.label ?? null);
  return (
    <section class="wish-part" aria-labelledby="ou">
      <h2 id="ou">{texts.placeTitle}</h2>
      {refused ? (
        <Notice tone="alert" title={texts.refusedPlace(asked.place ?? "")}>
          <p>{texts.refusedPlaceHint}</p>
        </Notice>
      ) : null}
      <p>{centre === null ? texts.anywhere : texts.around(centre)}</p>
      <form class="search-form search-form-full" action={action} method="get">
        {match.wish === null && match.training === null ? (
          <Field id="voeu" name="q" label={texts.wishTitle} hint={texts.wishHint} value={asked.title ?? ""} />
        ) : null}
        <Field id="commune" name="place" label={texts.commune} value={asked.place ?? ""} />
        <button class="button" type="submit">
          {texts.search}
        </button>
      </form>
    </section>
  );
}

interface PlaceFormProps {
  readonly match: WishMatch;
  readonly asked: Asked;
  readonly refused: boolean;
  readonly action: string;
}

function Field({ id, name, label, hint = null, value }: FieldProps) {
  return (
    <div class="field">
      <label for={id}>{label}</label>
      {hint === null ? null : (
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
        aria-describedby={hint === null ? undefined : `${id}-hint`}
      />
    </div>
  );
}

interface FieldProps {
  readonly id: string;
  readonly name: "q" | "place";
  readonly label: string;
  readonly hint?: string | null;
  readonly value: string;
}
