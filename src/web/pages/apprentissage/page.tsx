import { factsIn, loadContent, plainText } from "../../../guidance/index.ts";
import { Guide } from "../../components/guide/index.ts";
import { Prose } from "../../components/prose/index.ts";
import type { Page } from "../../page.ts";

/** What apprenticeship is. */
export const apprenticeshipPage: Page = {
  path: "/apprentissage",
  answer: () => {
    const { title, description, lead, blocks } = loadContent().pages.apprentissage;
    return {
      status: 200,
      title,
      description,
      body: (
        <Guide path="/apprentissage" title={title} lead={lead} text={plainText(blocks)} facts={factsIn(blocks)}>
          <Prose blocks={blocks} />
        </Guide>
      ),
    };
  },
};
