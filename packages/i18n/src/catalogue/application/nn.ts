import type { Translation } from "../../translation";
import type sv from "./sv";

export default {
  // words that tenants replace
  submit: "Send inn",
  back: "Tilbake",
  update: "Oppdater søknaden",
  withdrawn: "Trekt",
  standingNoRight:
    "At du står i registeret over opne søknader, gir ingen rett til å bli vurdert for ei stilling som vi lyser ut. Følg med på ledige stillingar og søk på kvar stilling.",
  remindFieldsOfWork: "Skriv kva arbeidsområde du vil arbeide innan.",
  remindApplyAnew: "Søk på nytt når vi har tømt registeret. Vi sender deg e-post då.",
  remindCvAsFields: "Fyll ut CV og søknad i felta. Det held ikkje å leggje ved ei fil.",
  remindAttachCertificates: "Legg ved attestar og vitnemål. Kan du ikkje det, tek du dei med til intervjuet.",
  remindFollowSite: "Følg med på ledige stillingar og søk direkte på dei vi lyser ut.",
} satisfies Translation<typeof sv>;
