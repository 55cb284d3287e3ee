import { ProblemReporting } from "../../components/problem-form/problem-form.tsx";
import { RETURN_FIELD, wayBack } from "../../links/index.ts";
import type { Visit } from "../../page.ts";
import { isReported } from "../../problem-reports/index.ts";
import type { AnyItem } from "./searches.ts";

/** The form to say that something of the item is wrong, where reports are kept. */
export function Problem({ item, visit }: { item: AnyItem; visit: Visit }) {
  if (!visit.deps.problems) return null;
  const { query } = visit;
  return <ProblemReporting item={item} back={wayBack(query[RETURN_FIELD])} sent={isReported(query)} />;
}
