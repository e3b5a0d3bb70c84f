export default {
  mailSubject: "Søknaden din på {{title}} er ikkje send",
  mailPreview: "Siste dag er {{day}}.",
  mailTitle: "Søknaden din er ikkje send",
  mailIntro: "Du har byrja på ein søknad hos {{tenant}}, men han er ikkje send enno.",
  mailUntil: "Du kan sende han til og med {{day}}. Etter det går det ikkje.",
  mailButton: "Hald fram med søknaden",
  mailNotWanted:
    "Vil du ikkje søkje jobben, treng du ikkje gjere noko. Det du har skrive, blir sletta ei tid etter siste dag.",
  // while somebody writes
  notSavedYet: "Ikkje lagra enno, vi prøver igjen",
  cannotSave: "Ikkje lagra. Eit felt er for langt eller kan ikkje lesast.",
  savedBeside: "Lagra {{time}} ved sida av ein annan tekst, som du får velje mellom når du går vidare",
  // two texts
  twoTextsHeading: "Det finst to tekstar",
  twoTextsText:
    "Søknaden er endra to stader, til dømes i to faner. Ingenting er fjerna. Vel kva som skal stå før du sender inn.",
  twoTextsLink: "Vel tekst",
  chooseHeading: "Vel kva tekst som skal stå",
  chooseLead: "Den same delen av søknaden er endra to stader. Begge tekstane er lagra. Vel éin om gongen.",
  chooseKept: "Står i søknaden",
  chooseOther: "Skrive {{at}} ein annan stad",
  chooseButton: "Behald denne",
  chooseEmpty: "Ikkje fylt ut",
  chooseDone: "Du har valt. Slik ser søknaden ut no.",
  changedHeading: "Søknaden er endra",
  changedText:
    "Han vart endra etter at du opna sida, til dømes i ei anna fane. Her ser du korleis han ser ut no. Les gjennom han og send inn på nytt.",
  // after the session
  endedHeading: "Du er logga ut",
  endedText: "Det gjekk for lang tid utan at du gjekk vidare. Logg inn, så kjem du tilbake til same side.",
  endedKept: "Det du skreiv, er lagra og er der når du har logga inn.",
  notSent: "Søknaden er ikkje send enno. Logg inn og send han på nytt.",
  keptHeading: "Vi har lagra det du skreiv",
  keptText: "Det du skreiv {{at}}, står i skjemaet, men er ikkje sendt. Sjå over det og send på nytt.",
  keptBelow: "Det du skreiv {{at}}, vart ikkje sendt. Her er det, så du kan kopiere det.",
  keptForget: "Fjern det",
  signedInUntil: "Du er logga inn til {{time}} om du ikkje går vidare. Det du skriv, blir lagra når du byter steg.",
  signedInUntilEnd:
    "Du er logga inn til {{time}} og må då logge inn på nytt. Det du skriv, blir lagra når du byter steg.",
  // signing out
  signOutHeading: "Logge ut og slette?",
  signOutText_one:
    "Du har byrja på ein søknad som ikkje er send. Han blir ikkje lagra til ein annan dag. Loggar du ut, blir alt du har skrive i han, sletta, og vedlegga.",
  signOutText_other:
    "Du har byrja på {{count}} søknader som ikkje er sende. Dei blir ikkje lagra til ein annan dag. Loggar du ut, blir alt du har skrive i dei, sletta, og vedlegga.",
  signOutErase: "Logg ut og slett",
  signOutStay: "Bli verande",
  signedOutErased: "Det du hadde byrja på, er sletta. Søknader du har sendt, er framleis hos oss.",
  signedOutKept: "Søknader du har byrja på, er der neste gong du loggar inn.",
  // the list of what was begun
  keptUntil: "Du har ein påbegynt søknad på {{title}}. Han blir lagra til {{at}} og deretter sletta.",
  discard: "Slett",
  discardHeading: "Slette søknaden på {{title}}?",
  discardText: "Alt du har skrive, blir sletta, og vedlegga. Det kan ikkje angrast.",
  discardUpdateText: "Endringa du har byrja på, blir sletta. Søknaden du har sendt, står som han var.",
  discardKeep: "Behald",
  discarded: "Sletta.",
};
