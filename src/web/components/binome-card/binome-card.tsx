import { LEVEL_LABELS, type ListedBinome } from "../../../domain/index.ts";
import { typeset } from "../../french/index.ts";
import { binomeAnchor, itemUrl } from "../../links/index.ts";
import { itemCardTexts } from "../item-card/texts.ts";
import { Journey } from "../journey/journey.tsx";
import { KeepButton } from "../keep-button/keep-button.tsx";
import { Half } from "./half.tsx";
import { binomeCardTexts as texts } from "./texts.ts";

/** A training and an employer drawn as the two joined, the journey beneath, why they fit, and one thing to do. */
export function BinomeCard({ binome, rank, back = null }: BinomeCardProps) {
  const anchor = binomeAnchor(binome);
  const title = `${anchor}-titre`;
  const { training, employer } = binome;
  const urlOf = (item: typeof training | typeof employer) => itemUrl(item, back === null ? null : `${back}#${anchor}`);
  return (
    <article class={`binome binome-${employer.kind}`} id={anchor} aria-labelledby={title}>
      <h3 class="visually-hidden" id={title}>
        {texts.title(rank, training.title, employerName(employer))}
      </h3>
      <div class="binome-halves">
        <Half
          kind="training"
          title={training.title}
          url={urlOf(training)}
          lines={[training.school.name, training.level === null ? null : LEVEL_LABELS[training.level]]}
        />
        <Half
          kind={employer.kind}
          title={employerTitle(employer)}
          url={urlOf(employer)}
          lines={[employerLine(employer)]}
        />
      </div>
      <Journey km={binome.km} employerKind={employer.kind} />
      {binome.match === "close" ? <p class="card-close">{itemCardTexts.close}</p> : null}
      <Reasons reasons={binome.reasons} />
      <div class="binome-action">
        <a class="button" href={urlOf(employer)}>
          {texts.action[employer.kind]}
        </a>
        <KeepButton kind="binome" />
      </div>
    </article>
  );
}

export interface BinomeCardProps {
  readonly binome: ListedBinome;
  /** Its place in the results, from 1. */
  readonly rank: number;
  readonly back?: string | null;
}

/** The journey above draws the distances from home: a reason that only repeats one is left out. */
const DRAWN = / du point de départ$/;

function Reasons({ reasons }: { reasons: readonly string[] }) {
  const shown = reasons.filter((reason) => !DRAWN.test(reason));
  if (shown.length === 0) return null;
  return (
    <ul class="reasons">
      {shown.map((reason) => (
        <li key={reason}>{typeset(sentence(reason))}</li>
      ))}
    </ul>
  );
}

function sentence(words: string): string {
  return `${words.charAt(0).toLocaleUpperCase("fr")}${words.slice(1)}`;
}

function employerName(employer: ListedBinome["employer"]): string {
  if (employer.kind === "company") return employer.name ?? itemCardTexts.unnamedCompany;
  return employer.employer.name ?? itemCardTexts.unnamedEmployer;
}

function employerTitle(employer: ListedBinome["employer"]): string {
  return employer.kind === "company" ? employerName(employer) : employer.title;
}

function employerLine(employer: ListedBinome["employer"]): string {
  return employer.kind === "offer"
    ? employerName(employer)
    : `${itemCardTexts.noOffer} ${itemCardTexts.potential[employer.potential]}`;
}
