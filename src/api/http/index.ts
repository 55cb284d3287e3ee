/** What all routes share of HTTP: errors, headers, parameters, caching, limits. */
export { answerFrom, notReady } from "./answer.ts";
export { authorise } from "./authorise.ts";
export { noSuchRoute, refuseEarly } from "./early.ts";
export { answerProblem } from "./errors.ts";
export { setCommonHeaders } from "./headers.ts";
export { measureRequests } from "./measure.ts";
export { closeMethods } from "./methods.ts";
export { ApiProblem, type Fault, PROBLEMS, type ProblemKind, problemSchema, typeOf } from "./problem.ts";
export { MAX_URL_CHARACTERS } from "./query.ts";
export { limitRate, REQUESTS_PER_MINUTE } from "./rate-limit.ts";
export { serverOptions } from "./server-options.ts";
export { leavingBodies, readStrictQuery, validatorCompiler } from "./validation.ts";
