export default {
  mailSubject: "Din ansökan till {{title}} är inte inskickad",
  mailPreview: "Sista dag är {{day}}.",
  mailTitle: "Din ansökan är inte inskickad",
  mailIntro: "Du har börjat på en ansökan hos {{tenant}}, men den är inte inskickad än.",
  mailUntil: "Du kan skicka in den till och med {{day}}. Efter det går det inte.",
  mailButton: "Fortsätt med ansökan",
  mailNotWanted:
    "Vill du inte söka jobbet behöver du inte göra något. Det du har skrivit tas bort en tid efter sista dagen.",
  // while somebody writes
  notSavedYet: "Inte sparat än, vi försöker igen",
  cannotSave: "Inte sparat. Något fält är för långt eller går inte att läsa.",
  savedBeside: "Sparat {{time}} bredvid en annan text, som du får välja mellan när du går vidare",
  // two texts
  twoTextsHeading: "Det finns två texter",
  twoTextsText:
    "Ansökan har ändrats på två ställen, till exempel i två flikar. Inget är borttaget. Välj vad som ska vara kvar innan du skickar in.",
  twoTextsLink: "Välj text",
  chooseHeading: "Välj vilken text som ska vara kvar",
  chooseLead: "Samma del av ansökan har ändrats på två ställen. Båda texterna är sparade. Välj en i taget.",
  chooseKept: "Står i ansökan",
  chooseOther: "Skrivet {{at}} på ett annat ställe",
  chooseButton: "Behåll den här",
  chooseEmpty: "Inget ifyllt",
  chooseDone: "Du har valt. Så här ser ansökan ut nu.",
  changedHeading: "Ansökan har ändrats",
  changedText:
    "Den ändrades efter att du öppnade sidan, till exempel i en annan flik. Här ser du hur den ser ut nu. Läs igenom den och skicka in igen.",
  // after the session
  endedHeading: "Du är utloggad",
  endedText: "Det gick för lång tid utan att du gick vidare. Logga in, så kommer du tillbaka till samma sida.",
  endedKept: "Det du skrev är sparat och finns kvar när du har loggat in.",
  notSent: "Ansökan är inte inskickad än. Logga in och skicka in den igen.",
  keptHeading: "Vi har sparat det du skrev",
  keptText: "Det du skrev {{at}} står i formuläret, men är inte skickat. Kontrollera det och skicka igen.",
  keptBelow: "Det du skrev {{at}} blev inte skickat. Här är det, så att du kan kopiera det.",
  keptForget: "Ta bort det",
  signedInUntil: "Du är inloggad till {{time}} om du inte går vidare. Det du skriver sparas när du byter steg.",
  signedInUntilEnd:
    "Du är inloggad till {{time}} och behöver sedan logga in igen. Det du skriver sparas när du byter steg.",
  // signing out
  signOutHeading: "Logga ut och radera?",
  signOutText_one:
    "Du har börjat på en ansökan som inte är inskickad. Den sparas inte till en annan dag. Loggar du ut raderas allt du har skrivit i den, och bilagorna.",
  signOutText_other:
    "Du har börjat på {{count}} ansökningar som inte är inskickade. De sparas inte till en annan dag. Loggar du ut raderas allt du har skrivit i dem, och bilagorna.",
  signOutErase: "Logga ut och radera",
  signOutStay: "Stanna kvar",
  signedOutErased: "Det du hade börjat på är raderat. Ansökningar som du har skickat in finns kvar hos oss.",
  signedOutKept: "Ansökningar som du har börjat på finns kvar till nästa gång du loggar in.",
  // the list of what was begun
  keptUntil: "Du har en påbörjad ansökan till {{title}}. Den sparas till {{at}} och raderas sedan.",
  discard: "Ta bort",
  discardHeading: "Ta bort ansökan till {{title}}?",
  discardText: "Allt du har skrivit tas bort, och bilagorna. Det går inte att ångra.",
  discardUpdateText: "Ändringen som du har börjat på tas bort. Ansökan som du har skickat in är kvar som den var.",
  discardKeep: "Behåll",
  discarded: "Borttaget.",
} as const;
