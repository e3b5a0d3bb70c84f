export default {
  inputInvalid: "Något i formuläret behöver ändras. Rätta det som är markerat.",
  valueInvalid: "Det här värdet går inte att använda. Kontrollera det.",
  required: "Fyll i det här fältet.",
  choiceRequired: "Välj ett alternativ.",
  choiceUnknown: "Välj ett av alternativen i listan.",
  tooLong: "Texten är för lång. Den får ha högst {{max}} tecken.",
  emailInvalid: "Skriv en e-postadress, till exempel namn@example.se.",
  phoneInvalid: "Skriv ett telefonnummer, till exempel 070-174 06 10.",
  dateInvalid: "Skriv ett datum som finns, till exempel 1990-05-24.",
  birthDateInvalid: "Skriv ditt födelsedatum, till exempel 1990-05-24.",
  monthInvalid: "Skriv år och månad, till exempel 2024-08.",
  yearInvalid: "Skriv ett årtal med fyra siffror.",
  numberInvalid: "Skriv ett tal med siffror.",
  numberRange: "Skriv ett tal inom de gränser som står vid fältet.",
  numberBelow: "Talet är för litet. Det minsta är {{min}}.",
  numberAbove: "Talet är för stort. Det största är {{max}}.",
  optionsTooFew: "Skriv minst två alternativ.",
  optionsTooMany: "Det kan vara högst 30 alternativ.",
  questionsTooMany: "Det kan vara högst 60 frågor.",
  rowsTooMany: "Det finns inte plats för fler rader här. Slå ihop eller ta bort någon.",
  notFound: "Det du söker finns inte här.",
  signInNeeded: "Logga in för att fortsätta.",
  rightNeeded: "Du har inte behörighet till det här. En superanvändare hos er kan ge dig den.",
  wrongCredentials: "Användarnamnet eller lösenordet stämmer inte. Kontrollera båda, eller beställ ett nytt lösenord.",
  signInThrottled: "För många försök i rad. Vänta {{minutes}} min och försök sedan igen.",
  notVerified: "Din e-postadress är inte bekräftad ännu. Öppna länken i mejlet som vi skickade och logga sedan in.",
  registrationEnded: "Det har gått för lång tid sedan du började. Börja om med e-post och lösenord.",
  linkEnded: "Länken har redan använts eller är för gammal.",
  consentNeeded: "Du behöver godkänna att vi sparar dina personuppgifter för att kunna gå vidare.",
  challengeWrong: "Tecknen eller svaret stämde inte. Här är en ny uppgift.",
  passwordTooShort: "Lösenordet har {{length}} tecken. Det behöver minst {{min}}.",
  passwordTooLong: "Lösenordet får ha högst {{max}} tecken.",
  deadlinePassed: "Sista ansökningsdagen har passerat, så ansökan går inte att skicka in.",
  alreadyApplied: "Du har redan skickat in en ansökan till det här jobbet.",
  alreadySubmitted: "Den här ansökan är redan inskickad.",
  incomplete: "Något saknas i ansökan. Gå till det som är markerat.",
  cvNeeded: "Fyll i minst en utbildning eller ett arbete som fält. En bifogad fil räcker inte.",
  exemptionReasonNeeded: "Skriv varför du inte vill stå på listan.",
  attachmentsPerSubmission:
    "Du kan bifoga högst {{max}} filer på en gång. Fler kan du lägga till genom att uppdatera din inskickade ansökan.",
  attachmentsInAll: "En ansökan kan ha högst {{max}} bilagor.",
  storageFull: "Vi kan inte ta emot filer just nu. Det du har skrivit är sparat. Försök igen om en stund.",
  uploadBroken: "Filen kom inte fram hel. Försök igen.",
  questionnaireLocked:
    "Frågorna kan inte ändras, eftersom någon har börjat söka. Skapa en ny rekrytering om frågorna måste ändras.",
  changedElsewhere: "Någon annan har sparat en ändring efter att du öppnade sidan. Jämför texterna innan du sparar.",
  publishLastDayNeeded: "Ange sista ansökningsdag.",
  publishLastDayPassed: "Sista ansökningsdagen har redan varit. Välj en senare dag.",
  publishContactNeeded: "Välj minst en kontaktperson för frågor.",
  publishTextNeeded: "Skriv minst ett avsnitt om arbetet.",
  publishNoticeMissing: "En mening som lagen kräver saknas i annonsen, så den kan inte publiceras.",
  referenceTaken: "Det numret används redan av en annan rekrytering.",
  contactOfOtherUnit: "En kontaktperson hör till en annan enhet och kan inte väljas här.",
  "attachment.bomb":
    "Filen är ovanligt packad och blir för stor när den öppnas. Spara en ny kopia som PDF och bifoga den.",
  "attachment.busy":
    "Många bifogar filer just nu. Vänta en minut och bifoga filen igen. Det du har skrivit finns kvar.",
  "attachment.corrupt":
    "Filen är skadad eller ofullständig. Öppna den i programmet du skrev den i, spara den på nytt och bifoga den igen.",
  "attachment.embedded":
    "Filen innehåller andra filer eller objekt, till exempel ett inklistrat kalkylblad. Spara den som PDF utan bilagor, eller ta bort objekten, och bifoga den igen.",
  "attachment.empty": "Filen är tom. Kontrollera att du valde rätt fil och bifoga den igen.",
  "attachment.encrypted": "Filen är skyddad med lösenord. Spara en kopia utan lösenord och bifoga den.",
  "attachment.format":
    "Vi kan inte ta emot den här sortens fil. Spara den i något av formaten {{allowed}} och bifoga den igen.",
  "attachment.macro":
    "Filen innehåller makron. Spara den som PDF, eller som Word-dokument utan makron, och bifoga den igen.",
  "attachment.nameBlank": "Filen saknar namn. Ge den ett namn och bifoga den igen.",
  "attachment.nameCharacters":
    "Filens namn innehåller tecken som inte går att använda. Döp om filen och bifoga den igen.",
  "attachment.nameTooLong":
    "Filens namn har {{length}} tecken, och högst {{limit}} får plats, med mellanslag och filändelse. Döp om filen och bifoga den igen.",
  "attachment.polyglot":
    "Filen innehåller mer än själva dokumentet. Öppna den, spara en ny kopia som PDF och bifoga den.",
  "attachment.remote":
    "Filen hämtar innehåll från en annan plats när den öppnas, till exempel en länkad bild eller mall. Spara den som PDF och bifoga den igen.",
  "attachment.script":
    "Filen innehåller något som körs av sig självt, till exempel ett skript eller ett ifyllbart formulär. Skriv ut den till PDF och bifoga den nya filen.",
  "attachment.tooLarge":
    "Filen är för stor. Den får vara högst {{limit}} MB. Gör bilderna mindre eller dela upp filen och bifoga den igen.",
  "attachment.unreadable": "Vi kunde inte läsa filen. Spara en ny kopia som PDF och bifoga den.",
  "attachment.wrongType":
    "Filens innehåll stämmer inte med filändelsen. Öppna den, välj Spara som och rätt format, och bifoga den nya filen.",
} as const;
