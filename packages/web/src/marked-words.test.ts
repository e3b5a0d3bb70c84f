import { createWords } from "@vakans/i18n";
import { expect, test } from "vitest";
import { markedWords } from "./marked-words";

const hrefOf = (key: string) => `https://admin.example.se/norrby/settings/words/sv/${key}`;
const privateUse = /\p{Co}/u;

test("each word of a preview is a link to where it is changed, with the form that the number chose", () => {
  const marked = markedWords();
  const words = createWords("sv", {}, marked.mark);
  const html = `<p>${words.t("ui.daysLeft", { count: 1 })}</p><p>${words.t("ui.daysLeft", { count: 4 })}</p>`;
  const shown = marked.link(html, hrefOf);
  expect(shown).toContain(`href="${hrefOf("ui.daysLeft_one")}" title="ui.daysLeft_one">1 dag kvar</a>`);
  expect(shown).toContain(`href="${hrefOf("ui.daysLeft_other")}" title="ui.daysLeft_other">4 dagar kvar</a>`);
  expect(shown).not.toMatch(privateUse);
});

test("in attributes, titles and scripts no mark is left, and no link is made", () => {
  const { mark, link } = markedWords();
  const word = mark("ui.search", 'Sök "allt"');
  const html = `<title>${word}</title><input placeholder="${word}"><script>const a = "${word}";</script><textarea>${word}</textarea><select><option>${word}</option></select>`;
  const shown = link(html, hrefOf);
  expect(shown).not.toMatch(privateUse);
  expect(shown).not.toContain("<a ");
  expect(shown).toContain('<title>Sök "allt"</title>');
});

test("a link and a button of the page lead nowhere in a preview: only words do", () => {
  const { mark, link } = markedWords();
  const shown = link(
    `<a class="ds-link" href="/sign-in">${mark("account.signIn", "Logga in")}</a><form><button type="submit" name="go" value="1">${mark("ui.search", "Sök")}</button></form>`,
    hrefOf,
  );
  expect(shown).not.toContain("/sign-in");
  expect(shown).not.toContain("<button");
  expect(shown).toContain(
    `<span class="ds-link"><a class="va-marked-word" href="${hrefOf("account.signIn")}" title="account.signIn">Logga in</a></span>`,
  );
});

test("a jump within the page stays one, and nothing that is kept from ears holds a link", () => {
  const { mark, link } = markedWords();
  const jump = link(`<a class="skip" href="#main">${mark("ui.skipToContent", "Hoppa")}</a>`, hrefOf);
  expect(jump).toBe('<a class="skip" href="#main">Hoppa</a>');
  expect(link(`<p aria-hidden="true">${mark("ui.search", "Sök")}</p>`, hrefOf)).not.toContain("aria-hidden");
});

test("a word that tells another word is one link, and marks that somebody wrote into a text are taken away", () => {
  const { mark, link } = markedWords();
  const nested = mark("shared.a", `Se ${mark("shared.b", "Hjälp")} först`);
  expect(link(`<p>${nested}</p>`, hrefOf)).toBe(
    `<p><a class="va-marked-word" href="${hrefOf("shared.a")}" title="shared.a">Se Hjälp först</a></p>`,
  );
  expect(link("<p>\ue0009999\ue001forged\ue002\ue002</p>", hrefOf)).toBe("<p>forged</p>");
});

test("words that nobody previews carry no mark", () => {
  expect(createWords("sv").t("ui.search")).not.toMatch(privateUse);
});
