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
} satisfies Translation<typeof sv>;
