export default {
  // how to apply
  lead: "Så söker du jobb hos {{tenant}}. Gränserna här är de som gäller.",
  applyHeading: "Så söker du ett jobb",
  stepFind: "Hitta jobbet under ”{{jobs}}” och läs annonsen.",
  stepStart: "Välj ”{{apply}}” i annonsen.",
  stepSignIn: "Logga in. Har du inget konto väljer du ”{{newUser}}” på inloggningssidan.",
  stepVerify: "Är kontot nytt öppnar du länken i mejlet innan du loggar in.",
  stepAnswer: "Fyll i dina uppgifter, svara på frågorna och bifoga filer.",
  stepSubmit: "Kontrollera sammanfattningen och välj ”{{submit}}”. Då skickas ansökan in.",
  stepReceipt: "Du får ett kvitto på sidan och med e-post. Under ”{{mine}}” ser du det du har skickat.",
  // limits, as they are enforced
  deadlineHeading: "Sista dagen",
  deadlineText: "Du kan söka till klockan 24.00 den sista dagen. Därefter tar systemet inte emot ansökningar.",
  deadlineLate: "Du kan söka till klockan 24.00 den sista dagen. En senare ansökan tas emot, men märks som sen.",
  draftsHeading: "Om du blir avbruten",
  draftsOffered:
    "Det du har skrivit sparas när du går från ett steg till ett annat. Logga in och fortsätt under ”{{mine}}”.",
  draftsNotOffered:
    "Du kan inte spara ett utkast till en annan dag. Blir du avbruten finns det du har skrivit kvar i {{hours}} timmar. Logga in och fortsätt under ”{{mine}}”.",
  sessionHeading: "Hur länge du är inloggad",
  sessionOwn: "Du loggas ut när du har varit på samma sida i {{minutes}} minuter.",
  sessionPublic:
    "På en dator som andra också använder loggas du ut efter {{minutes}} minuter. Du väljer det när du loggar in.",
  sessionWarning: "{{minutes}} min innan frågar vi om du vill fortsätta.",
  sessionAbsolute: "Efter {{hours}} timmar behöver du alltid logga in på nytt.",
  attachmentsHeading: "Bilagor",
  formats: "Format: {{formats}}",
  megabytes: "Högst {{megabytes}} MB per fil",
  perSubmission: "Högst {{count}} filer på en gång",
  total: "Högst {{count}} filer i en ansökan",
  nameCharacters: "Högst {{count}} tecken i filens namn, med mellanslag och filändelse",
  withdrawHeading: "Ta tillbaka en ansökan",
  withdrawBefore: "Till och med sista dagen: kontakta {{function}}.",
  withdrawSupport: "Efter sista dagen: kontakta {{function}}.",
  withdrawByPhone: "Efter sista dagen: ring {{function}}.",
  withdrawAdvertContact: "Efter sista dagen: kontakta den kontaktperson som står i annonsen.",
  afterHeading: "Efter att du har sökt",
  afterText:
    "Hur lång tid en rekrytering tar varierar. Den som får jobbet kontaktas av rekryterande chef. Alla andra får besked med e-post.",
  afterNotInterviewed:
    "Hur lång tid en rekrytering tar varierar. Blir du inte kallad till intervju får du ett mejl när rekryteringen är klar.",
  contactHeading: "Hjälp av en människa",
  // contact
  contactLead: "Ring eller skriv om du behöver hjälp med din ansökan eller ditt konto.",
  contactAdvert: "Har du frågor om ett visst jobb kontaktar du den som står i annonsen.",
  contactTechnical: "Om det inte går att skicka in ansökan fast filerna följer reglerna",
  // accessibility
  accessibilityLead: "Alla ska kunna söka jobb hos {{tenant}}. Webbplatsen är byggd för att följa WCAG 2.2 på nivå AA.",
  accessibilityWorks:
    "Du kan använda den med bara tangentbord, med skärmläsare, förstorad till 400 procent och utan JavaScript.",
  accessibilityReportHeading: "Hittar du ett hinder?",
  accessibilityReport:
    "Berätta för oss vad du försökte göra och vad som hände. Vi hjälper dig också att söka på annat sätt.",
  // personal data
  privacyWhat: "Vad vi sparar",
  privacyWhatText:
    "Det du fyller i på ditt konto och i dina ansökningar, filerna du bifogar och när du skickade in dem.",
  privacyHowLong: "Hur länge",
  privacyMonths: "En ansökan sparas i {{months}} månader.",
  privacyYears: "En ansökan sparas i {{years}} år.",
  privacyKept: "En ansökan bevaras.",
  privacyHired: "Den anställdas ansökan bevaras.",
  privacyRemoval: "Vill du ta bort ditt konto? Kontakta oss.",
  privacyRemovalAfter: "Ditt konto kan tas bort först {{months}} månader efter din senaste ansökan. Kontakta oss då.",
  privacyCookies: "Kakor",
  privacyCookiesText:
    "När du loggar in eller skapar ett konto sparar vi en kaka som behövs för det. Den försvinner när du stänger webbläsaren. Vi mäter och följer dig inte.",
  privacyAsk: "Fråga oss",
  // preparing
  adviceHeading: "Förbered dig",
  withdrawAlways: "Kontakta {{function}}, både före och efter sista dagen.",
} as const;
