import { expectTypeOf, test } from "vitest";
import type { z } from "zod";
import type {
  ListedCompany,
  ListedOffer,
  ListedTraining,
  PlaceSuggestion,
  SearchAnswer,
  Suggestion,
} from "../../domain/index.ts";
import type { suggestionSchema } from "../occupations/routes.ts";
import type { placeSuggestionSchema } from "../places/routes.ts";
import type { searchAnswerSchema } from "../search/answer.ts";
import type { companySchema } from "./company.ts";
import type { offerSchema } from "./offer.ts";
import type { trainingSchema } from "./training.ts";

/** A type as JSON carries it: codes and days are strings, nothing is read-only. */
type Plain<T> = T extends string & { readonly __brand: string }
  ? string
  : T extends readonly (infer Item)[]
    ? Plain<Item>[]
    : T extends object
      ? { -readonly [Key in keyof T]: Plain<T[Key]> }
      : T;

type Answered<Schema extends z.ZodType> = Plain<z.output<Schema>>;

// Types are compared when the project is checked; running only reports them.
test("the declared answers are the domain's types, field by field", () => {
  expectTypeOf<Answered<typeof trainingSchema>>().toEqualTypeOf<Plain<ListedTraining>>();
  expectTypeOf<Answered<typeof offerSchema>>().toEqualTypeOf<Plain<ListedOffer>>();
  expectTypeOf<Answered<typeof companySchema>>().toEqualTypeOf<Plain<ListedCompany>>();
  expectTypeOf<Answered<typeof searchAnswerSchema>>().toEqualTypeOf<Plain<SearchAnswer>>();
  expectTypeOf<Answered<typeof suggestionSchema>>().toEqualTypeOf<Plain<Suggestion>>();
  expectTypeOf<Answered<typeof placeSuggestionSchema>>().toEqualTypeOf<Plain<PlaceSuggestion>>();
});
