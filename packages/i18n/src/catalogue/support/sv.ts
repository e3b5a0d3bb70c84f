export default {
  // contact
  contactLead: "Ring eller skriv om du behöver hjälp med din ansökan eller ditt konto.",
  contactUs: "Hjälp med ansökan eller konto",
  contactAdvert: "Har du frågor om ett visst jobb kontaktar du den som står i annonsen.",
  contactTechnical: "Om det inte går att skicka in ansökan fast filerna följer reglerna",
  contactOther: "Fler vägar",
  // the form
  heading: "Skriv till supporten",
  lead: "Berätta vad du försökte göra och vad som hände. Vi svarar med e-post.",
  firstTry: "Fungerade något inte? Försök gärna en gång till först. Det du har skrivit i en ansökan finns kvar.",
  tried: "Vad försökte du göra?",
  triedHelp: "Till exempel: bifoga mitt CV i ansökan till tjänsten som skolkurator.",
  happened: "Vad hände?",
  happenedHelp: "Skriv gärna av det som stod på sidan.",
  email: "E-post för svaret",
  page: "Sidan du kom från",
  notSecret: "Skriv inga lösenord, inget personnummer och inget om din hälsa.",
  protectedIdentity: "Använd inte formuläret om du har skyddade personuppgifter.",
  trap: "Lämna det här fältet tomt",
  send: "Skicka",
  otherWays: "Hellre ringa eller mejla?",
  linkHere: "Skriv till supporten om problemet",
  // what was sent
  sentHeading: "Vi har fått ditt meddelande",
  sentText: "Det kom in {{at}}. {{support}} svarar till {{email}}.",
  sentMail: "Vi mejlar också en kort bekräftelse till adressen. Kommer den inte är adressen kanske fel.",
  sentCopy: "Det här skickade du",
  sentNoneHeading: "Det finns inget meddelande att visa",
  sentNoneText: "Har du skickat ett är det hos oss. Här visas det bara en kort stund, i samma webbläsare.",
  back: "Tillbaka till sidan du kom från",
  // protected identity
  identityLead: "Använd inte det här systemet. Vi har ett annat sätt för dig att söka.",
  identityHow: "Så gör du",
  identityManager: "Telefonnumret till den rekryterande chefen står bland kontakterna i varje annons.",
  identityNever:
    "Vi frågar aldrig om du har skyddade personuppgifter, och vi sparar inget om att du har läst den här sidan.",
  identityBegun:
    "Har du redan ett konto eller en ansökan hos oss? Säg det när du ringer, så hjälper vi dig att skydda det som finns.",
  // the statement of accessibility
  statementLead:
    "Alla ska kunna söka jobb hos {{tenant}}. Här står hur tillgänglig webbplatsen är och hur du säger till om något hindrar dig.",
  statementHow: "Hur tillgänglig är webbplatsen?",
  statementBuilt: "Den är byggd efter WCAG 2.2 på nivå AA, som omfattar det som lagen kräver.",
  statementWorks:
    "Den är gjord för att användas med bara tangentbord, med skärmläsare, förstorad till 400 procent, med egna färger och utan JavaScript. Innan du loggas ut frågar vi om du vill stanna kvar, och det du skriver sparas.",
  statementNot: "Det här är inte tillgängligt",
  statementEnd:
    "Efter {{hours}} timmar tar inloggningen alltid slut. Det går inte att förlänga, men du får en varning och det du har skrivit finns kvar när du loggar in igen.",
  statementNoneKnown: "Vi känner inte till några andra brister. Hittar du en vill vi veta det.",
  statementAssessed: "Hur vi har kontrollerat",
  statementAutomatic:
    "Ett program (axe) kontrollerar sidorna i varje ny version. Automatiska prov går också igenom dem med bara tangentbord, i mobilstorlek, vid 400 procents förstoring och med egna färger.",
  statementNoOutsider:
    "Ingen som använder skärmläsare till vardags har prövat webbplatsen än, och ingen utomstående har granskat den.",
  statementDate: "Den senaste bedömningen gjordes {{day}}.",
  statementAuthority: "Tillsyn",
  statementAuthorityText:
    "{{authority}} ser till att lagen följs. Är du inte nöjd med vårt svar kan du anmäla det dit.",
  reportHeading: "Säg till om ett hinder",
  reportLead: "Vi rättar felet, och vi hjälper dig att söka på ett annat sätt så länge.",
  reportTriedHelp: "Till exempel: välja ett datum med tangentbordet.",
  reportHappenedHelp: "Skriv gärna vilket hjälpmedel och vilken webbläsare du använder.",
} as const;
