import { csvFormat, gatherBy } from "../reading/index.ts";
import { COLUMNS, OPTIONAL, PERSONAL } from "./schema.ts";
import { addTallies, tallyKey, toTally } from "./to-domain.ts";

/** Wishes of the pupils of an académie, one a line: counted by wish and school, and nothing else is kept. */
export const affelnetWishes = csvFormat<"wishes", (typeof COLUMNS)[number] | (typeof OPTIONAL)[number]>({
  name: "affelnet-wishes",
  kind: "wishes",
  columns: COLUMNS,
  optional: OPTIONAL,
  personal: PERSONAL,
  toDomain: toTally,
  gather: gatherBy(tallyKey, addTallies),
});
