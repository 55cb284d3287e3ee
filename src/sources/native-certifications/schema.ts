import { z } from "zod";
import { parseCfd, parseRncpCode } from "../../domain/index.ts";
import { optionalCode } from "../checks/index.ts";
import { nullableLevel, requiredText, romes } from "../native-fields.ts";

/** One line of a native file of certifications: at least one of its two codes is given. */
export const nativeCertification = z
  .object({
    rncp: optionalCode(parseRncpCode),
    cfd: optionalCode(parseCfd),
    title: requiredText,
    level: nullableLevel,
    romes,
  })
  .refine(({ rncp, cfd }) => rncp !== null || cfd !== null, { path: ["rncp"], message: "expected rncp, cfd or both" });
