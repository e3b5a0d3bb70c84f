import { expect, test } from "vitest";
import { BegunList } from "../../components/begun-list";
import { renderFor, textOf } from "../../testing/render";
import { SignedOutView } from "../signed-out/view";
import { SignOutView } from "./view";

test.each([
  { id: "VN-15", slug: "vasternorrland" },
  { id: "OR-10", slug: "orebro" },
])("$id: at $slug a sign-out says what it erases, and staying is the first choice", async ({ slug }) => {
  const html = await renderFor(slug, <SignOutView begun={1} />);
  expect(textOf(html)).toContain("Den sparas inte till en annan dag.");
  expect(html.indexOf("Stanna kvar")).toBeLessThan(html.lastIndexOf("Logga ut och radera"));
  expect(html).toContain('name="erase" value="1"');
  expect(textOf(await renderFor(slug, <SignedOutView erased />))).toContain("är raderat");
});

test("where drafts are offered the page after a sign-out says that they stay", async () => {
  expect(textOf(await renderFor("ostersund", <SignedOutView erased={false} />))).toContain(
    "finns kvar till nästa gång du loggar in",
  );
  expect(textOf(await renderFor("orebro", <SignedOutView erased={false} />))).not.toContain(
    "finns kvar till nästa gång",
  );
});

const begun = {
  draftId: "01a20313-9481-7127-9ef1-3c75a8f97c63",
  applicationId: null,
  title: "Skötare",
  unitName: "Psykiatrin",
  lastDayOn: "2026-12-03",
  closesAt: new Date("2026-12-03T23:00:00Z"),
  updatedAt: new Date("2026-11-22T13:03:00Z"),
};

test("VN-15, OR-10: where drafts are not offered, what is kept for a while is told with its end, and not listed", async () => {
  const keptUntil = new Date("2026-11-23T13:03:00Z");
  const text = textOf(await renderFor("vasternorrland", <BegunList drafts={[{ ...begun, keptUntil }]} />));
  expect(text).toContain("Du har en påbörjad ansökan till Skötare. Den sparas till 23 november 2026 kl. 14:03");
  expect(text).not.toContain("Påbörjade");
});
