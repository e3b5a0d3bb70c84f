import type { Translation } from "../../translation";
import type sv from "./sv";

export default {
  // the page
  lead: "Dette gjeld deg som har ein konto eller søkjer stilling i {{tenant}}.",
  version: "Versjon {{number}}, gjeld frå {{day}}",
  earlierHeading: "Tidlegare versjonar",
  earlierTitle: "Personopplysningar, versjon {{number}}",
  earlierNotice: "Dette er ein tidlegare versjon. Han blir vist for at du skal kunne sjå kva som gjaldt då.",
  toCurrent: "Til versjonen som gjeld no",
  // who
  controllerHeading: "Kven er ansvarleg?",
  controller: "{{tenant}} er behandlingsansvarleg.",
  questions: "Spørsmål: {{contact}}",
  officer: "Personvernombod: {{contact}}",
  // why
  purposeHeading: "Kvifor vi behandlar opplysningane dine",
  purpose:
    "For å ta imot og vurdere søknaden din, gi deg beskjed, kunne vise korleis rekrutteringa gjekk for seg, og for arkiv og statistikk.",
  purposeAccount: "Kontoen trengst for at du skal kunne søkje, følgje søknaden og få beskjed.",
  groundHeading: "Det rettslege grunnlaget",
  groundNotConsent: "Søknaden din byggjer ikkje på samtykke.",
  groundTick:
    "Krysset når du opprettar ein konto, viser at du har fått denne informasjonen. Å trekkje det tilbake slettar ikkje ein søknad som har kome inn.",
  groundAlerts:
    "E-post om nye stillingar sender vi berre om du har bede om det. Det er eit samtykke, og du kan trekkje det tilbake når du vil.",
  // what
  whatHeading: "Kva vi lagrar",
  whatAccount: "Konto: namn, e-post, telefon, adresse og CV, så langt du har fylt dei ut.",
  whatApplication: "Søknad: svara dine, filene du legg ved, når han kom inn, og kvar versjon av han.",
  whatCase: "Rekrutteringa: notata våre om søknaden din, vurderingar og vedtak.",
  whatMessages: "Meldingar: det vi har sendt deg på e-post, og det du har spurt brukarstøtta om.",
  whatInterest: "Stillingsvarsel: kva slags arbeid du vil høyre om.",
  whatLog: "Tryggleik: ein logg over innloggingar og hendingar på kontoen, utan innhald.",
  whatNeeded:
    "Du må gi det som er merkt som obligatorisk. Utan det kan vi ikkje ta imot søknaden. Resten er frivillig.",
  whatNot: "Ikkje skriv noko om helse, religion, fagforeining eller anna kjensleg som vi ikkje spør om.",
  // who sees it
  whoHeading: "Kven får sjå dei",
  whoStaff:
    "Dei hos {{tenant}} som arbeider med rekrutteringa. Det du har byrja å skrive, men ikkje sendt inn, kan dei ikkje sjå.",
  whoSupplier:
    "Leverandøren som driv nettstaden for oss. Han er databehandlaren vår, behandlar opplysningane berre teknisk og har teieplikt.",
  whoMachine: "Ingen program rangerer søkjarar eller tek avgjerder om dei.",
  whereSE: "Opplysningane blir lagra innanfor EU og EØS.",
  whereNO: "Opplysningane blir lagra i Noreg eller i eit anna EØS-land.",
  // how long
  longHeading: "Kor lenge",
  longApplication: "Søknaden: {{period}}",
  longForce: "{{period}} etter at tilsetjingsvedtaket er rettskraftig.",
  longClosed: "{{period}} etter at saka blei avslutta.",
  longKept: "blir bevart i arkivet.",
  longHired: "Søknaden frå den som blir tilsett: {{period}}",
  longOpen: "Open søknad: til vi tømmer registeret, {{count}} gonger i året.",
  longMessages: "Meldingar og spørsmål til brukarstøtta: {{period}}",
  longDraftHours: "Det du har skrive, men ikkje sendt inn: {{period}} etter at du sist endra det.",
  longDraftDays_one: "Det du har skrive, men ikkje sendt inn: éin dag etter siste dag for stillinga.",
  longDraftDays_other: "Det du har skrive, men ikkje sendt inn: {{count}} dagar etter siste dag for stillinga.",
  longAccount: "Kontoen: til du slettar han.",
  longAccountAsked: "Kontoen: til du bed oss slette han.",
  longAccountAfter: "Kontoen: til du bed oss slette han, tidlegast {{period}} etter den siste søknaden din.",
  longInterest: "Stillingsvarsel: til du slettar det.",
  // rights
  rightsHeading: "Rettane dine",
  rightsAccess:
    "Få vite kva vi har om deg, og få det ut. Logg inn og opne «{{profile}}», så kan du laste ned det meste sjølv.",
  rightsCorrect: "Få feil retta.",
  rightsErase:
    "Be oss slette opplysningar eller bruke dei mindre. Ein søknad som har kome inn, må vi likevel ta vare på så lenge arkivreglane seier.",
  rightsObject: "Protestere mot korleis vi bruker opplysningane.",
  complaintHeading: "Om du ikkje er nøgd",
  complaint: "Snakk først med oss. Du kan òg klage til {{authority}}: {{address}}",
  // cookies
  cookiesHeading: "Informasjonskapslar",
  cookies:
    "Når du loggar inn, opprettar ein konto eller skriv til brukarstøtta, lagrar vi ein informasjonskapsel som trengst for det. Han forsvinn når du lukkar nettlesaren. Vi måler og følgjer deg ikkje.",
} satisfies Translation<typeof sv>;
