import type { Translation } from "../../translation";
import type sv from "./sv";

export default {
  // words that tenants replace
  submit: "Send inn",
  back: "Tilbake",
  update: "Oppdater søknaden",
  withdrawn: "Trukket",
  standingNoRight:
    "At du står i registeret over åpne søknader, gir ingen rett til å bli vurdert for en stilling som vi lyser ut. Følg med på ledige stillinger og søk på hver stilling.",
  remindFieldsOfWork: "Skriv hvilke arbeidsområder du vil arbeide innen.",
  remindApplyAnew: "Søk på nytt når vi har tømt registeret. Vi sender deg e-post da.",
  remindCvAsFields: "Fyll ut CV og søknad i feltene. Det holder ikke å legge ved en fil.",
  remindAttachCertificates: "Legg ved attester og vitnemål. Kan du ikke det, tar du dem med til intervjuet.",
  remindFollowSite: "Følg med på ledige stillinger og søk direkte på dem vi lyser ut.",
} satisfies Translation<typeof sv>;
