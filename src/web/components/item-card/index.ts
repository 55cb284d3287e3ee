export { CompanyCard } from "./company-card.tsx";
export { OfferCard } from "./offer-card.tsx";
export { TrainingCard } from "./training-card.tsx";
