import { type Asked, LEVEL_LABELS } from "../../../domain/index.ts";
import { numberInWords, typeset } from "../../french/index.ts";
import { type SearchQuery, searchUrl } from "../../links/index.ts";
import { Notice } from "../notice/notice.tsx";
import { questionTexts as texts } from "./texts.ts";

/** What was understood of the question, said back: occupations, place, radius, and plainly when the radius had to be widened. */
export function Question({ asked, radiusWanted, found = true, query = {} }: QuestionProps) {
  return (
    <div class="question">
      <p>
        <Occupations asked={asked} /> <Where asked={asked} />
      </p>
      <Named asked={asked} />
      <Corrected asked={asked} query={query} />
      <HeardLevel asked={asked} query={query} />
      {asked.widened ? (
        <Notice tone="warning">
          <p>
            {found
              ? texts.widened(numberInWords(radiusWanted), numberInWords(asked.radiusKm))
              : texts.widenedInVain(numberInWords(asked.radiusKm))}
          </p>
        </Notice>
      ) : null}
    </div>
  );
}

interface QuestionProps {
  readonly asked: Asked;
  readonly radiusWanted: number;
  /** False when even the widened radius gave nothing: nothing is then announced. */
  readonly found?: boolean;
  /** The search that the links change. */
  readonly query?: SearchQuery;
}

/** The employer, the school or the diploma named: what has it comes first. Words found nowhere else are said too. */
function Named({ asked: { named, words, occupations } }: { asked: Asked }) {
  if (named.length > 0) {
    return (
      <p>
        {named.map(({ kind, label, total }) => (
          <span key={kind}>
            {texts.named[kind]} <strong>{label}</strong>, {texts.namedFirst(total)}{" "}
          </span>
        ))}
      </p>
    );
  }
  return words.length > 0 && occupations.length > 0 ? <p>{texts.wordsToo(words.join(" "))}</p> : null;
}

function Corrected({ asked: { corrected, literal, q }, query }: { asked: Asked; query: SearchQuery }) {
  if (corrected === null || literal === null) return null;
  return (
    <p>
      {texts.corrected} <strong>{corrected}</strong>.{" "}
      <a href={searchUrl(query, { q: literal, cursor: null })}>{texts.literal(q ?? "")}</a>
    </p>
  );
}

/** The diploma named comes first and filters nothing: the filter is offered. */
function HeardLevel({ asked: { heardLevel, level }, query }: { asked: Asked; query: SearchQuery }) {
  if (heardLevel === null || level !== null) return null;
  return (
    <p>
      {texts.heardLevel} <strong>{LEVEL_LABELS[heardLevel]}</strong>, {texts.first}{" "}
      <a href={searchUrl(query, { level: String(heardLevel), cursor: null })}>{texts.onlyLevel}</a>
    </p>
  );
}

function Occupations({ asked }: { asked: Asked }) {
  if (asked.occupations.length > 0) {
    const names = asked.occupations.map(({ label }) => label);
    const shown = names.slice(0, texts.occupationsShown).join(", ");
    const others = names.length - texts.occupationsShown;
    const intro = names.length === 1 ? texts.oneOccupation : texts.manyOccupations;
    return (
      <>
        {asked.interest === null ? intro : <Interest label={asked.interest} />} <strong>{typeset(shown)}</strong>
        {others > 0 ? ` ${texts.others(others)}` : ""}.
      </>
    );
  }
  if (asked.words.length > 0) return <>{texts.words(asked.words.join(" "))}</>;
  // A warning says what was refused, and that what is wanted is still to be said.
  if (asked.refused !== null) return null;
  return <>{asked.q === null || asked.allOccupations ? texts.noOccupation : texts.notUnderstood(asked.q)}</>;
}

/** What one would like to do means several occupations: the words are given back first. */
function Interest({ label }: { label: string }) {
  return (
    <>
      {texts.interest} <strong>{label}</strong>. {texts.interestOccupations}
    </>
  );
}

function Where({ asked }: { asked: Asked }) {
  if (asked.place === null) return <>{texts.everywhere}</>;
  const { kind, label } = asked.place;
  const around = kind === "commune" || kind === "point";
  return (
    <>
      {texts.place} <strong>{typeset(label)}</strong>
      {around ? `, ${texts.radius(numberInWords(asked.radiusKm))}` : ""}.
    </>
  );
}
