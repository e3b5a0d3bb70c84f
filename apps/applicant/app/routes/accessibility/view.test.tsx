import { expect, test } from "vitest";
import { renderFor, textOf } from "../../testing/render";
import { AccessibilityView } from "./view";

test.each([
  { id: "SE-10", slug: "orebro", authority: "Myndigheten för digital förvaltning (Digg)", law: "2018:1937" },
  { id: "NO-13", slug: "roros", authority: "Uutilsynet", law: "universell utforming" },
])(
  "$id: the statement of $slug names its law, who supervises, how it was checked and how to report",
  async (expected) => {
    const html = await renderFor(expected.slug, <AccessibilityView />);
    const text = textOf(html);
    expect(text).toContain(expected.authority);
    expect(text).toContain(expected.law);
    expect(text).toContain("axe");
    expect(text).toContain(
      "22 november 2026".replace(" november", expected.slug === "roros" ? ". november" : " november"),
    );
    expect(html).toContain('href="/accessibility/report"');
  },
);
