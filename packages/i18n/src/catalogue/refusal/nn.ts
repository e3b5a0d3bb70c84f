import type { Translation } from "../../translation";
import type sv from "./sv";

export default {
  inputInvalid: "Noko i skjemaet må endrast. Rett det som er markert.",
  valueInvalid: "Denne verdien kan ikkje brukast. Kontroller han.",
  required: "Fyll ut dette feltet.",
  choiceRequired: "Vel eit alternativ.",
  choiceUnknown: "Vel eit av alternativa i lista.",
  tooLong: "Teksten er for lang. Han kan ha høgst {{max}} teikn.",
  emailInvalid: "Skriv ei e-postadresse, til dømes namn@example.no.",
  phoneInvalid: "Skriv eit telefonnummer, til dømes 73 00 00 00.",
  dateInvalid: "Skriv ein dato som finst, til dømes 1990-05-24.",
  birthDateInvalid: "Skriv fødselsdatoen din, til dømes 1990-05-24.",
  monthInvalid: "Skriv år og månad, til dømes 2024-08.",
  yearInvalid: "Skriv eit årstal med fire siffer.",
  numberInvalid: "Skriv eit tal med siffer.",
  numberRange: "Skriv eit tal innanfor grensene som står ved feltet.",
  numberBelow: "Talet er for lite. Det minste er {{min}}.",
  numberAbove: "Talet er for stort. Det største er {{max}}.",
  optionsTooFew: "Skriv minst to alternativ.",
  optionsTooMany: "Det kan vere høgst 30 alternativ.",
  questionsTooMany: "Det kan vere høgst 60 spørsmål.",
  rowsTooMany: "Det er ikkje plass til fleire rader her. Slå saman eller fjern nokre.",
  notFound: "Det du leitar etter, finst ikkje her.",
  signInNeeded: "Logg inn for å halde fram.",
  rightNeeded: "Du har ikkje rett til dette. Ein superbrukar hos dykk kan gi deg han.",
  wrongCredentials: "Brukarnamnet eller passordet stemmer ikkje. Kontroller begge, eller bestill eit nytt passord.",
  signInThrottled: "For mange forsøk på rad. Vent {{minutes}} min, og prøv så igjen.",
  notVerified: "E-postadressa di er ikkje stadfesta enno. Opne lenkja i e-posten vi sende, og logg så inn.",
  registrationEnded: "Det har gått for lang tid sidan du byrja. Byrja på nytt med e-post og passord.",
  linkEnded: "Lenkja er alt brukt eller for gammal.",
  consentNeeded: "Du må godta at vi lagrar personopplysningane dine for å kunne gå vidare.",
  challengeWrong: "Teikna eller svaret stemte ikkje. Her er ei ny oppgåve.",
  passwordTooShort: "Passordet har {{length}} teikn. Det treng minst {{min}}.",
  passwordTooLong: "Passordet kan ha høgst {{max}} teikn.",
  deadlinePassed: "Søknadsfristen er gått ut, så søknaden kan ikkje sendast inn.",
  alreadyApplied: "Du har alt sendt inn ein søknad på denne stillinga.",
  alreadySubmitted: "Denne søknaden er alt send inn.",
  incomplete: "Noko manglar i søknaden. Gå til det som er markert.",
  cvNeeded: "Fyll ut minst éi utdanning eller eitt arbeid som felt. Eit vedlegg er ikkje nok.",
  closureBySupport: "Du kan ikkje slette kontoen sjølv. Be oss om det i staden.",
  closureIsOwn: "Du slettar kontoen sjølv. Du treng ikkje å be oss om det.",
  closureTooEarly: "Kontoen kan slettast tidlegast {{earliestOn}}. Så lenge blir han ståande etter den siste søknaden.",
  downloadsTooMany: "Du har lasta ned opplysningane dine fleire gonger. Vent ein time, og prøv igjen.",
  fieldsOfWorkNeeded: "Vel minst eitt fagområde.",
  letterNeeded: "Skriv søknaden i feltet. Det er ikkje nok å leggje ved ei fil.",
  exemptionReasonNeeded: "Skriv kvifor du ikkje vil stå på lista.",
  attachmentsPerSubmission:
    "Du kan leggje ved høgst {{max}} filer om gongen. Fleire kan du leggje til ved å oppdatere den innsende søknaden.",
  attachmentsInAll: "Ein søknad kan ha høgst {{max}} vedlegg.",
  storageFull: "Vi kan ikkje ta imot filer akkurat no. Det du har skrive, er lagra. Prøv igjen om ei stund.",
  uploadBroken: "Fila kom ikkje heilt fram. Prøv igjen.",
  questionnaireLocked:
    "Spørsmåla kan ikkje endrast, fordi nokon har byrja å søkje. Opprett ei ny rekruttering om spørsmåla må endrast.",
  changedElsewhere: "Nokon andre har lagra ei endring etter at du opna sida. Samanlikn tekstane før du lagrar.",
  publishLastDayNeeded: "Oppgi søknadsfrist.",
  publishLastDayPassed: "Søknadsfristen er alt passert. Vel ein seinare dag.",
  publishContactNeeded: "Vel minst éin kontaktperson for spørsmål.",
  publishTextNeeded: "Skriv minst eitt avsnitt om arbeidet.",
  publishNoticeMissing: "Ei setning som lova krev, manglar i utlysinga, så ho kan ikkje publiserast.",
  referenceTaken: "Det nummeret blir alt brukt av ei anna rekruttering.",
  contactOfOtherUnit: "Ein kontaktperson høyrer til ei anna eining og kan ikkje veljast her.",
  otherAccount:
    "Du er logga inn med ein annan konto enn då sida vart opna. Det du skreiv, er ikkje lagra på denne kontoen.",
  twoTexts: "Det finst to tekstar å velje mellom.",
  interestTooMany: "Vel høgst {{max}}.",
  "attachment.bomb":
    "Fila er uvanleg pakka og blir for stor når ho blir opna. Lagre ein ny kopi som PDF og legg han ved.",
  "attachment.busy":
    "Mange legg ved filer akkurat no. Vent eitt minutt og legg ved fila igjen. Det du har skrive, er teke vare på.",
  "attachment.corrupt":
    "Fila er skadd eller ufullstendig. Opne ho i programmet du skreiv ho i, lagre ho på nytt og legg ho ved igjen.",
  "attachment.embedded":
    "Fila inneheld andre filer eller objekt, til dømes eit innlimt rekneark. Lagre ho som PDF utan vedlegg, eller fjern objekta, og legg ho ved igjen.",
  "attachment.empty": "Fila er tom. Kontroller at du valde rett fil, og legg ho ved igjen.",
  "attachment.encrypted": "Fila er verna med passord. Lagre ein kopi utan passord og legg han ved.",
  "attachment.format":
    "Vi kan ikkje ta imot denne typen fil. Lagre ho i eit av formata {{allowed}} og legg ho ved igjen.",
  "attachment.macro":
    "Fila inneheld makroar. Lagre ho som PDF, eller som Word-dokument utan makroar, og legg ho ved igjen.",
  "attachment.nameBlank": "Fila manglar namn. Gi ho eit namn og legg ho ved igjen.",
  "attachment.nameCharacters":
    "Namnet på fila inneheld teikn som ikkje kan brukast. Gi fila eit nytt namn og legg ho ved igjen.",
  "attachment.nameTooLong":
    "Namnet på fila har {{length}} teikn, og det er plass til høgst {{limit}}, med mellomrom og filending. Gi fila eit kortare namn og legg ho ved igjen.",
  "attachment.polyglot":
    "Fila inneheld meir enn sjølve dokumentet. Opne ho, lagre ein ny kopi som PDF og legg han ved.",
  "attachment.remote":
    "Fila hentar innhald frå ein annan stad når ho blir opna, til dømes eit lenkja bilete eller ein mal. Lagre ho som PDF og legg ho ved igjen.",
  "attachment.script":
    "Fila inneheld noko som køyrer av seg sjølv, til dømes eit skript eller eit utfyllbart skjema. Skriv ho ut til PDF og legg ved den nye fila.",
  "attachment.tooLarge":
    "Fila er for stor. Ho kan vere på høgst {{limit}} MB. Gjer bileta mindre eller del opp fila, og legg ho ved igjen.",
  "attachment.unreadable": "Vi klarte ikkje å lese fila. Lagre ein ny kopi som PDF og legg han ved.",
  "attachment.wrongType":
    "Innhaldet i fila stemmer ikkje med filendinga. Opne ho, vel Lagre som og rett format, og legg ved den nye fila.",
  soughtUnreadable: "Skriv ei heil e-postadresse, eller referanse og nummer, til dømes R-2026-117/12.",
  letterNotAgain: "Denne e-posten kan ikkje sendast på nytt.",
  closureDecided: "Førespurnaden er alt svara på.",
  alreadyVerified: "Adressa er alt stadfesta.",
  alreadyWithdrawn: "Søknaden er trekt.",
  updateNotOffered: "Ein innsend søknad kan ikkje endrast.",
  passwordChangeNeeded: "Vel ditt eige passord før du går vidare.",
  passwordGuessable:
    "Det passordet er lett å gjette: det er vanleg, følgjer eit mønster eller består av namnet vårt. Vel til dømes nokre ord som ikkje høyrer saman.",
  passwordSameDigits: "Det er det mellombelse passordet. Vel eit anna.",
  currentPasswordWrong: "Det er ikkje passordet du har no. Kontroller det.",
  emailUnchanged: "Det er adressa du alt har. Skriv ei anna.",
  emailTaken: "Adressa har fått sin eigen konto og kan ikkje brukast her lenger.",
  requestsThrottled: "Vi har fått mange førespurnader herifrå på kort tid. Vent ein time, og prøv så på nytt.",
  accountClosed: "Kontoen er avslutta.",
  looksAutomatic:
    "Det såg ut som om eit program sende skjemaet. Ingenting er borte. Send det ein gong til, eller ring oss.",
} satisfies Translation<typeof sv>;
