export default {
  // SE-1
  advertPublicRecord:
    "Din ansökan blir en allmän handling när den kommer in till oss. Det betyder att andra kan begära att få läsa den.",
  receiptPublicRecord: "Din ansökan är nu en allmän handling hos oss. Andra kan begära att få läsa den.",
  // NO-2
  advertApplicantList:
    "Vi gör en lista över alla som söker. Du kan be att inte stå med på den. Uppgifter om dig kan ändå bli offentliga, även om du har bett att inte stå med. I så fall får du veta det först.",
  receiptApplicantList: "Efter sista ansökningsdagen gör vi en offentlig lista över alla som har sökt.",
  // NO-1
  listDateOfBirth: "Födelsedatum",
  listDateOfBirthHint: "Din ålder står på den offentliga listan över sökande, inte ditt födelsedatum.",
  listPresentTitle: "Nuvarande titel eller sysselsättning",
  listPresentTitleHint: "Till exempel lärare, student eller arbetssökande.",
  listMunicipality: "Kommun där du bor eller arbetar",
  listGender: "Kön",
  listGenderHint: "Vi räknar hur många kvinnor och män som söker. Ditt kön står inte vid ditt namn.",
  genderWoman: "Kvinna",
  genderMan: "Man",
  genderWithheld: "Vill inte uppge",
  // NO-2
  exemptionOffer: "Jag ber att inte stå på den offentliga listan över sökande",
  exemptionReason: "Varför vill du inte stå på listan?",
  exemptionExplanation:
    "Vi prövar din begäran. Om vi säger nej får du veta det, och du kan ta tillbaka din ansökan innan listan blir offentlig.",
  exemptionEntry: "Sökande {{number}}, undantagen, offentleglova § 25 andra stycket tredje meningen",
  // SE-6
  rejectionSweden:
    "Du kan skriftligt begära att få veta vilken utbildning, arbetslivserfarenhet och andra meriter de hade som kallades till intervju eller fick anställningen.",
  // NO-4, NO-6, NO-7
  rejectionNorway:
    "Du kan begära att få se den utvidgade listan över sökande och andra handlingar som du har rätt till. Du kan skriftligt begära uppgifter om utbildning och praktik för den som fick anställningen. Beslutet om anställning kan inte överklagas, men du kan klaga hos Sivilombudet eller Diskrimineringsnemnda.",
  // SE-9, OR-16
  registerCheckHeading: "Kontroll i register",
  checkSchool:
    "Får du erbjudande om arbetet visar du ett utdrag ur belastningsregistret innan vi kan anställa dig. Det får vara högst ett år gammalt. Du beställer det själv hos Polisen.",
  checkUpperSecondary:
    "Får du erbjudande om arbetet kan vi be dig visa ett utdrag ur belastningsregistret. Du beställer det själv hos Polisen.",
  checkChildren:
    "Får du erbjudande om arbetet kan vi be dig visa ett registerutdrag, eftersom arbetet innebär kontakt med barn. Du beställer det själv hos Polisen.",
  checkResidentialCare:
    "Får du erbjudande om arbetet visar du utdrag ur belastningsregistret och misstankeregistret innan vi kan anställa dig. Du beställer dem själv hos Polisen.",
  checkDisabilityChildren:
    "Får du erbjudande om arbetet visar du ett utdrag ur belastningsregistret innan vi kan anställa dig. Du beställer det själv hos Polisen.",
  checkPsychiatricCare:
    "Får du erbjudande om arbetet kan vi be dig visa utdrag ur belastningsregistret och misstankeregistret, eftersom arbetet är inom psykiatrisk vård.",
  checkHomeCare:
    "Får du erbjudande om arbetet kan vi be dig visa ett registerutdrag, eftersom arbetet är i hemmet hos äldre eller hos vuxna med funktionsnedsättning.",
  // NO-8
  checkKindergarten: "Får du erbjudande om arbetet lämnar du en polisattest (barnehageloven § 30).",
  checkSchoolNorway: "Får du erbjudande om arbetet lämnar du en polisattest (opplæringslova § 17-11).",
  checkChildWelfare: "Får du erbjudande om arbetet lämnar du en polisattest (barnevernsloven § 12-11).",
  checkHealthAndCare: "Får du erbjudande om arbetet lämnar du en polisattest (helse- og omsorgstjenesteloven § 5-4).",
  checkHealthPersonnel:
    "Får du erbjudande om arbetet lämnar du en polisattest (helsepersonelloven § 20 a). Den får vara högst tre månader gammal.",
  // SE-8
  protectedIdentityHeading: "Har du skyddade personuppgifter?",
  protectedIdentityFunction:
    "Skapa inget konto och skicka ingen ansökan här. Kontakta oss i stället, så kommer vi överens om hur du söker.",
  protectedIdentityManager:
    "Skapa inget konto och skicka ingen ansökan här. Kontakta den rekryterande chefen som står i annonsen, så kommer ni överens om hur du lämnar in din ansökan. Vi har rutiner för det.",
  // SE-13
  personalDataHeading: "Så hanterar vi dina personuppgifter",
  personalDataSweden:
    "Vi sparar dina uppgifter för att kunna ta emot och bedöma din ansökan. Det är en uppgift av allmänt intresse. En inskickad ansökan är en allmän handling och sparas så länge våra regler för gallring säger. Du kan begära att få ut dina uppgifter och att få fel rättade.",
  personalDataNorway:
    "Vi sparar dina uppgifter för att kunna ta emot och bedöma din ansökan. Det är en uppgift av allmänt intresse. En inskickad ansökan hör till ärendet och arkiveras enligt lag. Du kan begära att få ut dina uppgifter och att få fel rättade.",
  personalDataGroundSweden:
    "Vi behöver uppgifterna för en uppgift av allmänt intresse och för att följa lagar om bland annat anställning, offentlighet och arkiv (artikel 6.1 c och e i dataskyddsförordningen).",
  personalDataGroundNorway:
    "Vi behöver uppgifterna för en uppgift av allmänt intresse och för att följa norsk lag om bland annat anställning, offentlighet och arkiv (artikel 6.1 c och e i dataskyddsförordningen).",
  accessibilityLawSweden: "Lagen om tillgänglighet till digital offentlig service (2018:1937).",
  accessibilityLawNorway:
    "Den norska likestillings- og diskrimineringsloven § 18 med föreskrift om universell utformning av it-lösningar.",
} as const;
