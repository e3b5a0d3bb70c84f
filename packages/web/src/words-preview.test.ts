import { afterEach, expect, test } from "vitest";
import { pageMarks } from "./load-context";
import { type Edge, openEdge } from "./testing";

const base = "https://admin.example.se/norrby/settings/words";
const procedures = {
  wordsPreview: { admit: async ({ token }: { token: string }) => (token === "good" ? { base } : null) },
};

let edge: Edge | null = null;
const seen: string[] = [];
const open = async () => {
  seen.length = 0;
  edge = await openEdge({
    procedures,
    handler: (request, { words, sessionPresent, url }) => {
      seen.push(`${request.method} ${new URL(request.url).search} ${url.search} ${sessionPresent}`);
      return new Response(
        `<html><head><title>${words.t("ui.search")}</title></head><body><a class="skip" href="#main">${words.t("ui.search")}</a><main><a href="/sign-in">${words.t("ui.search")}</a></main></body></html>`,
        { headers: { "Content-Type": "text/html; charset=utf-8", [pageMarks.keep]: "yes" } },
      );
    },
  });
  return edge;
};
afterEach(async () => {
  await edge?.close();
  edge = null;
});

test("a preview shows each word as a link to its own page, to nobody's session, and is neither kept nor found", async () => {
  const { ask } = await open();
  const shown = await ask("/en/jobs?words=good&q=x", { headers: { Cookie: "__Host-vakans=secret" } });
  expect(shown.body).toContain(`href="${base}/en/ui.search"`);
  expect(shown.body).toContain(`<a href="${base}">`);
  expect(shown.body).not.toContain("/sign-in");
  expect(shown.body).toMatch(/<body><a class="skip" href="#main">[^<]+<\/a><aside /);
  expect(shown.body).not.toMatch(/\p{Co}/u);
  expect(shown.headers["x-robots-tag"]).toBe("noindex");
  expect(shown.headers["cache-control"]).toBe("no-store");
  expect(shown.headers["content-security-policy"]).toContain("script-src 'none'");
  expect(seen).toEqual(["GET ?q=x ?q=x false"]);
  // The ordinary page at the same address has no mark, also right afterwards.
  const plain = await ask("/en/jobs?q=x");
  expect(plain.body).toContain('<a href="/sign-in">');
  expect(plain.body).not.toContain("va-marked-word");
  expect(plain.body).not.toMatch(/\p{Co}/u);
});

test("without a leave that holds, and for what is sent, the page is as it always is", async () => {
  const { ask } = await open();
  const forged = await ask("/jobs?words=forged");
  expect(forged.body).not.toContain("va-marked-word");
  expect(forged.body).not.toMatch(/\p{Co}/u);
  const sent = await ask("/jobs?words=good", {
    method: "POST",
    headers: { Origin: "http://norrby.example.se" },
    body: "",
  });
  expect(sent.body).not.toContain("va-marked-word");
});
