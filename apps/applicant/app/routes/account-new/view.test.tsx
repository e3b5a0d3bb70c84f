import { expect, test } from "vitest";
import { renderFor, textOf } from "../../testing/render";
import { AccountNewView } from "./view";

const picture = { kind: "picture", token: "sealed", svg: "<svg/>" } as const;

test("VN-9: consent is a tick of its own at the tenant that has it, and information elsewhere", async () => {
  const view = <AccountNewView challenge={null} reply={undefined} />;
  expect(await renderFor("vasternorrland", view)).toMatch(/<input[^>]*name="consented"/);
  const elsewhere = await renderFor("ostersund", view);
  expect(elsewhere).not.toContain('name="consented"');
  expect(textOf(elsewhere)).toContain("Så hanterar vi dina personuppgifter");
});

test("VN-9, OR-1: the address field says that every message goes to it", async () => {
  const html = await renderFor("orebro", <AccountNewView challenge={picture} reply={undefined} />);
  expect(textOf(html)).toContain("Alla meddelanden om dina ansökningar kommer till den här adressen.");
});

test("OR-1, OR-2: the characters are a picture, and a button below it asks for words instead; the Enter key goes forward", async () => {
  const html = await renderFor("orebro", <AccountNewView challenge={picture} reply={undefined} />);
  expect(html).toContain('src="data:image/svg+xml;base64,');
  const buttons = [...html.matchAll(/<button[^>]*>([^<]+)<\/button>/g)].map(([, word]) => word);
  expect(buttons).toEqual(["Nästa", "Jag kan inte läsa tecknen", "Nästa"]);
  expect(html).toMatch(/<button class="ds-sr-only"[^>]*tabindex="-1"[^>]*aria-hidden="true"[^>]*>Nästa/i);
});

test("OR-1: the challenge stands before the password, so that asking for another loses nothing; a refusal says what to type again", async () => {
  const html = await renderFor("orebro", <AccountNewView challenge={picture} reply={undefined} />);
  expect(html.indexOf('name="challenge.answer"')).toBeLessThan(html.indexOf('name="password"'));
  const reply = { values: { email: "kim@example.se" }, problems: [{ field: "challenge", message: "Fel tecken." }] };
  const refused = await renderFor("orebro", <AccountNewView challenge={picture} reply={reply} />);
  expect(refused).toContain('value="kim@example.se"');
  expect(textOf(refused)).toContain("Skriv lösenordet en gång till.");
});

test("OR-2: the other challenge is a sum in words, and keeps what was typed", async () => {
  const reply = { values: { email: "kim@example.se" }, problems: [] };
  const html = await renderFor(
    "orebro",
    <AccountNewView challenge={{ kind: "words", token: "sealed", numbers: [2, 7] }} reply={reply} />,
  );
  expect(textOf(html)).toContain("Hur mycket är två plus sju?");
  expect(html).toContain('value="kim@example.se"');
});

test("a refused field says so beside it, and the summary leads to it by name", async () => {
  const reply = {
    values: { email: "kim" },
    problems: [
      { field: "email", message: "Skriv en e-postadress." },
      { field: "challenge", message: "Fel tecken." },
    ],
  };
  const html = await renderFor("orebro", <AccountNewView challenge={picture} reply={reply} />);
  expect(html).toContain('<a class="ds-link" href="#f-email">E-post: Skriv en e-postadress.</a>');
  expect(html).toContain('href="#f-challenge"');
  expect(html).toMatch(/<input[^>]*id="f-challenge"[^>]*aria-invalid="true"/);
});

test("OR-7, OS-12, SE-8: what to do with a protected identity stands before an account is made", async () => {
  const view = <AccountNewView challenge={null} reply={undefined} />;
  expect(textOf(await renderFor("orebro", view))).toContain("Kontakta den rekryterande chefen som står i annonsen");
  expect(textOf(await renderFor("ostersund", view))).toContain("HR-stöd");
});
