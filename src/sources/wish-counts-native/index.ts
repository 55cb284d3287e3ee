import { z } from "zod";
import { type WishCount, wishCountKey } from "../../domain/index.ts";
import { check, nullable } from "../checks/index.ts";
import { gatherBy, linesFormat } from "../reading/index.ts";
import { addCounts, mefstatCode, schoolCode } from "../wish-count-fields.ts";

const whole = z.int("expected a whole number").min(0, "expected 0 or more").max(9_999_999, "expected 9999999 at most");

const line = z.object({
  uai: schoolCode,
  mefstat: nullable(mefstatCode),
  title: z.string().trim().min(1, "expected some text").max(500, "expected 500 characters at most"),
  route: z.enum(["apprentissage", "scolaire"]),
  wishes: whole,
  capacity: nullable(whole),
});

const format = linesFormat({
  name: "native-wish-counts",
  kind: "wish-counts",
  marks: ["uai", "mefstat", "route", "wishes", "capacity"],
  toDomain: (raw): WishCount => check(line, raw),
});

/** The native format of counts of wishes. */
export const nativeCounts: typeof format = {
  ...format,
  records: (text, context) => gatherBy(wishCountKey, addCounts)(format.records(text, context)),
};
