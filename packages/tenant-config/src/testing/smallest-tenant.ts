/** The least that a tenant file must say. Line 1 is the slug; nothing below has a default. */
export const smallestTenant = `slug: lillkommun
name: Lillkommuns kommun
kind: municipality
country: SE
hosts: [jobb.lillkommun.example.se]
protectedIdentity: { route: recruitingManager }
contacts: { support: { function: Rekryteringsstöd, email: stod@lillkommun.example.se } }
look: { primary: "#0b5a8a" }
mail: { fromName: Lillkommun, fromAddress: jobb@lillkommun.example.se }
`;
