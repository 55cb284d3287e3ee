import { type NafCode, parseNafCode, parseRomeCode, type RomeCode } from "../../domain/index.ts";

/** An occupation commonly learnt in apprenticeship. */
export interface Trade {
  readonly rome: RomeCode;
  /** Out of 2060 in all: how common it is among trainings and offers. */
  readonly weight: number;
  /** An activity that hires for it. */
  readonly naf: NafCode;
  /** True when no activity has it as a main occupation: a company must name it. */
  readonly named: boolean;
}

/**
 * Set by hand, in round figures, from what everyone sees of apprenticeship in France; not a measure.
 * Code, weight, activity; "named" where companies of many activities hire for it.
 */
const TABLE = `
D1106 60 4724Z
G1602 55 5610A
I1604 50 4520A
D1102 45 1071C
D1202 45 9602A
D1214 45 4771Z
F1602 45 4321A
M1203 45 6920Z
M1704 45 4778C named
M1805 40 6201Z
D1401 40 4669B
D1402 40 4666Z
F1603 40 4322A
F1703 40 4399C
G1803 40 5610A
D1104 35 1071D
D1301 35 4771Z
D1501 15 4711D named
D1406 30 4669B named
K1303 35 8891A
J1501 30 8710A
E1103 30 7021Z
M1705 30 7311Z
A1203 25 8130Z
D1208 25 9602B
G1204 25 9312Z
H2206 25 4332A
M1501 25 7820Z
M1607 25 8211Z
I1304 25 3312Z
D1101 20 4722Z
A1416 20 0150Z
D1212 20 4752A
E1205 20 7410Z
F1606 20 4334Z
H1206 15 7112B
I1401 20 6202B
M1604 20 8211Z
N1103 20 5210B
N4101 20 4941A
M1502 20 7820Z
M1503 15 7010Z named
M1703 15 4649Z named
M1707 15 7022Z named
M1402 15 7022Z named
E1104 15 7021Z named
M1302 15 7022Z named
M1801 15 6202A named
M1802 15 6202A named
C1102 15 6622Z
C1206 20 6419Z
C1504 20 6831Z
D1211 15 4764Z
D1403 15 4799A named
F1201 15 4120B
F1610 20 4391B
G1203 15 9329Z
G1603 15 5610C
H2902 15 2511Z
H2903 15 2562B
I1309 15 3320C
I1606 20 4520A
J1307 15 4773Z
K1302 15 8810A
N1303 15 5210B
F1501 10 4391A
C1501 10 6832A
C1502 10 6831Z
D1209 10 4776Z
D1407 10 4673A named
F1104 10 7111Z
G1703 10 5510Z
H1203 10 2562B named
H1503 10 7120B
H1502 10 3030Z named
H2913 20 3320A
I1306 10 4322B
I1307 10 6190Z
I1603 10 4661Z
J1303 10 8623Z
J1405 10 4778A
K1207 10 8790A
K1301 10 8710C
K2111 10 8559A
M1202 10 6920Z
M1609 10 8621Z
A1405 10 0121Z
A1414 10 0130Z
D1103 10 1013B
D1505 10 4711D named
A1407 10 0141Z
A1501 10 7500Z
I1607 10 4540Z
F1607 10 4332B
F1604 10 4331Z
F1608 10 4333Z
G1801 10 5630Z
K2204 10 8121Z
K2503 10 8010Z
J1305 5 8690A
D1105 5 4723Z
H2207 5 3109B
F1705 5 4221Z
B1603 5 4777Z
`;

/** Commonest first. */
export const TRADES: readonly Trade[] = TABLE.trim()
  .split("\n")
  .map((line) => {
    const [rome, weight, naf, named] = line.split(" ");
    return { rome: parseRomeCode(rome), weight: Number(weight), naf: parseNafCode(naf), named: named === "named" };
  })
  .sort((a, b) => b.weight - a.weight || (a.rome < b.rome ? -1 : 1));

/** How many trades, commonest first, are found in every centre: twice what a visitor would call the common ones, and more. */
const EVERYWHERE = 44;

/** The trades that the world sets in every centre, before the rest is drawn. */
export const COMMON_TRADES: readonly Trade[] = TRADES.slice(0, EVERYWHERE);
