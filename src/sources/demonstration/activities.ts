import { type NafCode, parseNafCode } from "../../domain/index.ts";
import { TRADES } from "./trades.ts";

/** An activity and how many of the fictitious companies have it. */
export interface ActivityWeight {
  readonly naf: NafCode;
  readonly weight: number;
}

/** Activities that hire apprentices besides those of the trades, with a weight on the same scale; set by hand. */
const OTHERS = `
4711B 15
4711F 8
4520B 5
4511Z 20
4531Z 5
4532Z 10
4322B 15
4120A 10
4399A 4
4312A 12
4211Z 6
4222Z 6
4331Z 8
5629A 10
5621Z 6
5610A 20
1013A 2
2512Z 4
2550B 4
2712Z 3
2932Z 4
3101Z 4
2120Z 3
2042Z 3
1812Z 6
3513Z 4
3600Z 2
3811Z 4
4931Z 4
4941B 12
5229B 5
6110Z 3
6203Z 4
6311Z 4
6512Z 6
6820A 8
6910Z 10
7410Z 8
7711A 3
7820Z 8
8121Z 10
8411Z 30
8412Z 5
8430A 4
8520Z 8
8542Z 8
8610Z 15
8690B 3
8710A 15
8730A 6
8790A 5
8891A 10
8899B 10
9001Z 5
9311Z 6
9313Z 6
9499Z 15
9511Z 6
4741Z 5
4752B 10
4759A 8
4772A 6
4775Z 6
4791B 8
4761Z 3
`;

/** Those of the trades by the weight of their trades, and the others. A class may appear twice: its weights add up. */
export const ACTIVITIES: readonly ActivityWeight[] = [
  ...TRADES.map(({ naf, weight }) => ({ naf, weight })),
  ...OTHERS.trim()
    .split("\n")
    .map((line) => {
      const [naf, weight] = line.split(" ");
      return { naf: parseNafCode(naf), weight: Number(weight) };
    }),
];
