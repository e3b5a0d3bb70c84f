import type { Translation } from "../../translation";
import type sv from "./sv";

export default {
  error400Heading: "Vi forsto ikke forespørselen",
  error400Text: "Gå tilbake, last inn siden på nytt og prøv igjen.",
  error401Heading: "Du må logge inn",
  error401Text: "Logg inn for å fortsette.",
  error403Heading: "Du har ikke tilgang til siden",
  error403Text:
    "Gå tilbake, last inn siden på nytt og prøv igjen. Hvis det ikke hjelper, spør den som styrer tilgangen din.",
  error404Heading: "Siden finnes ikke",
  error404Text: "Kontroller adressen, eller begynn på nytt fra forsiden.",
  error405Heading: "Det går ikke å gjøre det slik",
  error405Text: "Gå tilbake og prøv igjen.",
  error409Heading: "Det går ikke akkurat nå",
  error409Text: "Gå tilbake, last inn siden på nytt og prøv igjen.",
  error410Heading: "Siden finnes ikke lenger",
  error410Text: "Annonsen er fjernet. På forsiden ser du stillingene som er ledige nå.",
  error413Heading: "Det du sendte, er for stort",
  error413Text: "Gå tilbake, legg ved mindre eller færre filer og prøv igjen.",
  error421Heading: "Her finnes det ikke noe nettsted",
  error421Text: "Kontroller adressen. Det finnes ingen arbeidsgiver på den.",
  error429Heading: "For mange forsøk",
  error429Text: "Vent litt og prøv igjen.",
  error500Heading: "Noe gikk galt hos oss",
  error500Text: "Prøv igjen om litt. Det du har lagret, er der fortsatt.",
  error503Heading: "Vi er snart tilbake",
  error503Text: "Vent et minutt og last inn siden på nytt.",
  shutUnfinishedHeading: "Dette nettstedet er ikke klart ennå",
  shutUnfinishedText: "Det er feil i innstillingene, og de som driver tjenesten, vet om det. Kom tilbake senere.",
  shutSuspendedHeading: "Dette nettstedet er stengt inntil videre",
  shutSuspendedText:
    "Vi tar ikke imot noe her nå. Det du har levert, er der fortsatt. Kontakt arbeidsgiveren hvis det haster.",
  errorReference: "Referanse: {{id}}",
  errorHome: "Til forsiden",
  // head and foot of every page
  myApplications: "Mine søknader",
  contact: "Kontakt",
  help: "Hjelp",
  accessibility: "Tilgjengelighet",
  privacy: "Personvern",
  errorPrefix: "Feil: {{title}}",
  formFailed:
    "Noe gikk galt hos oss. Alt du skrev, står her fortsatt. Prøv igjen om en stund. Hjelper det ikke, kontakt {{support}} og oppgi referanse {{id}}.",
  formFailedPlain: "Noe gikk galt hos oss. Alt du skrev, står her fortsatt. Prøv igjen om en stund. Referanse: {{id}}.",
  sendAgainText: "Det du skrev, er fortsatt på denne siden. Vent et minutt og send det på nytt.",
  sendAgain: "Send på nytt",
  // errors
  fieldProblem: "{{field}}: {{problem}}",
} satisfies Translation<typeof sv>;
