import type { Translation } from "../../translation";
import type sv from "./sv";

export default {
  // words that tenants replace
  receiptSubject: "Takk for søknaden din",
  renewalSubject: "Nytt passord hos {{tenant}}",
  // the receipt of an application
  receiptUpdatedSubject: "Vi har fått den oppdaterte søknaden din",
  receiptTitle: "Vi har fått søknaden din",
  receiptUpdatedTitle: "Vi har fått endringane dine",
  receiptPreview: "{{title}}. Ta vare på denne e-posten som kvittering.",
  receiptIntro: "Takk for at du søkjer jobb hos {{tenant}}. Denne e-posten er kvitteringa di. Ta vare på han.",
  receiptUpdatedIntro:
    "Søknaden din er oppdatert. Det er den nye versjonen som gjeld. Denne e-posten er kvitteringa di.",
  factJob: "Stilling",
  factReference: "Referanse",
  factNumber: "Søknad nummer",
  factReceived: "Motteken",
  nextHeading: "Kva skjer no?",
  nextAfterLastDay:
    "Siste dag å søkje er {{day}}. Deretter les vi alle søknadene. Du får svar når rekrutteringa er ferdig, også om du ikkje får jobben.",
  nextOpen:
    "Vi les søknadene etter kvart som dei kjem inn. Du får svar når rekrutteringa er ferdig, også om du ikkje får jobben.",
  nextStanding:
    "Søknaden din blir liggjande hos oss til vi tømmer registeret. Då sender vi deg ein e-post, så du kan søkje på nytt.",
  processIntro: "Slik reknar vi med at det går:",
  changeHeading: "Vil du endre noko?",
  changeUntil: "Du kan endre eller trekkje søknaden til og med {{day}}. Kontakt då {{support}}.",
  changeOpen: "Du kan endre eller trekkje søknaden. Kontakt då {{support}}.",
  withdrawUntil: "Du kan trekkje søknaden til og med {{day}}. Kontakt då {{support}}.",
  withdrawOpen: "Du kan trekkje søknaden. Kontakt då {{support}}.",
  applicationsButton: "Vis søknadene mine",
  // accounts
  verificationSubject: "Stadfest e-postadressa di hos {{tenant}}",
  verificationTitle: "Stadfest e-postadressa di",
  verificationIntro: "Nokon, truleg du, har oppretta ein konto hos {{tenant}} med denne adressa.",
  verificationBeforeSignIn: "Stadfest adressa, så kan du logge inn.",
  verificationAfter: "Stadfest adressa, så vi veit at beskjedane våre når deg.",
  verificationButton: "Stadfest adressa",
  verificationUntil: "Lenkja gjeld til {{until}} og kan brukast éin gong.",
  notYouNewAccount: "Har du ikkje oppretta nokon konto? Då treng du ikkje gjere noko.",
  alreadyRegisteredSubject: "Du har allereie ein konto hos {{tenant}}",
  alreadyRegisteredTitle: "Du har allereie ein konto",
  alreadyRegisteredIntro:
    "Nokon, truleg du, prøvde å opprette ein konto hos {{tenant}} med denne adressa. Det finst allereie ein.",
  alreadyRegisteredDo: "Logg inn med kontoen din. Har du gløymt passordet, kan du få eit nytt på innloggingssida.",
  notYouKnownAccount: "Var det ikkje deg? Då treng du ikkje gjere noko. Ingen har kome inn på kontoen din.",
  // below every mail
  footQuestions: "Spørsmål? {{support}}: {{ways}}.",
  footReceipt: "Du får denne e-posten fordi du har søkt jobb hos {{tenant}}.",
  footAccount: "Du får denne e-posten fordi nokon skreiv inn adressa di hos {{tenant}}.",
} satisfies Translation<typeof sv>;
