import { parseSiret, parseUai, type Siret, type Uai } from "../../domain/index.ts";

/** Who a number is made for: each has its own, so that none is given twice. */
export type Holder = "company" | "school" | "employer";

const FIRST_NIC: Record<Holder, number> = { company: 1_000, school: 2_000, employer: 3_000 };
const SIRENS = 900_000;

/**
 * The SIRET of the `index`-th fictitious holder. Its 14 digits pass Luhn, as an importer or a form checks; its SIREN
 * (the first nine) starts with 000 and FAILS Luhn, which every SIREN that INSEE attributes passes: it is nobody's.
 */
export function fictitiousSiret(holder: Holder, index: number): Siret {
  const serial = index % SIRENS;
  const start = `000${String(serial % 100_000).padStart(5, "0")}`;
  const wrong = (luhnDigit(start) + 1 + Math.floor(serial / 100_000)) % 10;
  const body = `${start}${wrong}${FIRST_NIC[holder] + Math.floor(index / SIRENS)}`;
  return parseSiret(`${body}${luhnDigit(body)}`);
}

const UAI_LETTERS = "ABCDEFGHJKLMNPRSTUVWXYZ";

/** The UAI of the `index`-th fictitious school: 990 to 999 where a real one has its département, and none has those. */
export function fictitiousUai(index: number): Uai {
  const digits = String(9_990_000 - 10_000 * Math.floor(index / 10_000) + (index % 10_000));
  return parseUai(`${digits}${UAI_LETTERS[Number(digits) % 23]}`);
}

/** A wish code of nine digits that starts with 99, whatever the platform; Parcoursup's have five. */
export function fictitiousWishCode(index: number): string {
  return String(990_000_000 + index);
}

/** The digit that, put after `digits`, makes the whole pass Luhn. */
function luhnDigit(digits: string): number {
  let sum = 0;
  for (let i = 0; i < digits.length; i++) {
    const digit = Number(digits[digits.length - 1 - i]);
    const doubled = i % 2 === 0 ? digit * 2 : digit;
    sum += doubled > 9 ? doubled - 9 : doubled;
  }
  return (10 - (sum % 10)) % 10;
}
