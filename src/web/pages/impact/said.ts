import type { Day } from "../../../domain/index.ts";
import type { Cell, Column } from "../../../impact/index.ts";
import { dayInWords, decimalInWords, numberInWords } from "../../french/index.ts";
import { impactTexts as texts } from "./texts.ts";

const CHANGE = new Intl.NumberFormat("fr-FR", {
  style: "percent",
  maximumFractionDigits: 1,
  signDisplay: "exceptZero",
});
const SHARE = new Intl.NumberFormat("fr-FR", { style: "percent", maximumFractionDigits: 1 });

/** A figure as it is read: "+4,9 %". What is not known is a dash, said as such to who listens. */
export function said(value: Cell | undefined, as: Column["as"]): string {
  if (value === null || value === undefined || value === "") return texts.unknown;
  if (typeof value === "string") return as === "day" ? dayInWords(value as Day) : (texts.words[value] ?? value);
  if (as === "change") return CHANGE.format(value);
  if (as === "share") return SHARE.format(value);
  if (as === "decimal") return decimalInWords(value);
  return as === "text" ? String(value) : numberInWords(value);
}
