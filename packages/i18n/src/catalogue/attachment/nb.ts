import type { Translation } from "../../translation";
import type sv from "./sv";

export default {
  // words that tenants replace
  heading: "Legg ved filer",
  step: "Vedlegg",
  choose: "Velg filer",
  limitFormats: "Filtyper: {{formats}}.",
  limitSize: "Høyst {{megabytes}} MB per fil.",
  limitCount: "Høyst {{max}} filer om gangen.",
  limitTotal: "Høyst {{max}} filer til sammen i søknaden.",
  limitName: "Filnavnet kan ha høyst {{max}} tegn, med mellomrom og filendelse.",
  diplomasBring: "Du trenger ikke legge ved vitnemål og attester. Ta dem med hvis du blir innkalt til intervju.",
  diplomasAttachOrBring: "Legg ved vitnemål og attester. Kan du ikke det, tar du dem med til intervjuet.",
  listHeading: "Filene dine",
  none: "Ingen filer lagt ved ennå.",
  noneSent: "Ingen filer.",
  chooseFirst: "Velg minst én fil, og last den så opp.",
  refused: "{{name}}: {{reason}}",
  allowed: "Tillatte filtyper: {{formats}}.",
  removeHeading: "Fjerne filen?",
  removeText: "{{name}} blir tatt ut av søknaden. Du kan legge den ved igjen.",
  removeButton: "Fjern filen",
  removeKeep: "Behold filen",
  tooLarge: "Filen er for stor. Den kan være høyst {{megabytes}} MB.",
  tooLargeAll: "Filene er for store til sammen. Last opp én om gangen.",
  cut: "Filen kom ikke helt fram. Kontroller forbindelsen din og prøv igjen.",
} satisfies Translation<typeof sv>;
