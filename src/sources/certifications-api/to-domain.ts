import type { z } from "zod";
import { type Certification, InvalidValue } from "../../domain/index.ts";
import { check, NotKept } from "../checks/index.ts";
import { certification } from "./schema.ts";

type Row = z.output<typeof certification>;

/** A certification with the codes it was renewed from and to. Throws `NotKept` for those that no alternant may prepare. */
export function toCertification(raw: unknown): Certification {
  const row = check(certification, raw);
  const { cfd, rncp } = row.identifiant;
  if (cfd === null && rncp === null) throw new InvalidValue("identifiant.rncp", null, "rncp, cfd or both");
  const ways = row.type?.voie_acces?.rncp;
  if (cfd === null && ways?.apprentissage === false && ways.contrat_professionnalisation === false)
    throw new NotKept("not prepared in alternance", "type.voie_acces.rncp.apprentissage", false);
  return {
    rncp,
    cfd,
    title: titleOf(row),
    level: row.intitule.niveau?.cfd?.europeen ?? row.intitule.niveau?.rncp?.europeen ?? null,
    romes: [...new Set(row.domaines?.rome?.rncp.map(({ code }) => code) ?? [])],
    ...renewalsOf(row),
  };
}

function titleOf({ intitule, identifiant }: Row): string {
  const title = intitule.rncp ?? intitule.cfd?.long ?? intitule.cfd?.court;
  return title ?? `Certification ${identifiant.rncp ?? identifiant.cfd}`;
}

/** The lists hold the certification's own codes too, and those of today and of before alike. */
function renewalsOf({ identifiant, continuite }: Row): Pick<Certification, "renewals"> {
  const rncps = others(continuite?.rncp, identifiant.rncp);
  const cfds = others(continuite?.cfd, identifiant.cfd);
  return rncps.length + cfds.length === 0 ? {} : { renewals: { rncps, cfds } };
}

function others<Code>(codes: readonly { readonly code: Code }[] = [], own: Code | null): Code[] {
  return [...new Set(codes.map(({ code }) => code))].filter((code) => code !== own);
}
