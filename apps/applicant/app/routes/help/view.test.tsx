import { expect, test } from "vitest";
import { renderFor, textOf } from "../../testing/render";
import { HelpView } from "./view";

test.each([
  { id: "VN-21", slug: "vasternorrland", said: "Format: PDF, RTF, Word (.doc), Word (.docx)" },
  { id: "VN-22", slug: "vasternorrland", said: "Högst 45 tecken i filens namn" },
  { id: "VN-23", slug: "vasternorrland", said: "Högst 5 MB per fil Högst 5 filer på en gång" },
  { id: "VN-24", slug: "vasternorrland", said: "på samma sida i 30 minuter" },
  { id: "VN-25", slug: "vasternorrland", said: "loggas du ut efter 60 minuter" },
  { id: "VN-15", slug: "vasternorrland", said: "Du kan inte spara ett utkast" },
  { id: "VN-18", slug: "vasternorrland", said: "Blir du inte kallad till intervju får du ett mejl" },
  { id: "OR-8", slug: "orebro", said: "välj ”Spara”. Då skickas ansökan in." },
  { id: "OR-12", slug: "orebro", said: "Högst 49 tecken i filens namn" },
  { id: "OR-13", slug: "orebro", said: "Högst 3 filer på en gång" },
  { id: "OR-14", slug: "orebro", said: "Högst 10 filer i en ansökan" },
  { id: "OR-15", slug: "orebro", said: "på samma sida i 40 minuter" },
  { id: "OR-18", slug: "orebro", said: "Den som får jobbet kontaktas av rekryterande chef" },
  { id: "OR-19", slug: "orebro", said: "kontakta den kontaktperson som står i annonsen" },
  { id: "OS-3", slug: "ostersund", said: "öppnar du länken i mejlet innan du loggar in" },
  { id: "OS-4", slug: "ostersund", said: "välj ”Registrera”" },
  { id: "OS-14", slug: "ostersund", said: "ring Rekryteringssupport, 08-465 004 30" },
  { id: "OS-17", slug: "ostersund", said: "loggas du ut efter 30 minuter" },
  { id: "RO-12", slug: "roros", said: "under «Ledige stillinger»" },
])("$id: the help of $slug prints what is enforced: $said", async ({ slug, said }) => {
  expect(textOf(await renderFor(slug, <HelpView />))).toContain(said);
});
