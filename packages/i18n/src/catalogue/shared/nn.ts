import type { Translation } from "../../translation";
import type sv from "./sv";

export default {
  error400Heading: "Vi forstod ikkje førespurnaden",
  error400Text: "Gå tilbake, last inn sida på nytt og prøv igjen.",
  error401Heading: "Du må logge inn",
  error401Text: "Logg inn for å halde fram.",
  error403Heading: "Du har ikkje tilgang til sida",
  error403Text:
    "Gå tilbake, last inn sida på nytt og prøv igjen. Viss det ikkje hjelper, spør den som styrer tilgangen din.",
  error404Heading: "Sida finst ikkje",
  error404Text: "Kontroller adressa, eller byrj på nytt frå framsida.",
  error405Heading: "Det går ikkje å gjere det slik",
  error405Text: "Gå tilbake og prøv igjen.",
  error409Heading: "Det går ikkje akkurat no",
  error409Text: "Gå tilbake, last inn sida på nytt og prøv igjen.",
  error410Heading: "Sida finst ikkje lenger",
  error410Text: "Annonsen er fjerna. På framsida ser du stillingane som er ledige no.",
  error413Heading: "Det du sende, er for stort",
  error413Text: "Gå tilbake, legg ved mindre eller færre filer og prøv igjen.",
  error421Heading: "Her finst det ingen nettstad",
  error421Text: "Kontroller adressa. Det finst ingen arbeidsgivar på ho.",
  error429Heading: "For mange forsøk",
  error429Text: "Vent litt og prøv igjen.",
  error500Heading: "Noko gjekk gale hos oss",
  error500Text: "Prøv igjen om litt. Det du har lagra, er der framleis.",
  error503Heading: "Vi er snart tilbake",
  error503Text: "Vent eitt minutt og last inn sida på nytt.",
  shutUnfinishedHeading: "Denne nettstaden er ikkje klar enno",
  shutUnfinishedText: "Det er feil i innstillingane, og dei som driv tenesta, veit om det. Kom tilbake seinare.",
  shutSuspendedHeading: "Denne nettstaden er stengd inntil vidare",
  shutSuspendedText:
    "Vi tek ikkje imot noko her no. Det du har levert, er der framleis. Kontakt arbeidsgjevaren om det hastar.",
  errorReference: "Referanse: {{id}}",
  errorHome: "Til framsida",
  // head and foot of every page
  myApplications: "Mine søknader",
  contact: "Kontakt",
  help: "Hjelp",
  accessibility: "Tilgjenge",
  privacy: "Personvern",
  errorPrefix: "Feil: {{title}}",
  formFailed:
    "Noko gjekk gale hos oss. Alt du skreiv, står her framleis. Prøv igjen om ei stund. Hjelper det ikkje, kontakt {{support}} og oppgje referanse {{id}}.",
  formFailedPlain:
    "Noko gjekk gale hos oss. Alt du skreiv, står her framleis. Prøv igjen om ei stund. Referanse: {{id}}.",
  sendAgainText: "Det du skreiv, er framleis på denne sida. Vent eit minutt og send det på nytt.",
  sendAgain: "Send på nytt",
  // errors
  fieldProblem: "{{field}}: {{problem}}",
} satisfies Translation<typeof sv>;
