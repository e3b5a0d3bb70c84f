import { expect, test } from "vitest";
import { renderFor, textOf } from "../../testing/render";
import { SignInView } from "./view";

test.each([
  { id: "VN-25", slug: "vasternorrland", shared: 60, own: 30 },
  { id: "OR-15", slug: "orebro", shared: 40, own: 40 },
  { id: "OS-16, OS-17", slug: "ostersund", shared: 30, own: 40 },
])("$id: the choice of a public computer says its minutes at $slug", async ({ slug, shared, own }) => {
  const text = textOf(await renderFor(slug, <SignInView returnTo={null} reply={undefined} />));
  expect(text).toContain(`på ${shared} minuter. På en egen dator är det ${own} minuter.`);
});

test("OS-18: the sign-in page shows support's phone and address", async () => {
  const html = await renderFor("ostersund", <SignInView returnTo={null} reply={undefined} />);
  expect(html).toContain('href="tel:0846500430"');
  expect(html).toContain('href="mailto:rekryteringssupport@ostersund.example.se"');
});

test("VN-16: a wrong name or password keeps the name and never the password", async () => {
  const reply = {
    ok: false as const,
    values: { email: "kim@example.se" },
    problems: [{ field: "", message: "Stämmer inte." }],
  };
  const html = await renderFor("vasternorrland", <SignInView returnTo="/jobs/1/apply" reply={reply} />);
  expect(html).toContain('value="kim@example.se"');
  expect(html).toMatch(/<input[^>]*type="password"[^>]*value=""/);
  expect(html).toContain('action="/sign-in?returnTo=%2Fjobs%2F1%2Fapply"');
});
