import type { ContractCount } from "../../../domain/index.ts";
import type { Market } from "../../../guidance/index.ts";
import { dayInWords, numberInWords } from "../../french/index.ts";
import { marketTexts as texts } from "./texts.ts";

/** The contracts signed in the département, year after year: a chart, the same as a table, and the map of all of them. */
export function Contracts({ market: { departement, contracts } }: { market: Market }) {
  if (departement === null || contracts.length === 0) return <p>{texts.noContracts}</p>;
  return (
    <>
      <h3>{texts.contractsTitle(departement.name)}</h3>
      <Chart contracts={contracts} />
      <Table contracts={contracts} />
      <h3>{texts.mapTitle}</h3>
      <img
        class="market-map"
        src="/apprentissage/marche/carte.svg"
        alt={texts.map}
        width={613}
        height={654}
        loading="lazy"
      />
      <p class="hint">{texts.mapCredit}</p>
    </>
  );
}

function Table({ contracts }: { contracts: readonly ContractCount[] }) {
  return (
    <table class="market-contracts">
      <caption>{texts.contractsCaption}</caption>
      <thead>
        <tr>
          {texts.contractsColumns.map((column) => (
            <th key={column} scope="col">
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {contracts.map(({ until, contracts: signed }) => (
          <tr key={until}>
            <th scope="row">{dayInWords(until)}</th>
            <td>{numberInWords(signed)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const HEIGHT = 80;
const STEP = 40;

function Chart({ contracts }: { contracts: readonly ContractCount[] }) {
  const most = Math.max(1, ...contracts.map((one) => one.contracts));
  return (
    <svg class="market-chart" viewBox={`0 0 ${contracts.length * STEP} ${HEIGHT}`} role="img" aria-label={texts.chart}>
      {contracts.map((one, index) => {
        const height = Math.round((one.contracts / most) * HEIGHT);
        return <rect key={one.until} x={index * STEP} y={HEIGHT - height} width={STEP - 8} height={height} />;
      })}
    </svg>
  );
}
