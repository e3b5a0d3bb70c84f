import { expect, test } from "vitest";
import { heldApplication } from "../../testing/applicant";
import { renderFor, textOf } from "../../testing/render";
import { ProfileCloseView } from "./view";

type Props = Parameters<typeof ProfileCloseView>[0];

const closing: Props["closing"] = {
  own: false,
  today: "2026-11-22",
  earliestOn: null,
  dueOn: "2026-12-22",
  applications: [heldApplication],
  request: null,
};

const show = (slug: string, changes: Partial<Props["closing"]> = {}, props: Partial<Props> = {}) =>
  renderFor(slug, <ProfileCloseView closing={{ ...closing, ...changes }} done={null} reply={undefined} {...props} />);
const buttons = (html: string) => [...html.matchAll(/<button[^>]*>([^<]+)</g)].map(([, label]) => label);

test.each([
  {
    id: "VN-11",
    slug: "vasternorrland",
    earliestOn: "2028-11-22",
    says: ["onsdag 22 november 2028", "08-465 004 10", "allmän handling"],
  },
  { id: "OR-20", slug: "orebro", earliestOn: "2028-11-22", says: ["onsdag 22 november 2028", "allmän handling"] },
  {
    id: "OS-15",
    slug: "ostersund",
    earliestOn: null,
    says: ["08-465 004 30", "Du får ett mejl när kontot är borttaget"],
  },
])(
  "$id: at $slug the account is not its user's to remove: why, whom to ask, until when it is answered",
  async (each) => {
    const html = await show(each.slug, { earliestOn: each.earliestOn });
    const text = textOf(html);
    expect(text).toContain("Du kan inte ta bort kontot själv.");
    for (const said of [...each.says, "Vi svarar senast tisdag 22 december 2026"]) expect(text).toContain(said);
    expect(buttons(html)).toEqual(["Skicka begäran"]);
    expect(html).not.toContain('type="password"');
  },
);

test("SE-5: each application that stays says when it will be destroyed, as far as anybody knows", async () => {
  const text = textOf(await show("vasternorrland"));
  expect(text).toContain("R-2026-7, ansökan nummer 12");
  expect(text).toContain(
    "Ansökan förstörs tidigast onsdag 22 november 2028: 2 år efter att beslutet i rekryteringen har vunnit laga kraft",
  );
});

test("a request that waits shows its date and can be taken back, and no other is asked for", async () => {
  const request = {
    askedAt: new Date("2026-11-22T12:00:00Z"),
    dueOn: "2026-12-22",
    filedBy: "applicant" as const,
    decidedAt: null,
    decision: null,
    reason: null,
  };
  const html = await show("ostersund", { request }, { done: "filed" });
  expect(buttons(html)).toEqual(["Ta tillbaka begäran"]);
  expect(html).toContain('role="status"');
  expect(textOf(html)).toContain("22 november 2026 kl. 13:00");
});

test("a request that was refused says why, and another can be sent", async () => {
  const request = {
    askedAt: new Date("2026-11-22T12:00:00Z"),
    dueOn: "2026-12-22",
    filedBy: "applicant" as const,
    decidedAt: new Date("2026-11-25T12:00:00Z"),
    decision: "refused" as const,
    reason: "En rekrytering pågår.",
  };
  const html = await show("ostersund", { request });
  expect(textOf(html)).toContain("En rekrytering pågår.");
  expect(buttons(html)).toEqual(["Skicka begäran"]);
});

test("SE-13: where the account is its user's own it goes at once, after the password", async () => {
  const html = await show(
    "roros",
    { own: true },
    {
      reply: { ok: false, values: {}, problems: [{ field: "currentPassword", message: "Passordet stemmer ikke." }] },
    },
  );
  expect(html).toMatch(/type="password"[^>]*name="currentPassword"|name="currentPassword"[^>]*type="password"/);
  expect(buttons(html)).toContain("Slett kontoen nå");
  expect(textOf(html)).toContain("Passord: Passordet stemmer ikke.");
});
