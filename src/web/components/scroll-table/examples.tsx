import type { Example } from "../example.ts";
import { ScrollTable } from "./scroll-table.tsx";

const row = (
  <tr>
    <th scope="row">Première année</th>
    <td>504,10 €</td>
    <td>504,10 €</td>
  </tr>
);

export const examples: readonly Example[] = [
  {
    name: "Trois colonnes",
    render: () => (
      <ScrollTable caption="Un exemple" columns={["Année", "Brut", "Net"]}>
        {row}
      </ScrollTable>
    ),
  },
  {
    name: "Serré",
    render: () => (
      <ScrollTable caption="Un exemple serré" columns={["Année", "Brut", "Net"]} isDense>
        {row}
      </ScrollTable>
    ),
  },
];
