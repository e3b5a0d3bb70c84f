import type { Translation } from "../../translation";
import type sv from "./sv";

export default {
  // how to apply
  lead: "Slik søker du stillinger i {{tenant}}. Grensene her er de som gjelder.",
  applyHeading: "Slik søker du på en stilling",
  stepFind: "Finn stillingen under «{{jobs}}» og les utlysningen.",
  stepStart: "Velg «{{apply}}» i utlysningen.",
  stepSignIn: "Logg inn. Har du ikke konto, velger du «{{newUser}}» på innloggingssiden.",
  stepVerify: "Er kontoen ny, åpner du lenken i e-posten før du logger inn.",
  stepAnswer: "Fyll inn opplysningene dine, svar på spørsmålene og legg ved filer.",
  stepSubmit: "Kontroller oppsummeringen og velg «{{submit}}». Da blir søknaden sendt inn.",
  stepReceipt: "Du får en kvittering på siden og på e-post. Under «{{mine}}» ser du det du har sendt.",
  // limits, as they are enforced
  deadlineHeading: "Siste dag",
  deadlineText: "Du kan søke til klokka 24.00 den siste dagen. Etter det tar systemet ikke imot søknader.",
  deadlineLate: "Du kan søke til klokka 24.00 den siste dagen. En senere søknad blir tatt imot, men merket som sen.",
  draftsHeading: "Hvis du blir avbrutt",
  draftsOffered:
    "Det du har skrevet, blir lagret når du går fra ett steg til et annet. Logg inn og fortsett under «{{mine}}».",
  draftsNotOffered:
    "Du kan ikke lagre et utkast til en annen dag. Blir du avbrutt, finnes det du har skrevet, i {{hours}} timer. Logg inn og fortsett under «{{mine}}».",
  sessionHeading: "Hvor lenge du er logget inn",
  sessionOwn: "Du blir logget ut når du har vært på samme side i {{minutes}} minutter.",
  sessionPublic:
    "På en maskin som andre også bruker, blir du logget ut etter {{minutes}} minutter. Det velger du når du logger inn.",
  sessionWarning: "{{minutes}} min før spør vi om du vil fortsette.",
  sessionAbsolute: "Etter {{hours}} timer må du alltid logge inn på nytt.",
  attachmentsHeading: "Vedlegg",
  formats: "Format: {{formats}}",
  megabytes: "Høyst {{megabytes}} MB per fil",
  perSubmission: "Høyst {{count}} filer om gangen",
  total: "Høyst {{count}} filer i en søknad",
  nameCharacters: "Høyst {{count}} tegn i navnet på filen, med mellomrom og filendelse",
  withdrawHeading: "Trekke en søknad",
  withdrawBefore: "Til og med siste dag: ta kontakt med {{function}}.",
  withdrawSupport: "Etter siste dag: ta kontakt med {{function}}.",
  withdrawByPhone: "Etter siste dag: ring {{function}}.",
  withdrawAdvertContact: "Etter siste dag: ta kontakt med kontaktpersonen i utlysningen.",
  afterHeading: "Når du har søkt",
  afterText:
    "Hvor lang tid en rekruttering tar, varierer. Den som får jobben, blir kontaktet av lederen. Alle andre får beskjed på e-post.",
  afterNotInterviewed:
    "Hvor lang tid en rekruttering tar, varierer. Blir du ikke innkalt til intervju, får du en e-post når rekrutteringen er ferdig.",
  contactHeading: "Hjelp fra et menneske",
  // contact
  contactLead: "Ring eller skriv hvis du trenger hjelp med søknaden eller kontoen din.",
  contactAdvert: "Har du spørsmål om en bestemt stilling, tar du kontakt med den som står i utlysningen.",
  contactTechnical: "Hvis søknaden ikke lar seg sende selv om filene følger reglene",
  // accessibility
  accessibilityLead:
    "Alle skal kunne søke stillinger i {{tenant}}. Nettstedet er laget for å følge WCAG 2.2 på nivå AA.",
  accessibilityWorks:
    "Du kan bruke det med bare tastatur, med skjermleser, forstørret til 400 prosent og uten JavaScript.",
  accessibilityReportHeading: "Finner du et hinder?",
  accessibilityReport:
    "Fortell oss hva du prøvde å gjøre, og hva som skjedde. Vi hjelper deg også med å søke på en annen måte.",
  // personal data
  privacyWhat: "Hva vi lagrer",
  privacyWhatText: "Det du fyller ut på kontoen og i søknadene dine, filene du legger ved, og når du sendte dem inn.",
  privacyHowLong: "Hvor lenge",
  privacyMonths: "En søknad blir lagret i {{months}} måneder.",
  privacyYears: "En søknad blir lagret i {{years}} år.",
  privacyKept: "En søknad blir bevart.",
  privacyHired: "Søknaden til den som blir ansatt, blir bevart.",
  privacyRemoval: "Vil du slette kontoen din? Ta kontakt med oss.",
  privacyRemovalAfter:
    "Kontoen din kan først slettes {{months}} måneder etter den siste søknaden din. Ta kontakt med oss da.",
  privacyCookies: "Informasjonskapsler",
  privacyCookiesText:
    "Når du logger inn eller oppretter en konto, lagrer vi en informasjonskapsel som trengs for det. Den forsvinner når du lukker nettleseren. Vi måler og følger deg ikke.",
  privacyAsk: "Spør oss",
  // preparing
  adviceHeading: "Forbered deg",
  withdrawAlways: "Ta kontakt med {{function}}, både før og etter siste dag.",
} satisfies Translation<typeof sv>;
