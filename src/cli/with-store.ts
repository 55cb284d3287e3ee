/** Opens the store for one piece of work, and closes it whatever becomes of that. */
export async function withStore<Opened extends { close(): Promise<void> }, Result>(
  { openStore }: { openStore(): Promise<Opened> },
  work: (store: Opened) => Promise<Result>,
): Promise<Result> {
  const store = await openStore();
  try {
    return await work(store);
  } finally {
    await store.close();
  }
}
