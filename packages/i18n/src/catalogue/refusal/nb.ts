import type { Translation } from "../../translation";
import type sv from "./sv";

export default {
  inputInvalid: "Noe i skjemaet må endres. Rett det som er markert.",
  valueInvalid: "Denne verdien kan ikke brukes. Kontroller den.",
  required: "Fyll ut dette feltet.",
  choiceRequired: "Velg et alternativ.",
  choiceUnknown: "Velg et av alternativene i listen.",
  tooLong: "Teksten er for lang. Den kan ha høyst {{max}} tegn.",
  emailInvalid: "Skriv en e-postadresse, for eksempel navn@example.no.",
  phoneInvalid: "Skriv et telefonnummer, for eksempel 73 00 00 00.",
  dateInvalid: "Skriv en dato som finnes, for eksempel 1990-05-24.",
  birthDateInvalid: "Skriv fødselsdatoen din, for eksempel 1990-05-24.",
  monthInvalid: "Skriv år og måned, for eksempel 2024-08.",
  yearInvalid: "Skriv et årstall med fire sifre.",
  numberInvalid: "Skriv et tall med sifre.",
  numberRange: "Skriv et tall innenfor grensene som står ved feltet.",
  numberBelow: "Tallet er for lite. Det minste er {{min}}.",
  numberAbove: "Tallet er for stort. Det største er {{max}}.",
  optionsTooFew: "Skriv minst to alternativer.",
  optionsTooMany: "Det kan være høyst 30 alternativer.",
  questionsTooMany: "Det kan være høyst 60 spørsmål.",
  rowsTooMany: "Det er ikke plass til flere rader her. Slå sammen eller fjern noen.",
  notFound: "Det du leter etter, finnes ikke her.",
  signInNeeded: "Logg inn for å fortsette.",
  rightNeeded: "Du har ikke rettighet til dette. En superbruker hos dere kan gi deg den.",
  wrongCredentials: "Brukernavnet eller passordet stemmer ikke. Kontroller begge, eller bestill et nytt passord.",
  signInThrottled: "For mange forsøk på rad. Vent {{minutes}} min, og prøv så igjen.",
  notVerified: "E-postadressen din er ikke bekreftet ennå. Åpne lenken i e-posten vi sendte, og logg så inn.",
  registrationEnded: "Det har gått for lang tid siden du begynte. Begynn på nytt med e-post og passord.",
  linkEnded: "Lenken er allerede brukt eller for gammel.",
  consentNeeded: "Du må godta at vi lagrer personopplysningene dine for å kunne gå videre.",
  challengeWrong: "Tegnene eller svaret stemte ikke. Her er en ny oppgave.",
  passwordTooShort: "Passordet har {{length}} tegn. Det trenger minst {{min}}.",
  passwordTooLong: "Passordet kan ha høyst {{max}} tegn.",
  deadlinePassed: "Søknadsfristen er gått ut, så søknaden kan ikke sendes inn.",
  alreadyApplied: "Du har allerede sendt inn en søknad på denne stillingen.",
  alreadySubmitted: "Denne søknaden er allerede sendt inn.",
  incomplete: "Noe mangler i søknaden. Gå til det som er markert.",
  cvNeeded: "Fyll ut minst én utdanning eller ett arbeid som felt. Et vedlegg er ikke nok.",
  closureBySupport: "Du kan ikke slette kontoen selv. Be oss om det i stedet.",
  closureIsOwn: "Du sletter kontoen selv. Du trenger ikke å be oss om det.",
  closureTooEarly: "Kontoen kan slettes tidligst {{earliestOn}}. Så lenge blir den stående etter den siste søknaden.",
  downloadsTooMany: "Du har lastet ned opplysningene dine flere ganger. Vent en time, og prøv igjen.",
  fieldsOfWorkNeeded: "Velg minst ett fagområde.",
  letterNeeded: "Skriv søknaden i feltet. Det er ikke nok å legge ved en fil.",
  exemptionReasonNeeded: "Skriv hvorfor du ikke vil stå på listen.",
  attachmentsPerSubmission:
    "Du kan legge ved høyst {{max}} filer om gangen. Flere kan du legge til ved å oppdatere den innsendte søknaden.",
  attachmentsInAll: "En søknad kan ha høyst {{max}} vedlegg.",
  storageFull: "Vi kan ikke ta imot filer akkurat nå. Det du har skrevet, er lagret. Prøv igjen om en stund.",
  uploadBroken: "Filen kom ikke helt fram. Prøv igjen.",
  questionnaireLocked:
    "Spørsmålene kan ikke endres, fordi noen har begynt å søke. Opprett en ny rekruttering hvis spørsmålene må endres.",
  changedElsewhere: "Noen andre har lagret en endring etter at du åpnet siden. Sammenlign tekstene før du lagrer.",
  publishLastDayNeeded: "Oppgi søknadsfrist.",
  publishLastDayPassed: "Søknadsfristen er allerede passert. Velg en senere dag.",
  publishContactNeeded: "Velg minst én kontaktperson for spørsmål.",
  publishTextNeeded: "Skriv minst ett avsnitt om arbeidet.",
  publishNoticeMissing: "En setning som loven krever, mangler i utlysningen, så den kan ikke publiseres.",
  referenceTaken: "Det nummeret brukes allerede av en annen rekruttering.",
  contactOfOtherUnit: "En kontaktperson hører til en annen enhet og kan ikke velges her.",
  otherAccount:
    "Du er logget inn med en annen konto enn da siden ble åpnet. Det du skrev, er ikke lagret på denne kontoen.",
  twoTexts: "Det finnes to tekster å velge mellom.",
  interestTooMany: "Velg høyst {{max}}.",
  "attachment.bomb":
    "Filen er uvanlig pakket og blir for stor når den åpnes. Lagre en ny kopi som PDF og legg den ved.",
  "attachment.busy":
    "Mange legger ved filer akkurat nå. Vent ett minutt og legg ved filen igjen. Det du har skrevet, er tatt vare på.",
  "attachment.corrupt":
    "Filen er skadet eller ufullstendig. Åpne den i programmet du skrev den i, lagre den på nytt og legg den ved igjen.",
  "attachment.embedded":
    "Filen inneholder andre filer eller objekter, for eksempel et innlimt regneark. Lagre den som PDF uten vedlegg, eller fjern objektene, og legg den ved igjen.",
  "attachment.empty": "Filen er tom. Kontroller at du valgte riktig fil, og legg den ved igjen.",
  "attachment.encrypted": "Filen er beskyttet med passord. Lagre en kopi uten passord og legg den ved.",
  "attachment.format":
    "Vi kan ikke ta imot denne typen fil. Lagre den i et av formatene {{allowed}} og legg den ved igjen.",
  "attachment.macro":
    "Filen inneholder makroer. Lagre den som PDF, eller som Word-dokument uten makroer, og legg den ved igjen.",
  "attachment.nameBlank": "Filen mangler navn. Gi den et navn og legg den ved igjen.",
  "attachment.nameCharacters":
    "Navnet på filen inneholder tegn som ikke kan brukes. Gi filen et nytt navn og legg den ved igjen.",
  "attachment.nameTooLong":
    "Navnet på filen har {{length}} tegn, og det er plass til høyst {{limit}}, med mellomrom og filendelse. Gi filen et kortere navn og legg den ved igjen.",
  "attachment.polyglot":
    "Filen inneholder mer enn selve dokumentet. Åpne den, lagre en ny kopi som PDF og legg den ved.",
  "attachment.remote":
    "Filen henter innhold fra et annet sted når den åpnes, for eksempel et lenket bilde eller en mal. Lagre den som PDF og legg den ved igjen.",
  "attachment.script":
    "Filen inneholder noe som kjører av seg selv, for eksempel et skript eller et utfyllbart skjema. Skriv den ut til PDF og legg ved den nye filen.",
  "attachment.tooLarge":
    "Filen er for stor. Den kan være på høyst {{limit}} MB. Gjør bildene mindre eller del opp filen, og legg den ved igjen.",
  "attachment.unreadable": "Vi klarte ikke å lese filen. Lagre en ny kopi som PDF og legg den ved.",
  "attachment.wrongType":
    "Innholdet i filen stemmer ikke med filendelsen. Åpne den, velg Lagre som og riktig format, og legg ved den nye filen.",
  soughtUnreadable: "Skriv en hel e-postadresse, eller referanse og nummer, for eksempel R-2026-117/12.",
  letterNotAgain: "Denne e-posten kan ikke sendes på nytt.",
  closureDecided: "Forespørselen er allerede besvart.",
  alreadyVerified: "Adressen er allerede bekreftet.",
  alreadyWithdrawn: "Søknaden er trukket.",
  updateNotOffered: "En innsendt søknad kan ikke endres.",
  passwordChangeNeeded: "Velg ditt eget passord før du går videre.",
  passwordGuessable:
    "Det passordet er lett å gjette: det er vanlig, følger et mønster eller består av navnet vårt. Velg for eksempel noen ord som ikke hører sammen.",
  passwordSameDigits: "Det er det midlertidige passordet. Velg et annet.",
  currentPasswordWrong: "Det er ikke passordet du har nå. Kontroller det.",
  emailUnchanged: "Det er adressen du alt har. Skriv en annen.",
  emailTaken: "Adressen har fått sin egen konto og kan ikke brukes her lenger.",
  requestsThrottled: "Vi har fått mange forespørsler herfra på kort tid. Vent en time, og prøv så på nytt.",
  accountClosed: "Kontoen er avsluttet.",
  looksAutomatic:
    "Det så ut som om et program sendte skjemaet. Ingenting er borte. Send det en gang til, eller ring oss.",
} satisfies Translation<typeof sv>;
