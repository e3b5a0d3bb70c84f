import type { Translation } from "../../translation";
import type sv from "./sv";

export default {
  // contact
  contactLead: "Ring eller skriv om du treng hjelp med søknaden eller kontoen din.",
  contactUs: "Hjelp med søknad eller konto",
  contactAdvert: "Har du spørsmål om ei bestemt stilling, tek du kontakt med den som står i utlysinga.",
  contactTechnical: "Om søknaden ikkje lèt seg sende sjølv om filene følgjer reglane",
  contactOther: "Fleire vegar",
  // the form
  heading: "Skriv til brukarstøtta",
  lead: "Fortel kva du prøvde å gjere, og kva som skjedde. Vi svarar på e-post.",
  firstTry: "Verka noko ikkje? Prøv gjerne ein gong til først. Det du har skrive i ein søknad, er der framleis.",
  tried: "Kva prøvde du å gjere?",
  triedHelp: "Til dømes: leggje ved CV-en min i søknaden på stillinga som rådgjevar.",
  happened: "Kva skjedde?",
  happenedHelp: "Skriv gjerne av det som stod på sida.",
  email: "E-post for svaret",
  page: "Sida du kom frå",
  notSecret: "Ikkje skriv passord, fødselsnummer eller noko om helsa di.",
  protectedIdentity: "Ikkje bruk skjemaet om du har skjerma personopplysningar.",
  trap: "La dette feltet stå tomt",
  send: "Send",
  otherWays: "Vil du heller ringje eller sende e-post?",
  linkHere: "Skriv til brukarstøtta om problemet",
  // what was sent
  sentHeading: "Vi har fått meldinga di",
  sentText: "Ho kom inn {{at}}. {{support}} svarar til {{email}}.",
  sentMail: "Vi sender òg ei kort stadfesting til adressa. Kjem ho ikkje, er adressa kanskje feil.",
  sentCopy: "Dette sende du",
  sentNoneHeading: "Det er inga melding å vise",
  sentNoneText: "Har du sendt ei, er ho hos oss. Her blir ho vist berre ei kort stund, i same nettlesar.",
  back: "Tilbake til sida du kom frå",
  // protected identity
  identityLead: "Ikkje bruk dette systemet. Vi har ein annan måte du kan søkje på.",
  identityHow: "Slik gjer du",
  identityManager: "Telefonnummeret til den rekrutterande leiaren står blant kontaktane i kvar utlysing.",
  identityNever:
    "Vi spør aldri om du har skjerma personopplysningar, og vi lagrar ingenting om at du har lese denne sida.",
  identityBegun:
    "Har du alt ein konto eller ein søknad hos oss? Sei det når du ringjer, så hjelper vi deg å verne det som finst.",
  // the statement of accessibility
  statementLead:
    "Alle skal kunne søkje stillingar i {{tenant}}. Her står det kor tilgjengeleg nettstaden er, og korleis du seier frå om noko hindrar deg.",
  statementHow: "Kor tilgjengeleg er nettstaden?",
  statementBuilt: "Han er laga etter WCAG 2.2 på nivå AA, som omfattar det lova krev.",
  statementWorks:
    "Han er laga for å brukast med berre tastatur, med skjermlesar, forstørra til 400 prosent, med eigne fargar og utan JavaScript. Før du blir logga ut, spør vi om du vil bli, og det du skriv, blir lagra.",
  statementNot: "Dette er ikkje tilgjengeleg",
  statementEnd:
    "Etter {{hours}} timar tek innlogginga alltid slutt. Det kan ikkje forlengjast, men du får eit varsel, og det du har skrive, er der når du loggar inn igjen.",
  statementNoneKnown: "Vi kjenner ikkje til andre manglar. Finn du ein, vil vi vite det.",
  statementAssessed: "Korleis vi har kontrollert",
  statementAutomatic:
    "Eit program (axe) kontrollerer sidene i kvar ny versjon. Automatiske prøver går òg gjennom dei med berre tastatur, i mobilstorleik, ved 400 prosents forstørring og med eigne fargar.",
  statementNoOutsider:
    "Ingen som bruker skjermlesar til dagleg, har prøvd nettstaden enno, og ingen utanforståande har granska han.",
  statementDate: "Den siste vurderinga blei gjord {{day}}.",
  statementAuthority: "Tilsyn",
  statementAuthorityText:
    "{{authority}} fører tilsyn med at lova blir følgd. Er du ikkje nøgd med svaret vårt, kan du melde frå dit.",
  reportHeading: "Sei frå om eit hinder",
  reportLead: "Vi rettar feilen, og vi hjelper deg å søkje på ein annan måte så lenge.",
  reportTriedHelp: "Til dømes: velje ein dato med tastaturet.",
  reportHappenedHelp: "Skriv gjerne kva hjelpemiddel og kva nettlesar du bruker.",
} satisfies Translation<typeof sv>;
