import { z } from "zod";
import { parseSiret } from "../../domain/index.ts";
import type { ApiDeps } from "../deps.ts";
import { EXAMPLE_COMPANY } from "../example-items.ts";
import { ApiProblem, answerFrom } from "../http/index.ts";
import { type Api, answers } from "../openapi/index.ts";
import { companySchema } from "../schemas/index.ts";

const params = z.strictObject({
  siret: z.string().meta({
    description: "SIRET, 14 digits, its check digit right.",
    pattern: "^\\d{14}$",
    example: EXAMPLE_COMPANY.siret,
  }),
});

/** `GET /v1/companies/:siret`. */
export function declareCompanies(api: Api, deps: ApiDeps): void {
  api.get(
    "/v1/companies/:siret",
    {
      schema: {
        operationId: "company",
        tags: ["items"],
        summary: "One company likely to hire",
        params,
        response: answers(
          { description: "The company; `km` is null.", schema: companySchema, example: EXAMPLE_COMPANY },
          ["not-found"],
        ),
      },
    },
    (request, reply) => {
      const siret = parseSiret(request.params.siret);
      return answerFrom(deps, request, reply, (search) => {
        const company = search.company(siret);
        if (company === null) throw new ApiProblem("not-found", `No listed company has the SIRET ${siret}.`);
        return company;
      });
    },
  );
}
