import type { Day, WishPlatform } from "../../../domain/index.ts";
import { STEP_OF_MONTH, wishPathTexts as texts } from "./texts.ts";

/** The five steps of a wish, with the one of the day marked. */
export function WishPath({ platform, today }: { platform: WishPlatform; today: Day }) {
  const current = STEP_OF_MONTH[platform][Number(today.slice(5, 7)) - 1];
  return (
    <section class="wish-path" aria-labelledby="etapes">
      <h2 id="etapes">{texts.title}</h2>
      <ol class="steps">
        {texts.steps.map(({ name, hint }, i) => (
          <li key={name} aria-current={i === current ? "step" : undefined}>
            <p>
              <strong>{name}</strong>
              {i === current ? <span class="wish-path-now">{texts.now}</span> : null}
            </p>
            <p class="hint">{hint}</p>
          </li>
        ))}
      </ol>
    </section>
  );
}
