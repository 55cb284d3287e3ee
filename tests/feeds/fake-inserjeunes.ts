import { json, serve } from "./fake-server.ts";

export const LOGIN = "/api/inserjeunes/auth/login";
export const LIST = "/api/inserjeunes/regionales";

export function fakeOutcome(number: number, leavers = 45) {
  const code = String(40_000_000 + number);
  return {
    millesime: "2023_2024",
    code_certification: code,
    code_certification_type: "cfd",
    filiere: "apprentissage",
    donnee_source: { code_certification: code, type: "self" },
    region: { code: "44", nom: "Grand Est" },
    nb_annee_term: leavers + 15,
    nb_poursuite_etudes: 15,
    nb_sortant: leavers,
    nb_en_emploi_6_mois: Math.round(leavers / 2),
  };
}

/** InserJeunes' exposition API: a login for a day (or fewer uses), lists in pages. */
export async function fakeInserjeunes(
  outcomes: readonly unknown[],
  { tokenUses = Number.POSITIVE_INFINITY }: { readonly tokenUses?: number } = {},
) {
  let tokens = 0;
  let uses = 0;
  const server = await serve((call) => {
    if (call.path === LOGIN) {
      uses = 0;
      const { password } = JSON.parse(call.body) as { password?: string };
      if (call.method === "POST" && password === "secret") return json({ token: `token-${++tokens}` });
      return denied("Votre nom d'utilisateur ou votre mot de passe est invalide");
    }
    uses++;
    if (call.headers.authorization !== `Bearer token-${tokens}` || uses > tokenUses) return denied("Not authorized");
    const size = Number(call.query.get("items_par_page") ?? 10);
    const page = Number(call.query.get("page") ?? 1);
    const pagination = {
      page,
      items_par_page: size,
      nombre_de_page: Math.max(1, Math.ceil(outcomes.length / size)),
      total: outcomes.length,
    };
    return json({ regionales: outcomes.slice((page - 1) * size, page * size), pagination });
  });
  const settings = { INSERJEUNES_URL: server.url, INSERJEUNES_USERNAME: "exemple", INSERJEUNES_PASSWORD: "secret" };
  return { ...server, settings, tokens: () => tokens };
}

function denied(message: string) {
  return json({ statusCode: 401, error: "Unauthorized", message }, 401);
}
