import { linesFormat } from "../reading/index.ts";
import { KEYS } from "./schema.ts";
import { toWish } from "./to-domain.ts";

/** Wishes in the native format, one JSON object a line. */
export const nativeWishes = linesFormat({ name: "native-wish-map", kind: "wish-map", marks: KEYS, toDomain: toWish });
