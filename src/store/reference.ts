import { type Kysely, sql } from "kysely";
import { type Certification, NO_ADDITIONS, type ReferenceAdditions, type Upserted } from "../domain/index.ts";
import { checkedKey, toDocument } from "./documents.ts";
import { COUNTS, lines, putRows, type Row } from "./put.ts";
import type { Tables } from "./schema.ts";

type Kind = keyof ReferenceAdditions;

/** The natural key of each kind of addition. */
const KEYS: { readonly [K in Kind]: (addition: ReferenceAdditions[K][number]) => string } = {
  occupations: (occupation) => occupation.rome,
  appellations: (appellation) => appellation.code,
  certifications: certificationKey,
  places: (place) => place.insee,
  smic: ({ region, from }) => `${region} ${from}`,
  tension: ({ rome, family }) => `${rome} ${family}`,
  contracts: ({ departement, until }) => `${departement} ${until}`,
  occupationHires: ({ rome, naf }) => `${rome} ${naf}`,
};

/** Upserts by natural key: the ROME code, the OGR code, RNCP and CFD, the INSEE code. */
export function putReference(tx: Kysely<Tables>, additions: Partial<ReferenceAdditions>): Promise<Upserted> {
  const rows = [
    ...rowsOf("occupations", additions.occupations),
    ...rowsOf("appellations", additions.appellations),
    ...rowsOf("certifications", additions.certifications),
    ...rowsOf("places", additions.places),
    ...rowsOf("smic", additions.smic),
    ...rowsOf("tension", additions.tension),
    ...rowsOf("contracts", additions.contracts),
    ...rowsOf("occupationHires", additions.occupationHires),
  ];
  return putRows(rows, async (batch) => {
    const { rows: counts } = await sql<Upserted>`
      with incoming as materialized (
        select i.kind, i.key, i.document, stored.document as stored
        from ${lines(batch)} as i (kind, key, document)
        left join reference_additions as stored on stored.kind = i.kind and stored.key = i.key
      ), written as (
        insert into reference_additions (kind, key, document)
        select kind, key, document from incoming where stored is distinct from document
        on conflict (kind, key) do update set document = excluded.document
      )
      ${COUNTS}`.execute(tx);
    return counts[0];
  });
}

/** Every addition, each kind in the order of its keys. */
export async function readReference(db: Kysely<Tables>): Promise<ReferenceAdditions> {
  const rows = await db
    .selectFrom("reference_additions")
    .select(["kind", "document"])
    .orderBy("kind")
    .orderBy("key")
    .execute();
  const byKind: Record<string, unknown[]> = Object.fromEntries(Object.keys(NO_ADDITIONS).map((kind) => [kind, []]));
  for (const row of rows) byKind[row.kind]?.push(JSON.parse(row.document));
  return { ...NO_ADDITIONS, ...byKind } as ReferenceAdditions;
}

function rowsOf<K extends Kind>(kind: K, additions: ReferenceAdditions[K] = NO_ADDITIONS[kind]): Row[] {
  return additions.map((addition: ReferenceAdditions[K][number]) => ({
    group: kind,
    key: checkedKey(KEYS[kind](addition), "key", kind),
    document: toDocument(addition),
  }));
}

/** The same diploma may have one code, the other or both; one that has neither is known by its title. */
function certificationKey({ rncp, cfd, title }: Certification): string {
  return rncp === null && cfd === null ? `title ${title}` : `${rncp ?? "-"} ${cfd ?? "-"}`;
}
