import type { Translation } from "../../translation";
import type sv from "./sv";

export default {
  // contact
  contactLead: "Ring eller skriv hvis du trenger hjelp med søknaden eller kontoen din.",
  contactUs: "Hjelp med søknad eller konto",
  contactAdvert: "Har du spørsmål om en bestemt stilling, tar du kontakt med den som står i utlysningen.",
  contactTechnical: "Hvis søknaden ikke lar seg sende selv om filene følger reglene",
  contactOther: "Flere veier",
  // the form
  heading: "Skriv til brukerstøtten",
  lead: "Fortell hva du prøvde å gjøre, og hva som skjedde. Vi svarer på e-post.",
  firstTry: "Virket noe ikke? Prøv gjerne en gang til først. Det du har skrevet i en søknad, er der fortsatt.",
  tried: "Hva prøvde du å gjøre?",
  triedHelp: "For eksempel: legge ved CV-en min i søknaden på stillingen som rådgiver.",
  happened: "Hva skjedde?",
  happenedHelp: "Skriv gjerne av det som sto på siden.",
  email: "E-post for svaret",
  page: "Siden du kom fra",
  notSecret: "Ikke skriv passord, fødselsnummer eller noe om helsen din.",
  protectedIdentity: "Ikke bruk skjemaet hvis du har skjermede personopplysninger.",
  trap: "La dette feltet stå tomt",
  send: "Send",
  otherWays: "Vil du heller ringe eller sende e-post?",
  linkHere: "Skriv til brukerstøtten om problemet",
  // what was sent
  sentHeading: "Vi har fått meldingen din",
  sentText: "Den kom inn {{at}}. {{support}} svarer til {{email}}.",
  sentMail: "Vi sender også en kort bekreftelse til adressen. Kommer den ikke, er adressen kanskje feil.",
  sentCopy: "Dette sendte du",
  sentNoneHeading: "Det er ingen melding å vise",
  sentNoneText: "Har du sendt en, er den hos oss. Her vises den bare en kort stund, i samme nettleser.",
  back: "Tilbake til siden du kom fra",
  // protected identity
  identityLead: "Ikke bruk dette systemet. Vi har en annen måte du kan søke på.",
  identityHow: "Slik gjør du",
  identityManager: "Telefonnummeret til den rekrutterende lederen står blant kontaktene i hver utlysning.",
  identityNever:
    "Vi spør aldri om du har skjermede personopplysninger, og vi lagrer ingenting om at du har lest denne siden.",
  identityBegun:
    "Har du allerede en konto eller en søknad hos oss? Si det når du ringer, så hjelper vi deg å verne det som finnes.",
  // the statement of accessibility
  statementLead:
    "Alle skal kunne søke stillinger i {{tenant}}. Her står det hvor tilgjengelig nettstedet er, og hvordan du sier fra hvis noe hindrer deg.",
  statementHow: "Hvor tilgjengelig er nettstedet?",
  statementBuilt: "Det er laget etter WCAG 2.2 på nivå AA, som omfatter det loven krever.",
  statementWorks:
    "Det er laget for å brukes med bare tastatur, med skjermleser, forstørret til 400 prosent, med egne farger og uten JavaScript. Før du blir logget ut, spør vi om du vil bli, og det du skriver, blir lagret.",
  statementNot: "Dette er ikke tilgjengelig",
  statementEnd:
    "Etter {{hours}} timer tar innloggingen alltid slutt. Det kan ikke forlenges, men du får et varsel, og det du har skrevet, er der når du logger inn igjen.",
  statementNoneKnown: "Vi kjenner ikke til andre mangler. Finner du en, vil vi vite det.",
  statementAssessed: "Hvordan vi har kontrollert",
  statementAutomatic:
    "Et program (axe) kontrollerer sidene i hver ny versjon. Automatiske prøver går også gjennom dem med bare tastatur, i mobilstørrelse, ved 400 prosents forstørring og med egne farger.",
  statementNoOutsider:
    "Ingen som bruker skjermleser til daglig, har prøvd nettstedet ennå, og ingen utenforstående har gransket det.",
  statementDate: "Den siste vurderingen ble gjort {{day}}.",
  statementAuthority: "Tilsyn",
  statementAuthorityText:
    "{{authority}} fører tilsyn med at loven blir fulgt. Er du ikke fornøyd med svaret vårt, kan du melde fra dit.",
  reportHeading: "Si fra om et hinder",
  reportLead: "Vi retter feilen, og vi hjelper deg å søke på en annen måte så lenge.",
  reportTriedHelp: "For eksempel: velge en dato med tastaturet.",
  reportHappenedHelp: "Skriv gjerne hvilket hjelpemiddel og hvilken nettleser du bruker.",
} satisfies Translation<typeof sv>;
