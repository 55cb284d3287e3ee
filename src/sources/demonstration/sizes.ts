export interface Sizes {
  readonly trainings: number;
  readonly offers: number;
  readonly companies: number;
}

/** France's, in round figures: the national catalogue, a high season of offers, the companies likely to hire. */
const FRANCE: Sizes = { trainings: 60_000, offers: 250_000, companies: 800_000 };

/** How many of each: at scale 0, trainings a quarter of France's, offers and companies a twentieth; else France × scale. */
export function sizesAt(scale: number): Sizes {
  const [trainings, employers] = scale === 0 ? [1 / 4, 1 / 20] : [scale, scale];
  return {
    trainings: Math.round(FRANCE.trainings * trainings),
    offers: Math.round(FRANCE.offers * employers),
    companies: Math.round(FRANCE.companies * employers),
  };
}
