import type { ListedBinome } from "../../../domain/index.ts";
import { distanceInWords } from "../../french/index.ts";
import { KindShape } from "../kind-mark/kind-mark.tsx";
import { journeyTexts as texts } from "./texts.ts";

/** The journey home → school → employer, each leg with its distance as the crow flies. Without a home it starts at the school. */
export function Journey({ km, employerKind, home = texts.home }: JourneyProps) {
  return (
    <div class="journey">
      <ol class="journey-stops">
        {km.homeTraining === null ? null : (
          <li class="journey-stop">
            <HomeShape />
            <span>{home}</span>
          </li>
        )}
        <Stop kind="training" word={texts.school} leg={km.homeTraining} />
        <Stop kind={employerKind} word={texts.employer} leg={km.trainingEmployer} />
      </ol>
      {km.homeEmployer === null ? null : (
        <p class="journey-home">
          {texts.homeToEmployer}
          <strong>{distanceInWords(km.homeEmployer)}</strong>
        </p>
      )}
    </div>
  );
}

export interface JourneyProps {
  readonly km: ListedBinome["km"];
  readonly employerKind: "offer" | "company";
  /** The word under the first stop. */
  readonly home?: string;
}

function Stop({ kind, word, leg }: { kind: "training" | "offer" | "company"; word: string; leg: number | null }) {
  return (
    <li class={leg === null ? "journey-stop" : "journey-stop journey-stop-after"}>
      {leg === null ? null : <span class="journey-leg">{distanceInWords(leg)}</span>}
      <KindShape kind={kind} />
      <span>{word}</span>
    </li>
  );
}

function HomeShape() {
  return (
    <svg class="shape shape-home" viewBox="0 0 24 24" width="24" height="24" aria-hidden="true" focusable="false">
      <circle class="journey-ring" cx="12" cy="12" r="9" />
      <circle class="shape-body" cx="12" cy="12" r="4" />
    </svg>
  );
}
