import { InvalidValue } from "./errors.ts";

/** A string that only its parser can make. */
type Branded<Name extends string> = string & { readonly __brand: Name };

/** A ROME occupation code, older (532) or newer (1,584): one letter A–N and four digits. */
export type RomeCode = Branded<"RomeCode">;
/** An establishment: 14 digits, Luhn, with La Poste's exception. */
export type Siret = Branded<"Siret">;
/** A school: seven digits and a check letter. */
export type Uai = Branded<"Uai">;
/** A commune of the official geographic code: five characters, 2A and 2B included. */
export type InseeCode = Branded<"InseeCode">;
/** A certification of the national register: "RNCP" and one to six digits. */
export type RncpCode = Branded<"RncpCode">;
/** A diploma code of the Ministry of Education: eight characters. */
export type Cfd = Branded<"Cfd">;
/** An activity, NAF revision 2, written without its dot: four digits and a letter. */
export type NafCode = Branded<"NafCode">;

export function parseRomeCode(value: unknown, field = "rome"): RomeCode {
  const code = matched(value, /^[A-N]\d{4}$/, field, 'a ROME code such as "D1106"');
  return code as RomeCode;
}

/** Luhn on 14 digits; establishments of La Poste (SIREN 356000000) also pass with a digit sum that is a multiple of 5. */
export function parseSiret(value: unknown, field = "siret"): Siret {
  const code = matched(value, /^\d{14}$/, field, "a SIRET, 14 digits");
  if (!luhn(code) && !(code.startsWith("356000000") && digitSum(code) % 5 === 0)) {
    throw new InvalidValue(field, value, "a SIRET whose check digit is right (Luhn)");
  }
  return code as Siret;
}

const UAI_LETTERS = "ABCDEFGHJKLMNPRSTUVWXYZ";

/** The letter is the number modulo 23 in the alphabet without I, O and Q. */
export function parseUai(value: unknown, field = "uai"): Uai {
  const code = matched(value, /^\d{7}[A-Z]$/, field, "a UAI, seven digits and a letter");
  const letter = UAI_LETTERS[Number(code.slice(0, 7)) % 23];
  if (code[7] !== letter) throw new InvalidValue(field, value, `a UAI whose check letter is right (${letter})`);
  return code as Uai;
}

export function parseInseeCode(value: unknown, field = "insee"): InseeCode {
  return matched(value, /^(\d{2}|2[AB])\d{3}$/, field, 'an INSEE commune code such as "57463" or "2A004"') as InseeCode;
}

export function parseRncpCode(value: unknown, field = "rncp"): RncpCode {
  return matched(value, /^RNCP\d{1,6}$/, field, 'an RNCP code such as "RNCP38362"') as RncpCode;
}

export function parseCfd(value: unknown, field = "cfd"): Cfd {
  return matched(value, /^[0-9A-Z]{8}$/, field, "a diploma code (CFD) of eight characters") as Cfd;
}

/** Accepts the code with or without its dot ("10.71C", "1071C") and gives it without. */
export function parseNafCode(value: unknown, field = "naf"): NafCode {
  const code = matched(value, /^\d{2}\.?\d{2}[A-Z]$/, field, 'a NAF code such as "1071C"');
  return code.replace(".", "") as NafCode;
}

function matched(value: unknown, pattern: RegExp, field: string, expected: string): string {
  if (typeof value !== "string" || !pattern.test(value)) throw new InvalidValue(field, value, expected);
  return value;
}

function luhn(digits: string): boolean {
  let sum = 0;
  for (let i = 0; i < digits.length; i++) {
    const digit = Number(digits[digits.length - 1 - i]);
    const doubled = i % 2 === 1 ? digit * 2 : digit;
    sum += doubled > 9 ? doubled - 9 : doubled;
  }
  return sum % 10 === 0;
}

function digitSum(digits: string): number {
  let sum = 0;
  for (const digit of digits) sum += Number(digit);
  return sum;
}
