import { factsIn, loadContent, plainText } from "../../../guidance/index.ts";
import { Guide } from "../../components/guide/index.ts";
import { Prose } from "../../components/prose/index.ts";
import type { Page } from "../../page.ts";

/** What the indicators of outcomes mean. */
export const outcomesPage: Page = {
  path: "/apprentissage/insertion",
  answer: () => {
    const { title, description, lead, blocks } = loadContent().pages.insertion;
    return {
      status: 200,
      title,
      description,
      body: (
        <Guide
          path="/apprentissage/insertion"
          title={title}
          lead={lead}
          text={plainText(blocks)}
          facts={factsIn(blocks)}
        >
          <Prose blocks={blocks} />
        </Guide>
      ),
    };
  },
};
