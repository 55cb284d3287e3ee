import type { Wish } from "../../domain/index.ts";
import { check } from "../checks/index.ts";
import type { SourceContext } from "../format.ts";
import { placed } from "../native-fields.ts";
import { nativeWish } from "./schema.ts";

export function toWish(raw: unknown, { reference }: SourceContext): Wish {
  const wish = check(nativeWish, raw);
  return {
    ...wish,
    school: wish.school ?? { name: null, uai: null },
    place: wish.place && placed(wish.place, reference),
  };
}
