export default {
  // words that tenants replace
  receiptSubject: "Tack för din ansökan",
  renewalSubject: "Nytt lösenord hos {{tenant}}",
  // the receipt of an application
  receiptUpdatedSubject: "Vi har fått din uppdaterade ansökan",
  receiptTitle: "Vi har fått din ansökan",
  receiptUpdatedTitle: "Vi har fått dina ändringar",
  receiptPreview: "{{title}}. Spara det här mejlet som kvitto.",
  receiptIntro: "Tack för att du söker arbete hos {{tenant}}. Det här mejlet är ditt kvitto. Spara det.",
  receiptUpdatedIntro: "Din ansökan är uppdaterad. Det är den nya versionen som gäller. Det här mejlet är ditt kvitto.",
  factJob: "Arbete",
  factReference: "Referens",
  factNumber: "Ansökan nummer",
  factReceived: "Kom in",
  nextHeading: "Vad händer nu?",
  nextAfterLastDay:
    "Sista dag att söka är {{day}}. Sedan läser vi alla ansökningar. Du får besked när rekryteringen är klar, även om du inte får arbetet.",
  nextOpen:
    "Vi läser ansökningarna allt eftersom de kommer in. Du får besked när rekryteringen är klar, även om du inte får arbetet.",
  nextStanding:
    "Din ansökan finns kvar hos oss tills vi tömmer registret. Då mejlar vi dig, så att du kan söka på nytt.",
  processIntro: "Så här räknar vi med att det går till:",
  changeHeading: "Vill du ändra något?",
  changeUntil: "Du kan ändra eller ta tillbaka din ansökan till och med {{day}}. Kontakta då {{support}}.",
  changeOpen: "Du kan ändra eller ta tillbaka din ansökan. Kontakta då {{support}}.",
  withdrawUntil: "Du kan ta tillbaka din ansökan till och med {{day}}. Kontakta då {{support}}.",
  withdrawOpen: "Du kan ta tillbaka din ansökan. Kontakta då {{support}}.",
  applicationsButton: "Visa mina ansökningar",
  // accounts
  verificationSubject: "Bekräfta din e-postadress hos {{tenant}}",
  verificationTitle: "Bekräfta din e-postadress",
  verificationIntro: "Någon, troligen du, har skapat ett konto hos {{tenant}} med den här adressen.",
  verificationBeforeSignIn: "Bekräfta adressen, så kan du logga in.",
  verificationAfter: "Bekräfta adressen, så att vi vet att våra besked når dig.",
  verificationButton: "Bekräfta adressen",
  verificationUntil: "Länken gäller till {{until}} och kan användas en gång.",
  notYouNewAccount: "Har du inte skapat något konto? Då behöver du inte göra något.",
  alreadyRegisteredSubject: "Du har redan ett konto hos {{tenant}}",
  alreadyRegisteredTitle: "Du har redan ett konto",
  alreadyRegisteredIntro:
    "Någon, troligen du, försökte skapa ett konto hos {{tenant}} med den här adressen. Det finns redan ett.",
  alreadyRegisteredDo: "Logga in med ditt konto. Har du glömt lösenordet kan du skaffa ett nytt på inloggningssidan.",
  notYouKnownAccount: "Var det inte du? Då behöver du inte göra något. Ingen har kommit in på ditt konto.",
  // below every mail
  footQuestions: "Frågor? {{support}}: {{ways}}.",
  footReceipt: "Du får mejlet för att du har sökt arbete hos {{tenant}}.",
  footAccount: "Du får mejlet för att någon skrev din adress hos {{tenant}}.",
} as const;
