import type { Translation } from "../../translation";
import type sv from "./sv";

export default {
  // how to apply
  lead: "Slik søkjer du stillingar i {{tenant}}. Grensene her er dei som gjeld.",
  applyHeading: "Slik søkjer du på ei stilling",
  stepFind: "Finn stillinga under «{{jobs}}» og les utlysinga.",
  stepStart: "Vel «{{apply}}» i utlysinga.",
  stepSignIn: "Logg inn. Har du ikkje konto, vel du «{{newUser}}» på innloggingssida.",
  stepVerify: "Er kontoen ny, opnar du lenkja i e-posten før du loggar inn.",
  stepAnswer: "Fyll inn opplysningane dine, svar på spørsmåla og legg ved filer.",
  stepSubmit: "Kontroller oppsummeringa og vel «{{submit}}». Då blir søknaden send inn.",
  stepReceipt: "Du får ei kvittering på sida og på e-post. Under «{{mine}}» ser du det du har sendt.",
  // limits, as they are enforced
  deadlineHeading: "Siste dag",
  deadlineText: "Du kan søkje til klokka 24.00 den siste dagen. Etter det tek systemet ikkje imot søknader.",
  deadlineLate:
    "Du kan søkje til klokka 24.00 den siste dagen. Ein seinare søknad blir teken imot, men merkt som sein.",
  draftsHeading: "Om du blir avbroten",
  draftsOffered:
    "Det du har skrive, blir lagra når du går frå eitt steg til eit anna. Logg inn og hald fram under «{{mine}}».",
  draftsNotOffered:
    "Du kan ikkje lagre eit utkast til ein annan dag. Blir du avbroten, finst det du har skrive, i {{hours}} timar. Logg inn og hald fram under «{{mine}}».",
  sessionHeading: "Kor lenge du er logga inn",
  sessionOwn: "Du blir logga ut når du har vore på same side i {{minutes}} minutt.",
  sessionPublic:
    "På ei maskin som andre òg bruker, blir du logga ut etter {{minutes}} minutt. Det vel du når du loggar inn.",
  sessionWarning: "{{minutes}} min før spør vi om du vil halde fram.",
  sessionAbsolute: "Etter {{hours}} timar må du alltid logge inn på nytt.",
  attachmentsHeading: "Vedlegg",
  formats: "Format: {{formats}}",
  megabytes: "Høgst {{megabytes}} MB per fil",
  perSubmission: "Høgst {{count}} filer om gongen",
  total: "Høgst {{count}} filer i ein søknad",
  nameCharacters: "Høgst {{count}} teikn i namnet på fila, med mellomrom og filending",
  withdrawHeading: "Trekkje ein søknad",
  withdrawBefore: "Til og med siste dag: ta kontakt med {{function}}.",
  withdrawSupport: "Etter siste dag: ta kontakt med {{function}}.",
  withdrawByPhone: "Etter siste dag: ring {{function}}.",
  withdrawAdvertContact: "Etter siste dag: ta kontakt med kontaktpersonen i utlysinga.",
  afterHeading: "Når du har søkt",
  afterText:
    "Kor lang tid ei rekruttering tek, varierer. Den som får jobben, blir kontakta av leiaren. Alle andre får beskjed på e-post.",
  afterNotInterviewed:
    "Kor lang tid ei rekruttering tek, varierer. Blir du ikkje kalla inn til intervju, får du ein e-post når rekrutteringa er ferdig.",
  contactHeading: "Hjelp frå eit menneske",
  // contact
  contactLead: "Ring eller skriv om du treng hjelp med søknaden eller kontoen din.",
  contactAdvert: "Har du spørsmål om ei bestemt stilling, tek du kontakt med den som står i utlysinga.",
  contactTechnical: "Om søknaden ikkje lèt seg sende sjølv om filene følgjer reglane",
  // accessibility
  accessibilityLead:
    "Alle skal kunne søkje stillingar i {{tenant}}. Nettstaden er laga for å følgje WCAG 2.2 på nivå AA.",
  accessibilityWorks:
    "Du kan bruke han med berre tastatur, med skjermlesar, forstørra til 400 prosent og utan JavaScript.",
  accessibilityReportHeading: "Finn du eit hinder?",
  accessibilityReport:
    "Fortel oss kva du prøvde å gjere, og kva som skjedde. Vi hjelper deg òg med å søkje på ein annan måte.",
  // personal data
  privacyWhat: "Kva vi lagrar",
  privacyWhatText: "Det du fyller ut på kontoen og i søknadene dine, filene du legg ved, og når du sende dei inn.",
  privacyHowLong: "Kor lenge",
  privacyMonths: "Ein søknad blir lagra i {{months}} månader.",
  privacyYears: "Ein søknad blir lagra i {{years}} år.",
  privacyKept: "Ein søknad blir bevart.",
  privacyHired: "Søknaden til den som blir tilsett, blir bevart.",
  privacyRemoval: "Vil du slette kontoen din? Ta kontakt med oss.",
  privacyRemovalAfter:
    "Kontoen din kan først slettast {{months}} månader etter den siste søknaden din. Ta kontakt med oss då.",
  privacyCookies: "Informasjonskapslar",
  privacyCookiesText:
    "Når du loggar inn eller opprettar ein konto, lagrar vi ein informasjonskapsel som trengst for det. Han forsvinn når du lukkar nettlesaren. Vi måler og følgjer deg ikkje.",
  privacyAsk: "Spør oss",
  // preparing
  adviceHeading: "Førebu deg",
  withdrawAlways: "Ta kontakt med {{function}}, både før og etter siste dag.",
} satisfies Translation<typeof sv>;
