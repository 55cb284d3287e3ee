import type { Reference, Store } from "../../domain/index.ts";
import { loadReference } from "../../reference/index.ts";

/** The tables of reference with what imports added to them, loaded when they are first needed. */
export async function referenceOf(store: Store): Promise<() => Reference> {
  const additions =
    (await store.generation()) === null ? undefined : await store.read((snapshot) => snapshot.reference());
  let loaded: Reference | undefined;
  return () => {
    loaded ??= loadReference(additions);
    return loaded;
  };
}
