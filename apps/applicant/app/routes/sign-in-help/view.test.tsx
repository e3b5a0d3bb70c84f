import { expect, test } from "vitest";
import { renderFor, textOf } from "../../testing/render";
import { SignInHelpSentView } from "../sign-in-help-sent/view";
import { SignInHelpView } from "./view";

test.each([
  {
    id: "VN-2, VN-3",
    slug: "vasternorrland",
    heading: "Glömt ditt lösenord",
    brings: "tolv siffror",
    valid: "24 timmar",
  },
  { id: "OR-6", slug: "orebro", heading: "Glömt ditt lösenord", brings: "tolv siffror", valid: "24 timmar" },
  { id: "OS-6", slug: "ostersund", heading: "Skapa nytt lösenord", brings: "en länk", valid: "24 timmar" },
  {
    id: "the default for a new tenant",
    slug: "roros",
    heading: "Glemt passord",
    brings: "en lenke",
    valid: "30 minutter",
  },
])("$id: $slug says what the mail brings and for how long, before and after it is sent", async (expected) => {
  const { slug, heading, brings, valid } = expected;
  const before = await renderFor(slug, <SignInHelpView reply={undefined} />);
  expect(before).toContain(`<h1`);
  expect(textOf(before)).toContain(heading);
  expect(textOf(before)).toContain(brings);
  expect(textOf(before)).toContain(valid);
  expect(textOf(await renderFor(slug, <SignInHelpSentView />))).toContain(valid);
});

test("OS-6: the address is sent by the tenant's own word", async () => {
  const html = await renderFor("ostersund", <SignInHelpView reply={undefined} />);
  expect(html).toMatch(/<button[^>]*type="submit"[^>]*>Skicka<\/button>/);
  expect(html).toContain('autoComplete="username"');
});

test("OR-5: whoever has forgotten which address was used is led to a new account", async () => {
  const html = await renderFor("orebro", <SignInHelpView reply={undefined} />);
  expect(textOf(html)).toContain("Skapa ett nytt konto");
  expect(html).toContain('href="/account/new"');
});

test("VN-16, OS-18: the page shows support's ways for whoever gets no further", async () => {
  for (const [slug, phone] of [
    ["vasternorrland", "0846500410"],
    ["ostersund", "0846500430"],
  ] as const)
    expect(await renderFor(slug, <SignInHelpView reply={undefined} />)).toContain(`href="tel:${phone}"`);
});
