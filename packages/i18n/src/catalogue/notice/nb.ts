import type { Translation } from "../../translation";
import type sv from "./sv";

export default {
  // the page
  lead: "Dette gjelder deg som har en konto eller søker stilling i {{tenant}}.",
  version: "Versjon {{number}}, gjelder fra {{day}}",
  earlierHeading: "Tidligere versjoner",
  earlierTitle: "Personopplysninger, versjon {{number}}",
  earlierNotice: "Dette er en tidligere versjon. Den vises for at du skal kunne se hva som gjaldt da.",
  toCurrent: "Til versjonen som gjelder nå",
  // who
  controllerHeading: "Hvem er ansvarlig?",
  controller: "{{tenant}} er behandlingsansvarlig.",
  questions: "Spørsmål: {{contact}}",
  officer: "Personvernombud: {{contact}}",
  // why
  purposeHeading: "Hvorfor vi behandler opplysningene dine",
  purpose:
    "For å ta imot og vurdere søknaden din, gi deg beskjed, kunne vise hvordan rekrutteringen gikk for seg, og for arkiv og statistikk.",
  purposeAccount: "Kontoen trengs for at du skal kunne søke, følge søknaden og få beskjed.",
  groundHeading: "Det rettslige grunnlaget",
  groundNotConsent: "Søknaden din bygger ikke på samtykke.",
  groundTick:
    "Krysset når du oppretter en konto, viser at du har fått denne informasjonen. Å trekke det tilbake sletter ikke en søknad som har kommet inn.",
  groundAlerts:
    "E-post om nye stillinger sender vi bare hvis du har bedt om det. Det er et samtykke, og du kan trekke det tilbake når du vil.",
  // what
  whatHeading: "Hva vi lagrer",
  whatAccount: "Konto: navn, e-post, telefon, adresse og CV, så langt du har fylt dem ut.",
  whatApplication: "Søknad: svarene dine, filene du legger ved, når den kom inn, og hver versjon av den.",
  whatCase: "Rekrutteringen: notatene våre om søknaden din, vurderinger og vedtak.",
  whatMessages: "Meldinger: det vi har sendt deg på e-post, og det du har spurt brukerstøtten om.",
  whatInterest: "Stillingsvarsel: hva slags arbeid du vil høre om.",
  whatLog: "Sikkerhet: en logg over innlogginger og hendelser på kontoen, uten innhold.",
  whatNeeded:
    "Du må gi det som er merket som obligatorisk. Uten det kan vi ikke ta imot søknaden. Resten er frivillig.",
  whatNot: "Ikke skriv noe om helse, religion, fagforening eller annet følsomt som vi ikke spør om.",
  // who sees it
  whoHeading: "Hvem får se dem",
  whoStaff:
    "De hos {{tenant}} som arbeider med rekrutteringen. Det du har begynt å skrive, men ikke sendt inn, kan de ikke se.",
  whoSupplier:
    "Leverandøren som driver nettstedet for oss. Den er databehandleren vår, behandler opplysningene bare teknisk og har taushetsplikt.",
  whoMachine: "Ingen program rangerer søkere eller tar avgjørelser om dem.",
  whereSE: "Opplysningene lagres innenfor EU og EØS.",
  whereNO: "Opplysningene lagres i Norge eller i et annet EØS-land.",
  // how long
  longHeading: "Hvor lenge",
  longApplication: "Søknaden: {{period}}",
  longForce: "{{period}} etter at ansettelsesvedtaket er rettskraftig.",
  longClosed: "{{period}} etter at saken ble avsluttet.",
  longKept: "bevares i arkivet.",
  longHired: "Søknaden fra den som blir ansatt: {{period}}",
  longOpen: "Åpen søknad: til vi tømmer registeret, {{count}} ganger i året.",
  longMessages: "Meldinger og spørsmål til brukerstøtten: {{period}}",
  longDraftHours: "Det du har skrevet, men ikke sendt inn: {{period}} etter at du sist endret det.",
  longDraftDays_one: "Det du har skrevet, men ikke sendt inn: én dag etter siste dag for stillingen.",
  longDraftDays_other: "Det du har skrevet, men ikke sendt inn: {{count}} dager etter siste dag for stillingen.",
  longAccount: "Kontoen: til du sletter den.",
  longAccountAsked: "Kontoen: til du ber oss slette den.",
  longAccountAfter: "Kontoen: til du ber oss slette den, tidligst {{period}} etter den siste søknaden din.",
  longInterest: "Stillingsvarsel: til du sletter det.",
  // rights
  rightsHeading: "Rettighetene dine",
  rightsAccess:
    "Få vite hva vi har om deg, og få det ut. Logg inn og åpne «{{profile}}», så kan du laste ned det meste selv.",
  rightsCorrect: "Få feil rettet.",
  rightsErase:
    "Be oss slette opplysninger eller bruke dem mindre. En søknad som har kommet inn, må vi likevel ta vare på så lenge arkivreglene sier.",
  rightsObject: "Protestere mot hvordan vi bruker opplysningene.",
  complaintHeading: "Hvis du ikke er fornøyd",
  complaint: "Snakk først med oss. Du kan også klage til {{authority}}: {{address}}",
  // cookies
  cookiesHeading: "Informasjonskapsler",
  cookies:
    "Når du logger inn, oppretter en konto eller skriver til brukerstøtten, lagrer vi en informasjonskapsel som trengs for det. Den forsvinner når du lukker nettleseren. Vi måler og følger deg ikke.",
} satisfies Translation<typeof sv>;
