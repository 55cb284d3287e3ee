/** Few points, so that many items share one; some on the antimeridian, at a pole, overseas. */
export const POINTS: readonly (readonly [number, number])[] = [
  [49.1193, 6.1757],
  [49.12, 6.18],
  [49.2, 6.3],
  [48.6921, 6.1844],
  [48.85, 2.35],
  [-21.1, 55.5],
  [-16.8, 179.99],
  [-16.8, -179.99],
  [-16.8, 180],
  [89.99, 10],
  [89.99, -170],
  [90, 0],
];
