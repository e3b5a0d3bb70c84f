export default {
  // words that tenants replace
  heading: "Lediga jobb",
  searchHeading: "Sök lediga jobb",
  apply: "Sök tjänst",
  applyPublic: "Sök jobbet här",
  applySignedIn: "Sök tjänst",
  back: "Tillbaka till lediga jobb",
  standingAdvert: "Spontanansökan",
  interestHeading: "Intresseanmälan",
} as const;
