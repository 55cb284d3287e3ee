import { type Kysely, sql } from "kysely";
import { DEMONSTRATION, type Draft, type Warning } from "../domain/index.ts";
import { replaceDuplicates } from "./duplicates.ts";
import { expireMissing } from "./expire-missing.ts";
import { saveFeedStates } from "./feed-book.ts";
import { hiringDraft } from "./hiring.ts";
import { documentsOf } from "./pages.ts";
import { putItems } from "./put.ts";
import { putOffers } from "./put-offers.ts";
import { putReference } from "./reference.ts";
import type { ItemKind, Tables } from "./schema.ts";

/** What the demonstration world holds. */
const KINDS: readonly ItemKind[] = ["trainings", "offers", "companies"];

/** What one publication writes, in its transaction `tx`. */
export function openDraft(tx: Kysely<Tables>): Draft & { said(): readonly Warning[] | null } {
  let warnings: readonly Warning[] | null = null;
  return {
    saveFeedStates: (states) => saveFeedStates(tx, states),
    warn: (said) => {
      warnings = said;
    },
    said: () => warnings,
    putTrainings: (batch) => putItems(tx, "trainings", batch, (training) => training.id),
    putCompanies: (batch) => putItems(tx, "companies", batch, (company) => company.siret),
    putOffers: (batch, seenOn) => putOffers(tx, batch, seenOn),
    putWishes: (batch) => putItems(tx, "wishes", batch, ({ platform, code }) => `${platform}:${code}`),
    putWishTallies: (batch) =>
      putItems(tx, "wish_tallies", batch, ({ academie, code, uai }) => `${academie}/${code}/${uai}`),
    putInsertion: (batch) => putItems(tx, "insertion", batch, ({ id }) => id),
    putReference: (additions) => putReference(tx, additions),
    removeMissing: (kind, source) => removeMissing(tx, kind, source),
    expireMissing: (source, today) => expireMissing(tx, source, today),
    removeDemonstration: () => removeDemonstration(tx),
    offers: () => documentsOf(tx, "offers"),
    setDuplicates: (duplicates) => replaceDuplicates(tx, duplicates),
    hiring: hiringDraft(tx),
  };
}

async function removeMissing(tx: Kysely<Tables>, kind: ItemKind, source: string): Promise<number> {
  // Nobody else analyses a temporary table, and a guess of a few rows would choose a nested loop.
  await sql`analyze draft_keys`.execute(tx);
  const { numDeletedRows } = await tx
    .deleteFrom(kind)
    .where("source", "=", source)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom("draft_keys as put")
            .select("put.id")
            .where("put.kind", "=", kind)
            .where("put.source", "=", source)
            .whereRef("put.id", "=", `${kind}.id`),
        ),
      ),
    )
    .executeTakeFirstOrThrow();
  return Number(numDeletedRows);
}

async function removeDemonstration(tx: Kysely<Tables>): Promise<number> {
  let removed = 0;
  for (const kind of KINDS) {
    const { numDeletedRows } = await tx.deleteFrom(kind).where("source", "=", DEMONSTRATION).executeTakeFirstOrThrow();
    removed += Number(numDeletedRows);
  }
  return removed;
}
