import type { Page } from "../../page.ts";
import { selectionTexts as texts } from "./texts.ts";

/** What the visitor kept. The page itself holds nothing: a script fills it from the device. */
export const selectionPage: Page = {
  path: "/ma-selection",
  answer: () => ({ status: 200, title: texts.title, indexed: false, body: <Selection /> }),
};

function Selection() {
  return (
    <>
      <h1 tabIndex={-1}>{texts.title}</h1>
      <p class="lead">{texts.lead}</p>
      <p>{texts.private}</p>
      <noscript>
        <p class="notice">{texts.noScript}</p>
      </noscript>
      <div class="selection needs-script" data-selection>
        <p>{texts.waiting}</p>
      </div>
      <section class="selection-next" aria-labelledby="et-apres">
        <h2 id="et-apres">{texts.next}</h2>
        <ul>
          {texts.steps.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ul>
      </section>
    </>
  );
}
