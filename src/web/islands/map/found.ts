/** One result, as the map needs it. */
export interface Found {
  readonly kind: "training" | "offer" | "company";
  readonly title: string;
  readonly about: string;
  readonly url: string;
  readonly lat: number;
  readonly lon: number;
}

interface Item {
  readonly id: string;
  readonly source: string;
  readonly title?: string;
  readonly name?: string | null;
  readonly school?: { readonly name: string };
  readonly employer?: { readonly name: string | null };
  readonly place: { readonly label: string; readonly lat: number; readonly lon: number };
}

type Answer = Partial<Record<"trainings" | "offers" | "companies", { readonly items: readonly Item[] }>>;

const MOST = "100";
const FOLDERS = { training: "formation", offer: "offre", company: "entreprise" } as const;

/** The first results of each list of the page's own search, from the public API. Throws when it does not answer. */
export async function found(query: string): Promise<Found[]> {
  const params = new URLSearchParams(query);
  const sources = (params.get("sources") ?? "").split(",").filter((name) => name !== "" && name !== "binomes");
  params.set("sources", sources.length === 0 ? "trainings,offers,companies" : sources.join(","));
  params.set("limit", MOST);
  const answer = await fetch(`/api/v1/search?${params}`);
  if (!answer.ok) throw new Error(`/api/v1/search: got ${answer.status}, expected 200.`);
  const { trainings, offers, companies } = (await answer.json()) as Answer;
  return [
    ...(trainings?.items ?? []).map((item) => foundOf("training", item, item.school?.name)),
    ...(offers?.items ?? []).map((item) => foundOf("offer", item, item.employer?.name)),
    ...(companies?.items ?? []).map((item) => foundOf("company", item, null)),
  ];
}

function foundOf(kind: Found["kind"], item: Item, who: string | null | undefined): Found {
  const path = `/${FOLDERS[kind]}/${encodeURIComponent(item.id)}`;
  const { label, lat, lon } = item.place;
  return {
    kind,
    title: item.title ?? item.name ?? label,
    about: who ? `${who}, ${label}` : label,
    url: kind === "company" ? path : `${path}?source=${encodeURIComponent(item.source)}`,
    lat,
    lon,
  };
}
