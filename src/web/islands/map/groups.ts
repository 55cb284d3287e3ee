import Supercluster from "supercluster";
import type { Found } from "./found.ts";

/** Results so close together that one marker stands for them. */
export interface Cluster {
  readonly key: string;
  readonly lat: number;
  readonly lon: number;
  readonly items: readonly Found[];
  /** The zoom at which they come apart. */
  readonly zoom: number;
}

const RADIUS_PX = 44;
const MAX_ZOOM = 16;

/** Gives the groups in a box [west, south, east, north] at a zoom, singles included. Past the last zoom, those of one address stay together. */
export function groups(
  items: readonly Found[],
): (box: [number, number, number, number], zoom: number) => readonly Cluster[] {
  const index = new Supercluster<{ rank: number }>({ radius: RADIUS_PX, maxZoom: MAX_ZOOM });
  index.load(
    items.map(({ lat, lon }, rank) => ({
      type: "Feature",
      properties: { rank },
      geometry: { type: "Point", coordinates: [lon, lat] },
    })),
  );
  const itemsAt = (ranks: readonly number[]) => ranks.flatMap((rank) => items[rank] ?? []);
  return (box, zoom) =>
    index.getClusters(box, Math.min(MAX_ZOOM, Math.round(zoom))).map(({ geometry, properties }) => {
      const [lon = 0, lat = 0] = geometry.coordinates;
      if (!("cluster_id" in properties)) {
        return { key: `${properties.rank}`, lat, lon, items: itemsAt([properties.rank]), zoom };
      }
      const leaves = index.getLeaves(properties.cluster_id, Number.POSITIVE_INFINITY);
      const members = itemsAt(leaves.map((leaf) => leaf.properties.rank));
      const opens = index.getClusterExpansionZoom(properties.cluster_id);
      return { key: `g${properties.cluster_id}-${members.length}`, lat, lon, items: members, zoom: opens };
    });
}
