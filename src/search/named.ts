import type { Asked } from "../domain/index.ts";
import { itemTextAt } from "./index/index.ts";
import { type ListPage, leads } from "./lists/index.ts";
import type { Question } from "./question/index.ts";
import { nameIn } from "./suggest/index.ts";

type Named = Asked["named"][number];

/** The employer, the school or the certification that `q` names, where some of the items found have it: these come first. */
export function namedOf(pages: readonly ListPage[], { words, certifications }: Question): readonly Named[] {
  if (words === null) return [];
  const found: Named[] = [];
  for (const page of pages) {
    const { list, total } = page;
    const { wholeNames, certifications: asked } = words.lists[list.index.name];
    const isName = wholeNames.some(({ isMeant }) => isMeant);
    const leading = list.workspace.lead === 0 ? [] : leadingItems(page);
    if (total === 0 || leading[0] === undefined) continue;
    const count = { total: leading.length };
    if (isName) found.push({ ...nameAt(list, leading[0]), ...count });
    const title = certifications[0]?.title;
    if (asked.length > 0 && title !== undefined) found.push({ kind: "certification", label: title, ...count });
  }
  return together(found);
}

function leadingItems({ list, total }: ListPage): number[] {
  const { workspace } = list;
  return [...workspace.found.subarray(0, total)].filter((item) => leads(workspace, item));
}

/** As it is written in the first of them. */
function nameAt({ index }: ListPage["list"], item: number): Pick<Named, "kind" | "label"> {
  const label = nameIn(index.kind, `${itemTextAt(index.texts, item)}}`) ?? "";
  return { kind: index.kind === "training" ? "school" : "employer", label };
}

/** Offers and companies of one employer are said once. */
function together(found: readonly Named[]): readonly Named[] {
  const byKind = Map.groupBy(found, ({ kind }) => kind);
  return [...byKind.values()].map((same) => ({
    ...(same[0] as Named),
    total: same.reduce((sum, { total }) => sum + total, 0),
  }));
}
