/** When to do what: the campaign of a year, and a plan of one's own. */
export { type CampaignStep, campaignOf, campaignYear } from "./campaign.ts";
export { icsOf } from "./ics.ts";
export { type PlanStep, planFor } from "./plan.ts";
