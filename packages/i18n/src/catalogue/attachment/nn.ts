import type { Translation } from "../../translation";
import type sv from "./sv";

export default {
  // words that tenants replace
  heading: "Legg ved filer",
  step: "Vedlegg",
  choose: "Vel filer",
  limitFormats: "Filtypar: {{formats}}.",
  limitSize: "Høgst {{megabytes}} MB per fil.",
  limitCount: "Høgst {{max}} filer om gongen.",
  limitTotal: "Høgst {{max}} filer til saman i søknaden.",
  limitName: "Filnamnet kan ha høgst {{max}} teikn, med mellomrom og filending.",
  listHeading: "Filene dine",
  none: "Ingen filer lagde ved enno.",
  noneSent: "Ingen filer.",
  chooseFirst: "Vel minst éi fil, og last ho så opp.",
  refused: "{{name}}: {{reason}}",
  allowed: "Tillatne filtypar: {{formats}}.",
  removeHeading: "Fjerne fila?",
  tooLarge: "Fila er for stor. Ho kan vere høgst {{megabytes}} MB.",
  tooLargeAll: "Filene er for store til saman. Last opp éi om gongen.",
  cut: "Fila kom ikkje heilt fram. Kontroller sambandet ditt og prøv igjen.",
  someRefused: "Ikkje alle filene kom med. Under feltet står det kvifor.",
  // an update
  earlierHeading: "Filer som allereie er sende inn",
  earlierHelp: "Dei følgjer med om du ikkje vel dei bort. Det du alt har sendt inn, beheld dei uansett.",
  leaveOut: "Ikkje ta med",
  takeIn: "Ta med igjen",
  leftOut: "Blir ikkje teken med",
  newHeading: "Nye filer",
  limitCountNew: "Høgst {{max}} nye filer om gongen.",
} satisfies Translation<typeof sv>;
