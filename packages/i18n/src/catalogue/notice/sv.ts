export default {
  // the page
  lead: "Det här gäller dig som har ett konto eller söker jobb hos {{tenant}}.",
  version: "Version {{number}}, gäller från {{day}}",
  earlierHeading: "Tidigare versioner",
  earlierTitle: "Personuppgifter, version {{number}}",
  earlierNotice: "Det här är en tidigare version. Den visas för att du ska kunna se vad som gällde då.",
  toCurrent: "Till den version som gäller nu",
  // who
  controllerHeading: "Vem ansvarar?",
  controller: "{{tenant}} är personuppgiftsansvarig.",
  questions: "Frågor: {{contact}}",
  officer: "Dataskyddsombud: {{contact}}",
  // why
  purposeHeading: "Varför vi behandlar dina uppgifter",
  purpose:
    "För att ta emot och bedöma din ansökan, lämna besked till dig, kunna visa hur rekryteringen gick till, och för att arkivera och statistik.",
  purposeAccount: "Kontot behövs för att du ska kunna söka, följa din ansökan och få besked.",
  groundHeading: "Den rättsliga grunden",
  groundNotConsent: "Din ansökan bygger inte på samtycke.",
  groundTick:
    "Krysset när du skapar ett konto visar att du har fått den här informationen. Att ta tillbaka det raderar inte en ansökan som har kommit in.",
  groundAlerts:
    "Mejl om nya jobb skickar vi bara om du har bett om dem. Det är ett samtycke, och du kan ta tillbaka det när du vill.",
  // what
  whatHeading: "Vad vi sparar",
  whatAccount: "Konto: namn, e-post, telefon, adress och ditt CV, så långt du har fyllt i dem.",
  whatApplication: "Ansökan: dina svar, filerna du bifogar, när den kom in och varje version av den.",
  whatCase: "Rekryteringen: våra anteckningar om din ansökan, bedömningar och beslut.",
  whatMessages: "Meddelanden: det vi har mejlat till dig och det du har frågat supporten.",
  whatInterest: "Intresseanmälan: vilket arbete du vill höra om.",
  whatLog: "Säkerhet: en logg över inloggningar och händelser på kontot, utan innehåll.",
  whatNeeded:
    "Du behöver lämna det som är märkt som obligatoriskt. Utan det kan vi inte ta emot ansökan. Resten är frivilligt.",
  whatNot: "Skriv inget om hälsa, religion, facklig tillhörighet eller annat känsligt som vi inte frågar om.",
  // who sees it
  whoHeading: "Vem får se dem",
  whoStaff:
    "De hos {{tenant}} som arbetar med rekryteringen. Det du har börjat skriva men inte skickat in kan de inte se.",
  whoSupplier:
    "Leverantören som driver webbplatsen åt oss. Den är vårt personuppgiftsbiträde, bearbetar uppgifterna bara tekniskt och har tystnadsplikt.",
  whoMachine: "Inget program rangordnar sökande eller fattar beslut om dem.",
  whereSE: "Uppgifterna lagras inom EU och EES.",
  whereNO: "Uppgifterna lagras i Norge eller i ett annat EES-land.",
  // how long
  longHeading: "Hur länge",
  longApplication: "Ansökan: {{period}}",
  longForce: "{{period}} efter att beslutet om anställning har vunnit laga kraft.",
  longClosed: "{{period}} efter att ärendet avslutades.",
  longKept: "bevaras i arkivet.",
  longHired: "Ansökan från den som anställs: {{period}}",
  longOpen: "Öppen ansökan: tills vi tömmer registret, {{count}} gånger om året.",
  longMessages: "Meddelanden och supportfrågor: {{period}}",
  longDraftHours: "Det du har skrivit men inte skickat in: {{period}} efter att du senast ändrade det.",
  longDraftDays_one: "Det du har skrivit men inte skickat in: en dag efter jobbets sista dag.",
  longDraftDays_other: "Det du har skrivit men inte skickat in: {{count}} dagar efter jobbets sista dag.",
  longAccount: "Kontot: tills du tar bort det.",
  longAccountAsked: "Kontot: tills du ber oss ta bort det.",
  longAccountAfter: "Kontot: tills du ber oss ta bort det, tidigast {{period}} efter din senaste ansökan.",
  longInterest: "Intresseanmälan: tills du tar bort den.",
  // rights
  rightsHeading: "Dina rättigheter",
  rightsAccess:
    "Få veta vad vi har om dig och få ut det. Logga in och öppna ”{{profile}}”, så kan du ladda ned det mesta själv.",
  rightsCorrect: "Få fel rättade.",
  rightsErase:
    "Be oss radera uppgifter eller använda dem mindre. En ansökan som har kommit in måste vi ändå spara så länge som reglerna om arkiv säger.",
  rightsObject: "Invända mot hur vi använder uppgifterna.",
  complaintHeading: "Om du inte är nöjd",
  complaint: "Tala först med oss. Du kan också klaga hos {{authority}}: {{address}}",
  // cookies
  cookiesHeading: "Kakor",
  cookies:
    "När du loggar in, skapar ett konto eller skriver till supporten sparar vi en kaka som behövs för det. Den försvinner när du stänger webbläsaren. Vi mäter och följer dig inte.",
} as const;
