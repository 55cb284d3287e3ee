import type { Certification, Level, Reference, RomeCode } from "../../domain/index.ts";

type Known = Pick<Certification, "rncp" | "cfd" | "title" | "level" | "romes">;

/** A certification as the official client reads it. What we do not know of it is null, as its schema allows. */
export function certificationAs({ rncp, cfd, title, level, romes }: Known, reference: Reference) {
  return {
    identifiant: {
      cfd: cfd !== null && CFD.test(cfd) ? cfd : null,
      rncp: rncp !== null && RNCP.test(rncp) ? rncp : null,
      rncp_anterieur_2019: null,
    },
    intitule: {
      cfd: cfd === null ? null : { long: title, court: title },
      niveau: { cfd: null, rncp: level === null ? null : { europeen: String(level) as `${Level}` } },
      rncp: rncp === null ? null : title,
    },
    base_legale: { cfd: null },
    blocs_competences: { rncp: null },
    convention_collectives: { rncp: null },
    domaines: {
      formacodes: { rncp: null },
      nsf: { cfd: null, rncp: null },
      rome: { rncp: romes.map((rome) => occupationAs(rome, reference)) },
    },
    periode_validite: { debut: null, fin: null, cfd: null, rncp: null },
    type: {
      nature: { cfd: null },
      gestionnaire_diplome: null,
      enregistrement_rncp: null,
      voie_acces: { rncp: null },
      certificateurs_rncp: null,
    },
    continuite: { cfd: null, rncp: null },
  };
}

/** The codes that the client accepts; others are null. */
const RNCP = /^RNCP\d{3,5}$/;
const CFD = /^[A-Z0-9]{3}\d{3}[A-Z0-9]{2}$/;

function occupationAs(code: RomeCode, reference: Reference) {
  return { code, intitule: reference.romeLabel(code) ?? code };
}

/** `GET /certification/v1`: those with the codes asked; "" and "null" ask for those without one. */
export function certifications(asked: { cfd?: string | undefined; rncp?: string | undefined }, reference: Reference) {
  const matches = (code: string | null, wanted: string | undefined) =>
    wanted === undefined || (wanted === "" || wanted === "null" ? code === null : code === wanted);
  return reference.certifications
    .filter(({ cfd, rncp }) => matches(cfd, asked.cfd) && matches(rncp, asked.rncp))
    .map((certification) => certificationAs(certification, reference));
}
