import { renderToString } from "preact-render-to-string";
import { describe, expect, test } from "vitest";
import { faultsOf } from "../testing/index.ts";
import { COMPONENTS } from "./index.ts";

describe.each(Object.entries(COMPONENTS))("%s", (_name, examples) => {
  test.each(examples)("$name is valid HTML", async ({ render }) => {
    const html = renderToString(<section>{render()}</section>);
    expect(html).not.toMatch(/undefined|null|NaN|\[object/);
    // A fragment: the page around it has the headings above and the landmarks.
    expect(await faultsOf(html)).toEqual([]);
  });
});
