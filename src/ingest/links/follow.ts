/** What following a link says: "gone" only when the site says so itself (404, 410). Anything else may pass. */
export type Followed = "alive" | "gone" | "unknown";

/** How a link is followed; tests give another. */
export type Follow = (url: string, signal: AbortSignal) => Promise<Followed>;

const PATIENCE_MS = 10_000;
const WHO = "Binome (verification des liens d'offres, une visite par lien)";

/** Asks for the head of the page, and for the page where a site knows no such question. Reads nothing of it. */
export const follow: Follow = async (url, signal) => {
  const head = await statusOf(url, "HEAD", signal);
  const status =
    head === 405 || head === 501 || head === 403 || head === 404 ? await statusOf(url, "GET", signal) : head;
  if (status === null) return "unknown";
  return status === 404 || status === 410 ? "gone" : status < 400 ? "alive" : "unknown";
};

async function statusOf(url: string, method: "HEAD" | "GET", signal: AbortSignal): Promise<number | null> {
  try {
    const bound = AbortSignal.any([signal, AbortSignal.timeout(PATIENCE_MS)]);
    const answer = await fetch(url, { method, signal: bound, redirect: "follow", headers: { "User-Agent": WHO } });
    await answer.body?.cancel();
    return answer.status;
  } catch {
    signal.throwIfAborted();
    return null;
  }
}
