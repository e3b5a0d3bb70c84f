import { newWorld } from "@vakans/core/testing";
import { createWords } from "@vakans/i18n";
import type { ComponentProps } from "react";
import { beforeAll, expect, test } from "vitest";
import { renderPage } from "../../testing/render-page";
import { PlatformOutagesView } from "./view";

type Props = ComponentProps<typeof PlatformOutagesView>;
let tenant: Awaited<ReturnType<typeof newWorld>>["tenant"];
beforeAll(async () => {
  tenant = (await newWorld()).tenant;
});

const words = createWords("sv");
const planned = {
  outageId: "0c4a2f0e-1111-7000-8000-000000000000",
  startsAt: new Date("2026-12-03T21:00:00Z"),
  endsAt: new Date("2026-12-03T23:30:00Z"),
  toldFrom: new Date("2026-11-26T21:00:00Z"),
  overrideReason: null,
  announcedBy: "Drift",
  cancelledAt: null,
  cancelledBy: null,
  only: null,
};

const shown = (props: Partial<Props> = {}) =>
  renderPage(
    tenant,
    <PlatformOutagesView
      me={{ name: "Drift", tenants: [] }}
      timeZone="Europe/Stockholm"
      tenants={[{ tenantId: "t", name: "Provköpings kommun" }]}
      done={null}
      coming={[]}
      past={[]}
      refused={undefined}
      {...props}
    />,
  );

test("PL-18: an operator sees whom an outage is for, which tenants lack it, and how it is changed or called off", () => {
  const page = shown({ coming: [{ ...planned, begun: false, told: true, lacking: ["Norrby kommun"] }] });
  for (const text of [words.t("outage.forAll"), words.t("outage.told"), "Norrby kommun", "22:00"])
    expect(page).toContain(text);
  expect(page).toContain(`href="/platform/outages/${planned.outageId}"`);
  expect(page).toContain(words.t("outage.cancelAsk"));
  expect(shown({ coming: [{ ...planned, begun: false, told: true, lacking: [] }] })).not.toContain("Saknas hos");
});

test("an outage that was called off says by whom; where none waits, that is said", () => {
  const page = shown({
    past: [{ ...planned, cancelledAt: new Date("2026-11-27T10:00:00Z"), cancelledBy: "Kim Drift" }],
  });
  expect(page).toContain("Kim Drift");
  expect(page).toContain(words.t("outage.none"));
});

test("a refused announcement keeps whom it is for and all that was typed, with the reason beside its field", () => {
  const page = shown({
    refused: {
      ok: false,
      values: { tenantId: "t", fromOn: "2026-12-03", fromTime: "22.00", "text.en": "Back soon", reason: "Kort" },
      problems: [{ field: "reason", message: "Provköpings kommun (2)" }],
    },
  });
  for (const text of [
    '<option value="t" selected=""',
    'value="2026-12-03"',
    'value="22.00"',
    'value="Back soon"',
    ">Kort<",
  ])
    expect(page).toContain(text);
  expect(page).toContain("Provköpings kommun (2)");
});
