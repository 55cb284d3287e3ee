import type { Traits } from "../history/index.ts";

/** Establishments within nested groups: everyone, sector, sector × size, sector × size × département. */
export interface Groups {
  /** Each establishment's finest group. */
  readonly of: Int32Array;
  /** Each group's parent, which comes before it; −1 for the first, that of everyone. */
  readonly parent: Int32Array;
  /** "", "56", "56 · 11", "56 · 11 · 57". */
  readonly names: readonly string[];
}

/** Levels that split nothing (traits that nobody has) are left out. */
export function nestedGroups(traits: Traits): Groups {
  const size = traits.sector.length;
  const groups = { of: new Int32Array(size), parent: [-1], names: [""] };
  const columns: [Int32Array, (value: number) => string][] = [
    [traits.sector, (value) => traits.names.sector[value] || "?"],
    [traits.size, (value) => `size ${value}`],
    [traits.zone, (value) => traits.names.zone[value] || "?"],
  ];
  for (const [column, nameOf] of columns)
    if (column.some((value) => value !== column[0])) split(groups, column, nameOf);
  return { of: groups.of, parent: Int32Array.from(groups.parent), names: groups.names };
}

function split(
  groups: { of: Int32Array; parent: number[]; names: string[] },
  column: Int32Array,
  nameOf: (value: number) => string,
): void {
  const numbers = new Map<number, number>();
  for (let i = 0; i < groups.of.length; i++) {
    const parent = groups.of[i]!;
    const key = parent * 2 ** 20 + column[i]!;
    let group = numbers.get(key);
    if (group === undefined) {
      group = groups.parent.length;
      numbers.set(key, group);
      groups.parent.push(parent);
      groups.names.push([groups.names[parent], nameOf(column[i]!)].filter(Boolean).join(" · "));
    }
    groups.of[i] = group;
  }
}
