import { expect, test } from "vitest";
import { noCv, nothingMore, ownDetails } from "../../testing/applicant";
import { renderFor, textOf } from "../../testing/render";
import { ProfileView } from "./view";

type Props = Parameters<typeof ProfileView>[0];

const profile: Props["profile"] = {
  email: "kim@example.se",
  details: { ...ownDetails, street: "Storgatan 1", postalCode: "850 00", city: "Provköping" },
  cv: noCv,
  asked: nothingMore,
  begun: 0,
};

const show = (slug: string, props: Partial<Props> = {}) =>
  renderFor(slug, <ProfileView profile={profile} editing={false} saved={false} reply={undefined} {...props} />);
const buttons = (html: string) => [...html.matchAll(/<button[^>]*>([^<]+)</g)].map(([, label]) => label);
const heading = (html: string) => /<h1[^>]*>([^<]+)</.exec(html)?.[1];
const fields = (html: string) => [...html.matchAll(/<input[^>]* name="(\w+)"/g)].map(([, name]) => name);

test.each([
  { id: "VN-4, VN-5", slug: "vasternorrland", name: "Mina uppgifter", save: "Uppdatera användare" },
  { id: "OR-6, OR-17", slug: "orebro", name: "Mina uppgifter", save: "Uppdatera användare" },
  { id: "OS-7", slug: "ostersund", name: "Personuppgifter", save: "Spara" },
])("$id: at $slug the page is called $name and stores by the button $save alone", async ({ slug, name, save }) => {
  const html = await show(slug, { editing: true });
  expect(heading(html)).toBe(name);
  expect(buttons(html)).toEqual([save]);
  expect(fields(html)).toEqual(["firstName", "lastName", "phone", "street", "postalCode", "city"]);
  expect(textOf(html)).toContain(`Inget sparas förrän du väljer ”${save}”.`);
});

test("OS-7: the details stand to be read, and Redigera opens their fields", async () => {
  const html = await show("ostersund");
  expect(fields(html)).toEqual([]);
  expect(textOf(html)).toContain("Storgatan 1");
  expect(html).toMatch(/href="\/profile\?edit=yes#f-firstName"[^>]*>Redigera</);
});

test.each(["vasternorrland", "orebro", "ostersund"])(
  "VN-4, OR-6, OS-6, OS-7: at %s the password is changed from here, as are address and sessions",
  async (slug) => {
    const html = await show(slug);
    for (const path of ["/profile/password", "/profile/email", "/profile/sessions", "/profile/data", "/profile/close"])
      expect(html).toContain(`href="${path}"`);
    expect(textOf(html)).toContain("Ändra lösenord");
  },
);

test("what was typed and refused is there again, with what to put right", async () => {
  const html = await show("vasternorrland", {
    editing: true,
    reply: {
      ok: false,
      values: { firstName: "Kim", lastName: "", phone: "nej", street: "Ny väg 3", postalCode: "", city: "" },
      problems: [{ field: "lastName", message: "Fyll i det här fältet." }],
    },
  });
  expect(html).toContain('value="Ny väg 3"');
  expect(textOf(html)).toContain("Efternamn: Fyll i det här fältet.");
});

test("whoever has begun an application is told that it keeps its own details", async () => {
  const text = textOf(await show("ostersund", { profile: { ...profile, begun: 2 } }));
  expect(text).toContain("Du har 2 påbörjade ansökningar. De behåller sina uppgifter");
});

test("NO-1: what the list of applicants needs can be kept beforehand, and is not demanded here", async () => {
  const asked = { dateOfBirth: true, presentTitle: true, municipality: true, gender: true, exemption: true };
  const html = await show("roros", { editing: true, profile: { ...profile, asked } });
  expect(fields(html)).toEqual(expect.arrayContaining(["dateOfBirth", "presentTitle", "municipality", "gender"]));
  expect(fields(html)).not.toContain("exemptionAsked");
  expect(textOf(html)).toContain("Fyller du det ut nå");
});
