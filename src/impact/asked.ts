import { addDays, type Clock, InvalidValue, type Period, parseDay, type Reference, today } from "../domain/index.ts";
import type { Asked, Territory } from "./indicator.ts";
import { territoriesOf } from "./territories.ts";

/** Shown when nothing is asked: the last four weeks. */
const DEFAULT_DAYS = 28;
/** Days that may be asked at once. */
const MOST_DAYS = 1_100;

/** What an address asks of an indicator. Throws `InvalidValue` naming the parameter. */
export function readAsked(
  { from, to, territory }: { readonly from?: string; readonly to?: string; readonly territory?: string },
  clock: Clock,
  reference: Reference,
): Asked {
  return {
    period: periodOf(from, to, clock),
    territory: territory === undefined || territory === "" ? null : territoryOf(territory, reference),
  };
}

function periodOf(from: string | undefined, to: string | undefined, clock: Clock): Period {
  const last = to === undefined || to === "" ? today(clock) : parseDay(to, "to");
  const first = from === undefined || from === "" ? addDays(last, 1 - DEFAULT_DAYS) : parseDay(from, "from");
  if (first > last) throw new InvalidValue("from", first, `a day up to ${last}`);
  if (addDays(first, MOST_DAYS) < last)
    throw new InvalidValue("from", first, `at most ${MOST_DAYS} days before ${last}`);
  return { from: first, to: last };
}

function territoryOf(code: string, reference: Reference): Territory {
  const { regions, departements } = territoriesOf(reference);
  const region = regions.find((one) => `region-${one.code}` === code);
  if (region) return { code, label: region.label, departements: region.departements };
  const departement = departements.find((one) => one.code === code);
  if (departement) return { code, label: departement.label, departements: [departement.code] };
  throw new InvalidValue("territory", code, 'a département such as "57", or a region such as "region-44"');
}
