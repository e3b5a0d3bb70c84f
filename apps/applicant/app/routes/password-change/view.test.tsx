import { expect, test } from "vitest";
import { renderFor, textOf } from "../../testing/render";
import { PasswordChangeView } from "./view";

test.each([
  { id: "VN-4", slug: "vasternorrland", under: "Mina uppgifter" },
  { id: "OR-6", slug: "orebro", under: "Mina uppgifter" },
  { id: "OS-6, OS-7", slug: "ostersund", under: "Personuppgifter" },
])("$id: the password is changed under $under at $slug", async ({ slug, under }) => {
  const html = await renderFor(slug, <PasswordChangeView provisional={false} returnTo={null} reply={undefined} />);
  expect(html).toMatch(new RegExp(`href="/profile"[^>]*>[^<]*(<[^>]*>[^<]*)*${under}`));
  expect(textOf(html)).toContain("Ändra lösenord");
  expect(html).toContain('name="currentPassword"');
});

test("VN-4: after a sign-in with digits only the new password is asked for, and one comes back to where one was going", async () => {
  const view = <PasswordChangeView provisional returnTo="/jobs/1/apply" reply={undefined} />;
  const html = await renderFor("vasternorrland", view);
  expect(html).not.toContain('name="currentPassword"');
  expect(html).not.toContain('href="/profile"');
  expect(textOf(html)).toContain("tillfälligt lösenord");
  expect(html).toContain('action="/profile/password?returnTo=%2Fjobs%2F1%2Fapply"');
});

test("VN-3: a password can be pasted: nothing on the page stands in the way of it", async () => {
  const html = await renderFor(
    "vasternorrland",
    <PasswordChangeView provisional={false} returnTo={null} reply={undefined} />,
  );
  expect(html).not.toMatch(/onpaste|maxlength|pattern=/i);
});
