import { expect, test } from "vitest";
import { renderFor, textOf } from "../../testing/render";
import { ProtectedIdentityView } from "./view";

test.each([
  { id: "OR-7", slug: "orebro", said: "Kontakta den rekryterande chefen som står i annonsen", href: 'href="/jobs"' },
  { id: "OS-12", slug: "ostersund", said: "HR-stöd, 08-465 004 31", href: 'href="tel:0846500431"' },
  { id: "SE-8", slug: "vasternorrland", said: "Rekryteringsstöd, 08-465 004 10", href: 'href="tel:0846500410"' },
  { id: "SE-8", slug: "roros", said: "HR-avdelingen, 73 00 00 02", href: 'href="tel:73000002"' },
])("$id: the way around the system at $slug is readable by anyone: $said", async ({ slug, said, href }) => {
  const html = await renderFor(slug, <ProtectedIdentityView />);
  expect(textOf(html).replaceAll(" ,", ",")).toContain(said);
  expect(html).toContain(href);
});

test("SE-8: nobody is asked whether they have a protected identity: there is nothing to fill in", async () => {
  expect(await renderFor("ostersund", <ProtectedIdentityView />)).not.toMatch(/<(form|input|select|textarea|button)/);
});
