export default {
  mailSubject: "Søknaden din på {{title}} er ikke sendt",
  mailPreview: "Siste dag er {{day}}.",
  mailTitle: "Søknaden din er ikke sendt",
  mailIntro: "Du har begynt på en søknad hos {{tenant}}, men den er ikke sendt ennå.",
  mailUntil: "Du kan sende den til og med {{day}}. Etter det går det ikke.",
  mailButton: "Fortsett med søknaden",
  mailNotWanted:
    "Vil du ikke søke jobben, trenger du ikke gjøre noe. Det du har skrevet, slettes en tid etter siste dag.",
  // while somebody writes
  notSavedYet: "Ikke lagret ennå, vi prøver igjen",
  cannotSave: "Ikke lagret. Et felt er for langt eller kan ikke leses.",
  savedBeside: "Lagret {{time}} ved siden av en annen tekst, som du får velge mellom når du går videre",
  // two texts
  twoTextsHeading: "Det finnes to tekster",
  twoTextsText:
    "Søknaden er endret to steder, for eksempel i to faner. Ingenting er fjernet. Velg hva som skal stå før du sender inn.",
  twoTextsLink: "Velg tekst",
  chooseHeading: "Velg hvilken tekst som skal stå",
  chooseLead: "Samme del av søknaden er endret to steder. Begge tekstene er lagret. Velg én om gangen.",
  chooseKept: "Står i søknaden",
  chooseOther: "Skrevet {{at}} et annet sted",
  chooseButton: "Behold denne",
  chooseEmpty: "Ikke fylt ut",
  chooseDone: "Du har valgt. Slik ser søknaden ut nå.",
  changedHeading: "Søknaden er endret",
  changedText:
    "Den ble endret etter at du åpnet siden, for eksempel i en annen fane. Her ser du hvordan den ser ut nå. Les gjennom den og send inn på nytt.",
  // after the session
  endedHeading: "Du er logget ut",
  endedText: "Det gikk for lang tid uten at du gikk videre. Logg inn, så kommer du tilbake til samme side.",
  endedKept: "Det du skrev, er lagret og er der når du har logget inn.",
  notSent: "Søknaden er ikke sendt ennå. Logg inn og send den på nytt.",
  keptHeading: "Vi har lagret det du skrev",
  keptText: "Det du skrev {{at}}, står i skjemaet, men er ikke sendt. Se over det og send på nytt.",
  keptBelow: "Det du skrev {{at}}, ble ikke sendt. Her er det, så du kan kopiere det.",
  keptForget: "Fjern det",
  signedInUntil: "Du er logget inn til {{time}} hvis du ikke går videre. Det du skriver, lagres når du bytter steg.",
  signedInUntilEnd:
    "Du er logget inn til {{time}} og må deretter logge inn på nytt. Det du skriver, lagres når du bytter steg.",
  // signing out
  signOutHeading: "Logge ut og slette?",
  signOutText_one:
    "Du har begynt på en søknad som ikke er sendt. Den lagres ikke til en annen dag. Logger du ut, slettes alt du har skrevet i den, og vedleggene.",
  signOutText_other:
    "Du har begynt på {{count}} søknader som ikke er sendt. De lagres ikke til en annen dag. Logger du ut, slettes alt du har skrevet i dem, og vedleggene.",
  signOutErase: "Logg ut og slett",
  signOutStay: "Bli værende",
  signedOutErased: "Det du hadde begynt på, er slettet. Søknader du har sendt, er fortsatt hos oss.",
  signedOutKept: "Søknader du har begynt på, er der neste gang du logger inn.",
  // the list of what was begun
  keptUntil: "Du har en påbegynt søknad på {{title}}. Den lagres til {{at}} og slettes deretter.",
  discard: "Slett",
  discardHeading: "Slette søknaden på {{title}}?",
  discardText: "Alt du har skrevet, slettes, og vedleggene. Det kan ikke angres.",
  discardUpdateText: "Endringen du har begynt på, slettes. Søknaden du har sendt, står som den var.",
  discardKeep: "Behold",
  discarded: "Slettet.",
};
