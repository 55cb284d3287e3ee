import type { Uai, Wish, WishPlatform } from "../domain/index.ts";

/** Every wish of every map, put together by code. */
export interface WishMap {
  byCode(platform: WishPlatform, code: string): Wish | null;
  byKey(key: string): Wish | null;
  at(uai: Uai): readonly Wish[];
}

/** Affelnet's codes come alone or after their académie: both find the wish, when the code alone names one only. */
export function indexWishes(wishes: Iterable<Wish>): WishMap {
  const byCode = new Map<string, Wish>();
  for (const wish of wishes) {
    const code = `${wish.platform}:${wish.code}`;
    const known = byCode.get(code);
    byCode.set(code, known === undefined ? wish : together(known, wish));
  }
  const all = [...byCode.values()];
  const short = Map.groupBy(
    all.filter(({ platform, code }) => platform === "affelnet" && code.includes("/")),
    ({ code }) => code.slice(code.indexOf("/") + 1),
  );
  const byKey = new Map(all.flatMap((wish) => (wish.key === null ? [] : [[wish.key, wish] as const])));
  const bySchool = Map.groupBy(all, (wish) => wish.school.uai);
  return {
    byCode: (platform, code) =>
      byCode.get(`${platform}:${code}`) ?? (platform === "affelnet" ? onlyOne(short.get(code)) : null),
    byKey: (key) => byKey.get(key) ?? null,
    at: (uai) => bySchool.get(uai) ?? [],
  };
}

function onlyOne(wishes: readonly Wish[] | undefined): Wish | null {
  return wishes?.length === 1 ? (wishes[0] ?? null) : null;
}

/** What one map does not say, another may: the map of the platform names the wish, the catalogue its certification. */
function together(a: Wish, b: Wish): Wish {
  const [first, second] = (a.session ?? 0) >= (b.session ?? 0) ? [a, b] : [b, a];
  return {
    ...first,
    title: first.title ?? second.title,
    school: { name: first.school.name ?? second.school.name, uai: first.school.uai ?? second.school.uai },
    place: first.place ?? second.place,
    route: first.route ?? second.route,
    cfd: first.cfd ?? second.cfd,
    rncp: first.rncp ?? second.rncp,
    mef: first.mef ?? second.mef,
    key: first.key ?? second.key,
    url: first.url ?? second.url,
  };
}
