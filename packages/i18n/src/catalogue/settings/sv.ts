export default {
  room: "Inställningar",
  lead: "Det som gäller på er sajt: regler, ord, utseende och adresser.",
} as const;
