export default {
  // words that tenants replace
  submit: "Skicka in",
  back: "Tillbaka",
  update: "Uppdatera ansökan",
  withdrawn: "Återtagen",
  standingNoRight:
    "Att du finns bland de spontana ansökningarna ger ingen rätt att komma i fråga för en tjänst som vi annonserar. Följ våra lediga jobb och sök varje tjänst för sig.",
  remindFieldsOfWork: "Skriv vilka arbetsområden du vill arbeta inom.",
  remindApplyAnew: "Sök på nytt när vi har tömt registret. Vi mejlar dig då.",
  remindCvAsFields: "Fyll i CV och ansökan i fälten. Det räcker inte att bifoga en fil.",
  remindAttachCertificates: "Bifoga intyg och betyg. Kan du inte det tar du med dem till intervjun.",
  remindFollowSite: "Följ våra lediga jobb och sök direkt till tjänster som vi annonserar.",
} as const;
