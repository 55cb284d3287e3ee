import type { Asked } from "../../../domain/index.ts";
import { numberInWords } from "../../french/index.ts";
import { Notice } from "../notice/notice.tsx";
import { questionTexts as texts } from "./texts.ts";

/** What was understood of the question, said back: occupations, place, radius, and plainly when the radius had to be widened. */
export function Question({ asked, radiusWanted }: { asked: Asked; radiusWanted: number }) {
  return (
    <div class="question">
      <p>
        <Occupations asked={asked} /> <Where asked={asked} />
      </p>
      {asked.widened ? (
        <Notice tone="warning">
          <p>{texts.widened(numberInWords(radiusWanted), numberInWords(asked.radiusKm))}</p>
        </Notice>
      ) : null}
    </div>
  );
}

function Occupations({ asked }: { asked: Asked }) {
  if (asked.occupations.length > 0) {
    const names = asked.occupations.map(({ label }) => label);
    const shown = names.slice(0, texts.occupationsShown).join(", ");
    const others = names.length - texts.occupationsShown;
    return (
      <>
        {names.length === 1 ? texts.oneOccupation : texts.manyOccupations} <strong>{shown}</strong>
        {others > 0 ? ` ${texts.others(others)}` : ""}.
      </>
    );
  }
  return <>{asked.q === null ? texts.noOccupation : texts.notUnderstood(asked.q)}</>;
}

function Where({ asked }: { asked: Asked }) {
  if (asked.place === null) return <>{texts.everywhere}</>;
  const { kind, label } = asked.place;
  const around = kind === "commune" || kind === "point";
  return (
    <>
      {texts.place} <strong>{label}</strong>
      {around ? `, ${texts.radius(numberInWords(asked.radiusKm))}` : ""}.
    </>
  );
}
