import { expect, test } from "vitest";
import { renderFor, textOf } from "../../testing/render";
import { SupportSentView } from "../support-sent/view";
import { SupportView } from "./view";

const asking = { begun: "1.a", requestKey: "5d1b1e0e-6b0e-4b52-8c8a-5f2a0a3c9d11", email: "", page: "/jobs" };

test("VN-6: the form asks what one tried to do and what happened, and names support for whoever would rather call", async () => {
  const html = await renderFor("vasternorrland", <SupportView asking={asking} reply={undefined} />);
  expect(html).toMatch(/<textarea[^>]*name="tried"/);
  expect(html).toMatch(/<textarea[^>]*name="happened"/);
  expect(html).toMatch(/<input[^>]*name="page"[^>]*value="\/jobs"/);
  expect(html).toContain('href="tel:0846500410"');
  expect(textOf(html)).toContain("Försök gärna en gång till först");
});

test("a refused form keeps everything that was typed, and the time at which it was begun", async () => {
  const reply = {
    ok: false as const,
    values: {
      tried: "Bifoga",
      happened: "",
      email: "kim@",
      begun: "2.b",
      requestKey: asking.requestKey,
      page: "/help",
    },
    problems: [{ field: "happened", message: "Fyll i." }],
  };
  const html = await renderFor("orebro", <SupportView asking={asking} reply={reply} />);
  expect(html).toContain(">Bifoga</textarea>");
  expect(html).toContain('value="kim@"');
  expect(html).toMatch(/name="begun"[^>]*value="2.b"/);
  expect(html).toMatch(/name="page"[^>]*value="\/help"/);
  expect(html).toContain('href="#f-happened"');
});

test("the field that no person sees is out of the order of the keyboard and of a screen reader", async () => {
  const html = await renderFor("orebro", <SupportView asking={asking} reply={undefined} />);
  expect(html).toMatch(/<div class="va-trap" aria-hidden="true">.*?tabindex="-1"/i);
});

test("what was sent is shown as it was written, and leads back only to a page that opens", async () => {
  const sent = {
    kind: "support" as const,
    email: "kim@example.se",
    tried: "Rad ett\nRad två <b>",
    happened: "Inget.",
    page: "/verify/…",
    createdAt: new Date("2026-12-01T10:00:00Z"),
  };
  const html = await renderFor("ostersund", <SupportSentView sent={sent} />);
  expect(html).toContain("Rad ett\nRad två &lt;b&gt;");
  expect(html).not.toContain('href="/verify');
  expect(await renderFor("ostersund", <SupportSentView sent={{ ...sent, page: "/jobs" }} />)).toContain('href="/jobs"');
  expect(textOf(await renderFor("ostersund", <SupportSentView sent={null} />))).toContain("Det finns inget meddelande");
});
