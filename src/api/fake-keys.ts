import { type ApiKey, type Offer, type Put, RIGHTS, SourceTaken } from "../domain/index.ts";
import { digestOf, signed } from "../lib/secret.ts";
import type { ApiDeps } from "./deps.ts";

/** Keys by their secret: `all` has every right, `alone-<right>` one, `revoked` none any more. For tests. */
export const fakeKeys: ApiDeps["keys"] = {
  keyOf: async (digest) => KEYS.get(digest) ?? null,
  sign: async (id, text) => signed(id, text),
};

const KEYS: ReadonlyMap<string, ApiKey> = new Map([
  key("all", { rights: RIGHTS }),
  key("revoked", { rights: RIGHTS, revokedAt: "2026-05-03T08:00:00.000Z" }),
  ...RIGHTS.map((right) => key(`alone-${right}`, { rights: [right] })),
  key("slow", { rights: RIGHTS, requestsPerMinute: 2 }),
]);

function key(secret: string, own: Partial<ApiKey>): [string, ApiKey] {
  const createdAt = "2026-05-01T08:00:00.000Z";
  return [
    digestOf(secret),
    {
      id: secret,
      name: "partenaire",
      rights: [],
      requestsPerMinute: 1_000,
      origins: [],
      createdAt,
      revokedAt: null,
      ...own,
    },
  ];
}

/** A board in memory, on which the source "prise" is somebody else's. For tests. */
export function fakeBoard(): ApiDeps["board"] {
  const offers = new Map<string, string>();
  const check = (source: string) => {
    if (source === "prise") throw new SourceTaken(source);
  };
  return {
    putUp: async (_owner, batch) => {
      for (const { source } of batch) check(source);
      return batch.map((offer): Put => {
        const place = `${offer.source} ${offer.id}`;
        const before = offers.get(place);
        offers.set(place, JSON.stringify(offer));
        return before === undefined ? "added" : before === offers.get(place) ? "unchanged" : "changed";
      });
    },
    posted: async (source, id) => {
      const offer = offers.get(`${source} ${id}`);
      return offer === undefined ? null : (JSON.parse(offer) as Offer);
    },
    takeDown: async (_owner, source, id) => {
      check(source);
      return offers.delete(`${source} ${id}`);
    },
  };
}
