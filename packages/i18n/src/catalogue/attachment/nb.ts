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
  listHeading: "Filene dine",
  none: "Ingen filer lagt ved ennå.",
  noneSent: "Ingen filer.",
  chooseFirst: "Velg minst én fil, og last den så opp.",
  refused: "{{name}}: {{reason}}",
  allowed: "Tillatte filtyper: {{formats}}.",
  removeHeading: "Fjerne filen?",
  tooLarge: "Filen er for stor. Den kan være høyst {{megabytes}} MB.",
  tooLargeAll: "Filene er for store til sammen. Last opp én om gangen.",
  cut: "Filen kom ikke helt fram. Kontroller forbindelsen din og prøv igjen.",
  someRefused: "Ikke alle filene kom med. Under feltet står det hvorfor.",
  // an update
  earlierHeading: "Filer som allerede er sendt inn",
  earlierHelp: "De følger med hvis du ikke velger dem bort. Det du alt har sendt inn, beholder dem uansett.",
  leaveOut: "Ikke ta med",
  takeIn: "Ta med igjen",
  leftOut: "Tas ikke med",
  newHeading: "Nye filer",
  limitCountNew: "Høyst {{max}} nye filer om gangen.",
} satisfies Translation<typeof sv>;
