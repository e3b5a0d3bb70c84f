import type { Translation } from "../../translation";
import type sv from "./sv";

export default {
  // words that tenants replace
  receiptSubject: "Takk for søknaden din",
  renewalSubject: "Nytt passord hos {{tenant}}",
  // the receipt of an application
  receiptUpdatedSubject: "Vi har fått den oppdaterte søknaden din",
  receiptTitle: "Vi har fått søknaden din",
  receiptUpdatedTitle: "Vi har fått endringene dine",
  receiptPreview: "{{title}}. Ta vare på denne e-posten som kvittering.",
  receiptIntro: "Takk for at du søker jobb hos {{tenant}}. Denne e-posten er kvitteringen din. Ta vare på den.",
  receiptUpdatedIntro:
    "Søknaden din er oppdatert. Det er den nye versjonen som gjelder. Denne e-posten er kvitteringen din.",
  factJob: "Stilling",
  factReference: "Referanse",
  factNumber: "Søknad nummer",
  factReceived: "Mottatt",
  nextHeading: "Hva skjer nå?",
  nextAfterLastDay:
    "Siste dag å søke er {{day}}. Deretter leser vi alle søknadene. Du får svar når rekrutteringen er ferdig, også om du ikke får jobben.",
  nextOpen:
    "Vi leser søknadene etter hvert som de kommer inn. Du får svar når rekrutteringen er ferdig, også om du ikke får jobben.",
  nextStanding:
    "Søknaden din blir liggende hos oss til vi tømmer registeret. Da sender vi deg en e-post, så du kan søke på nytt.",
  processIntro: "Slik regner vi med at det går:",
  changeHeading: "Vil du endre noe?",
  changeUntil: "Du kan endre eller trekke søknaden til og med {{day}}. Kontakt da {{support}}.",
  changeOpen: "Du kan endre eller trekke søknaden. Kontakt da {{support}}.",
  withdrawUntil: "Du kan trekke søknaden til og med {{day}}. Kontakt da {{support}}.",
  withdrawOpen: "Du kan trekke søknaden. Kontakt da {{support}}.",
  applicationsButton: "Vis søknadene mine",
  // accounts
  verificationSubject: "Bekreft e-postadressen din hos {{tenant}}",
  verificationTitle: "Bekreft e-postadressen din",
  verificationIntro: "Noen, trolig du, har opprettet en konto hos {{tenant}} med denne adressen.",
  verificationBeforeSignIn: "Bekreft adressen, så kan du logge inn.",
  verificationAfter: "Bekreft adressen, så vi vet at beskjedene våre når deg.",
  verificationButton: "Bekreft adressen",
  verificationUntil: "Lenken gjelder til {{until}} og kan brukes én gang.",
  notYouNewAccount: "Har du ikke opprettet noen konto? Da trenger du ikke å gjøre noe.",
  alreadyRegisteredSubject: "Du har allerede en konto hos {{tenant}}",
  alreadyRegisteredTitle: "Du har allerede en konto",
  alreadyRegisteredIntro:
    "Noen, trolig du, prøvde å opprette en konto hos {{tenant}} med denne adressen. Det finnes allerede en.",
  alreadyRegisteredDo: "Logg inn med kontoen din. Har du glemt passordet, kan du få et nytt på innloggingssiden.",
  notYouKnownAccount: "Var det ikke deg? Da trenger du ikke å gjøre noe. Ingen har kommet inn på kontoen din.",
  // below every mail
  footQuestions: "Spørsmål? {{support}}: {{ways}}.",
  footReceipt: "Du får denne e-posten fordi du har søkt jobb hos {{tenant}}.",
  footAccount: "Du får denne e-posten fordi noen skrev inn adressen din hos {{tenant}}.",
} satisfies Translation<typeof sv>;
