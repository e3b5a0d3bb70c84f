import { newWorld } from "@vakans/core/testing";
import { expect, test } from "vitest";
import { renderPage } from "../../testing/render-page";
import { SecondStepView } from "../second-step/view";
import { OwnFactorView } from "../second-step-own/view";
import { MembersView } from "../settings-staff/view";
import { ConfirmedView, SetUpView } from "./view";

const seed = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
const address = `otpauth://totp/Vakans:hr%40example.se?secret=${seed}&issuer=Vakans`;
const shown = { name: "HR-chef", unfinished: true, seed, address, replaces: false };
const codeInput = (html: string) => /<input[^>]*name="code"[^>]*>/.exec(html)?.[0] ?? "";

test("the second factor is shown as a picture, as a key in groups and as a link, and nothing of the page is a script's", async () => {
  const { tenant } = await newWorld();
  const html = renderPage(tenant, <SetUpView {...shown} refused={undefined} />);
  expect(html).toContain("ABCD EFGH IJKL MNOP QRST UVWX YZ23 4567");
  expect(html).toContain(`href="${address.replaceAll("&", "&amp;")}"`);
  const picture = /<svg[^>]*class="va-qr".*?<\/svg>/s.exec(html)?.[0] ?? "";
  expect(picture).toMatch(/role="img" aria-label="QR-kod/);
  expect(picture).not.toMatch(/style=/);
  // Four dots of white on every side, and then the corner that a camera looks for: seven dark dots.
  expect(picture).toContain("M4 4h1v1h-1zM5 4h1v1h-1zM6 4h1v1h-1zM7 4h1v1h-1zM8 4h1v1h-1zM9 4h1v1h-1zM10 4h1v1h-1z");
  expect(picture).not.toMatch(/M[0-3] |M\d+ [0-3]h/);
  for (const part of ['inputMode="numeric"', 'autoComplete="one-time-code"']) expect(codeInput(html)).toContain(part);
  // Before it is done no other page of the reader's is open, and none is offered.
  expect(html).not.toContain("/second-step/own");
  expect(html).not.toContain('name="currentPassword"');
  expect(renderPage(tenant, <SetUpView {...shown} replaces refused={undefined} />)).toContain('name="currentPassword"');
});

test("a wrong code is said beside its field and on top, and stays typed", async () => {
  const { tenant } = await newWorld();
  const refused = { ok: false, values: { code: "123 456" }, problems: [{ field: "code", message: "Nej." }] } as const;
  const html = renderPage(tenant, <SecondStepView name="HR" back="/roros/settings" refused={refused} />);
  expect(codeInput(html)).toContain('value="123 456"');
  expect(codeInput(html)).toMatch(/aria-invalid="true" aria-describedby="f-code-help f-code-error"/);
  expect(html).toContain('href="#f-code"');
  expect(html).toContain("/second-step/recovery?returnTo=%2Froros%2Fsettings");
});

test("recovery codes stand once each, with what to do with them, in every language", async () => {
  const { tenant } = await newWorld();
  const codes = ["AAAA-BBBB-CCCC-DDDD", "EEEE-FFFF-GGGG-HHHH"];
  for (const language of ["sv", "nb", "nn", "en"] as const) {
    const html = renderPage(tenant, <ConfirmedView recoveryCodes={codes} replaced={false} back="/welcome" />, language);
    for (const code of codes) expect(html.split(code)).toHaveLength(2);
    expect(html).toContain('href="/welcome"');
  }
});

test("the own page warns of few codes; whoever has no factor is told whether one is asked for", async () => {
  const { tenant } = await newWorld();
  const own = { me: { name: "HR", tenants: [] }, asked: true, recovered: false, answer: undefined };
  const setUpAt = new Date("2026-11-22T09:00:00Z");
  const warning = "Du har få återställningskoder kvar";
  expect(renderPage(tenant, <OwnFactorView {...own} setUpAt={setUpAt} recoveryCodesLeft={3} />)).not.toContain(warning);
  expect(renderPage(tenant, <OwnFactorView {...own} setUpAt={setUpAt} recoveryCodesLeft={2} />)).toContain(warning);
  const none = renderPage(tenant, <OwnFactorView {...own} asked={false} setUpAt={null} recoveryCodesLeft={null} />);
  expect(none).toContain("Din arbetsgivare kräver inte två steg nu");
});

test("super users see who has set two steps up, and are offered a reset for others alone", async () => {
  const { tenant } = await newWorld();
  const person = { staffId: "1", name: "Ett", userName: "ett@example.se", title: "Chef", own: false };
  const people = [
    { ...person, setUpAt: new Date("2026-11-22T09:00:00Z"), resettable: true },
    { ...person, staffId: "2", name: "Två", setUpAt: null, resettable: false },
    { ...person, staffId: "3", name: "Tre", setUpAt: null, resettable: false, own: true },
  ];
  const members = { slug: "roros", timeZone: "Europe/Oslo", done: false, asked: true, people };
  const html = renderPage(tenant, <MembersView {...members} />);
  expect(html.match(/href="\/roros\/settings\/staff\/\d\/reset"/g)).toEqual(['href="/roros/settings/staff/1/reset"']);
  expect(html).toContain('href="/second-step/own"');
  expect(html).toContain("Alla som arbetar här loggar in i två steg.");
});
