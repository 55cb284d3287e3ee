import { useId } from "preact/hooks";
import { type Kind, MAX_PROBLEM_WORDS, PROBLEM_REASONS } from "../../../domain/index.ts";
import { RETURN_FIELD } from "../../links/index.ts";
import { Notice } from "../notice/notice.tsx";
import { problemTexts as texts } from "./texts.ts";

/** Where forms are sent, the fragment of what answers them, and the field that only robots fill. */
export const PROBLEM_PATH = "/signaler";
export const PROBLEM_FRAGMENT = "signalement";
export const TRAP_FIELD = "website";

/** « Signaler un problème » at the foot of an item's page, closed until asked for; once it was sent, the thanks in its place. */
export function ProblemReporting({ sent, ...props }: ProblemFormProps & { readonly sent: boolean }) {
  return (
    <section class="problem" id={PROBLEM_FRAGMENT} aria-label={texts.title}>
      {sent ? (
        <Notice title={texts.thanks}>
          <p>{texts.thanksHint}</p>
        </Notice>
      ) : (
        <details>
          <summary>{texts.title}</summary>
          <ProblemForm {...props} />
        </details>
      )}
    </section>
  );
}

/** The form itself. It asks nothing about who fills it. */
export function ProblemForm({ item, back, given = {} }: ProblemFormProps) {
  const hidden = {
    kind: item.kind,
    id: item.id,
    source: item.source,
    ...(back === null ? {} : { [RETURN_FIELD]: back }),
  };
  return (
    <form class="problem-form" method="post" action={PROBLEM_PATH}>
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <Reasons kind={item.kind} chosen={given.reason} />
      <Words value={given.words} />
      <label class="problem-trap">
        {texts.trap} <input type="text" name={TRAP_FIELD} tabIndex={-1} autocomplete="off" />
      </label>
      <button class="button button-quiet" type="submit">
        {texts.submit}
      </button>
    </form>
  );
}

export interface ProblemFormProps {
  readonly item: { readonly kind: Kind; readonly id: string; readonly source: string };
  /** The results one came from. */
  readonly back: string | null;
  /** What was sent already and is to be put right. */
  readonly given?: { readonly reason?: string | undefined; readonly words?: string | undefined };
}

function Reasons({ kind, chosen }: { kind: Kind; chosen: string | undefined }) {
  return (
    <fieldset>
      <legend>{texts.question}</legend>
      {PROBLEM_REASONS[kind].map((reason) => (
        <label key={reason} class="check">
          <input type="radio" name="reason" value={reason} required checked={reason === chosen} />
          <span>{texts.reasons[kind][reason]}</span>
        </label>
      ))}
    </fieldset>
  );
}

function Words({ value = "" }: { value: string | undefined }) {
  const id = useId();
  return (
    <div class="field">
      <label for={id}>{texts.words}</label>
      <textarea id={id} name="words" rows={3} maxLength={MAX_PROBLEM_WORDS} aria-describedby={`${id}-hint`}>
        {value}
      </textarea>
      <p class="hint" id={`${id}-hint`}>
        {texts.wordsHint(MAX_PROBLEM_WORDS)}
      </p>
    </div>
  );
}
