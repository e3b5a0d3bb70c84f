import { dayFromNow, type World } from "@vakans/core/testing";

const roles = [
  ["Sjuksköterska till hemsjukvården", "healthCare"],
  ["Grundskollärare årskurs 4–6", "education"],
  ["Undersköterska till särskilt boende", "healthCare"],
  ["Socialsekreterare barn och unga", "socialCare"],
  ["Systemförvaltare", "it"],
  ["Planarkitekt", "planning"],
  ["Kock till centralköket", "cleaningAndFood"],
  ["Förskollärare", "preschool"],
  ["Ekonom med inriktning redovisning", "administration"],
  ["Bibliotekarie", "culture"],
] as const;

const units = [
  "Vård och omsorg Norr",
  "Barn- och utbildningsförvaltningen",
  "Teknik och service",
  "Kultur och fritid",
  "Kommunledningsstaben",
];

const duties =
  "Du planerar och genomför arbetet tillsammans med kollegor och andra yrkesgrupper. Vi följer upp det vi gör varje vecka och ändrar det som inte fungerar. Du får en introduktion på fyra veckor och en egen handledare.";
const offers =
  "Hos oss får du inflytande över din arbetstid, friskvård på arbetstid och möjlighet att växla semesterdagstillägg mot lediga dagar. Vi betalar utbildningar som för verksamheten framåt.";

type Published = { readonly advertId: string; readonly recruitmentId: string };

/** Publishes open adverts of an ordinary length, each in a recruitment of its own, through the product's procedures. */
export async function publishAdverts(world: World, count: number): Promise<readonly Published[]> {
  const { staff } = await world.newRecruiter();
  const places: { unitId: string; contactId: string }[] = [];
  for (const name of units) {
    const { unitId } = await staff.units.create({ parentId: null, name, place: "Provköping", about: duties });
    const contact = {
      role: "recruiter",
      title: "Enhetschef",
      phone: "08-465 004 10",
      email: "enhetschef@example.se",
    } as const;
    places.push({ unitId, ...(await staff.contacts.create({ unitId, ...contact })) });
  }
  const published: Published[] = [];
  for (let at = 0; at < count; at++) {
    const [title, area] = roles[at % roles.length] ?? roles[0];
    const place = places[at % places.length];
    if (!place) throw new Error("there is no unit to publish in");
    const reference = `BENCH-${String(at + 1).padStart(3, "0")}`;
    const { recruitmentId } = await staff.recruitments.create({ title, reference, unitId: place.unitId });
    const { revision, text } = await staff.adverts.open({ recruitmentId });
    const saved = await staff.adverts.save({
      recruitmentId,
      revision,
      text: {
        ...text,
        title: `${title}, tjänst ${at + 1}`,
        area,
        lastDayOn: dayFromNow(10 + (at % 20)),
        intro: "Vill du ha ett arbete som märks i människors vardag? Vi söker en kollega som trivs med ansvar.",
        sections: [
          { heading: "Om arbetet", text: `${duties}\n\n${duties}\n\n- ${duties}\n- ${offers}` },
          { heading: "Om dig", text: `${offers}\n\n${duties}` },
          { heading: "Vi erbjuder", text: `${offers}\n\n${offers}` },
        ],
        must: ["Utbildning för yrket", "God svenska i tal och skrift", "B-körkort"],
        should: ["Erfarenhet av kommunal verksamhet", "Vana vid digitala arbetssätt"],
        contactIds: [place.contactId],
      },
    });
    published.push({ recruitmentId, ...(await staff.adverts.publish({ recruitmentId, revision: saved.revision })) });
  }
  return published;
}
