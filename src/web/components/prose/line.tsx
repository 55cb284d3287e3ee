import { ACRONYM, type Fact, type Inline, loadAcronyms, sourceAnchor } from "../../../guidance/index.ts";
import { typeset } from "../../french/index.ts";
import { proseTexts as texts } from "./texts.ts";

/** One line of text: acronyms say what they mean, figures lead to their source further down the page. */
export function Line({ parts }: { parts: readonly Inline[] }) {
  return (
    <>
      {parts.map((part) => (
        <Piece part={part} />
      ))}
    </>
  );
}

function Piece({ part }: { part: Inline }) {
  switch (part.kind) {
    case "text":
      return <Words text={part.text} />;
    case "fact":
      return <FactLink fact={part.fact} />;
    case "strong":
      return (
        <strong>
          <Line parts={part.parts} />
        </strong>
      );
    case "link":
      return (
        <a href={part.href}>
          <Line parts={part.parts} />
        </a>
      );
  }
}

/** A figure, with what is not sure about it. */
export function FactLink({ fact }: { fact: Fact }) {
  return (
    <>
      <a class="fact" href={`#${sourceAnchor(fact)}`}>
        {fact.text.replaceAll(" ", "\u00a0")}
      </a>
      {fact.status === "to-confirm" ? texts.toConfirm : null}
      {fact.status === "ended" ? texts.ended : null}
    </>
  );
}

/** Plain words, in which each acronym says what it means when pointed at. */
export function Words({ text }: { text: string }) {
  const acronyms = loadAcronyms();
  const pieces = typeset(text).split(new RegExp(`(${ACRONYM.source})`));
  return (
    <>
      {pieces.map((piece) => {
        const meaning = acronyms.get(piece);
        return meaning === undefined ? piece : <abbr title={meaning}>{piece}</abbr>;
      })}
    </>
  );
}
