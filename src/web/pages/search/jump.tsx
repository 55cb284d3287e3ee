import type { ListName, SearchAnswer } from "../../../domain/index.ts";
import { listTitle, searchTexts as texts } from "./texts.ts";

const NAMES: readonly ListName[] = ["trainings", "offers", "companies"];

/** How much there is of each kind, each count leading to its list. */
export function Jump({ answer }: { answer: SearchAnswer }) {
  const binomes = answer.binomes?.items.length ?? 0;
  return (
    <nav class="jump" aria-label={texts.jump}>
      <ul class="chips">
        {binomes === 0 ? null : (
          <li>
            <a class="chip" href="#binomes">
              {texts.binomes}
            </a>
          </li>
        )}
        {NAMES.map((name) => {
          const list = answer[name];
          return list === undefined ? null : (
            <li key={name}>
              <a class="chip" href={`#${texts.fragments[name]}`}>
                {listTitle(name, list.total)}
              </a>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}
