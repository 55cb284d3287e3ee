import { type Day, LEVEL_LABELS, type ListedTraining } from "../../../domain/index.ts";
import { monthInWords } from "../../french/index.ts";
import { ItemCard } from "./item-card.tsx";
import { itemCardTexts as texts } from "./texts.ts";

export function TrainingCard({ training, back = null, today }: TrainingCardProps) {
  const next = training.sessions
    .map(({ start }) => start)
    .filter((start) => start >= today)
    .sort()[0];
  return (
    <ItemCard item={training} title={training.title} back={back}>
      <p data-about>{training.school.name}</p>
      <p class="card-facts">
        {[
          training.level === null ? null : LEVEL_LABELS[training.level],
          next === undefined ? texts.datesToConfirm : `${texts.starts} ${monthInWords(next)}`,
        ]
          .filter((fact) => fact !== null)
          .join(texts.between)}
      </p>
    </ItemCard>
  );
}

interface TrainingCardProps {
  readonly training: ListedTraining;
  readonly back?: string | null;
  readonly today: Day;
}
