import { newWorld } from "@vakans/core/testing";
import { createWords } from "@vakans/i18n";
import type { ComponentProps } from "react";
import { beforeAll, expect, test } from "vitest";
import { renderPage } from "../../testing/render-page";
import { DomainView } from "./view";

type Props = ComponentProps<typeof DomainView>;
let tenant: Awaited<ReturnType<typeof newWorld>>["tenant"];
beforeAll(async () => {
  tenant = (await newWorld()).tenant;
});

const words = createWords("sv");
const record = { name: "_vakans.jobb.example.se", value: "vakans-site=abc" };
const address: Props["address"] = {
  host: "jobb.example.se",
  first: false,
  live: true,
  state: "proved",
  checkedAt: new Date("2026-11-22T10:00:00Z"),
  missingSince: null,
  lostAt: null,
  leadsTo: ["kommun.vakans.example"],
  leadsHere: true,
  record,
  releasable: true,
  target: "kommun.vakans.example",
};

const shown = (changed: Partial<Props["address"]>, more: Partial<Props> = {}) =>
  renderPage(
    tenant,
    <DomainView
      slug={tenant.slug}
      timeZone="Europe/Stockholm"
      address={{ ...address, ...changed }}
      done={null}
      refused={undefined}
      {...more}
    />,
  );

test("a host that waits shows both records whole, and asks for a check first of all", () => {
  const page = shown({
    state: "waiting",
    live: false,
    leadsTo: null,
    leadsHere: null,
    checkedAt: null,
    releasable: true,
  });
  for (const text of [record.name, record.value, "kommun.vakans.example", words.t("domains.textWaiting")])
    expect(page).toContain(text);
  expect(page).toContain(words.t("domains.leadsUnknown"));
  expect(page).not.toContain(words.t("domains.makeFirst"));
});

test("a host whose record is missing says since when, until when, and how it is put right", () => {
  const page = shown({
    state: "missing",
    missingSince: new Date("2026-11-20T10:00:00Z"),
    lostAt: new Date("2026-12-04T10:00:00Z"),
  });
  expect(page).toContain("20 november 2026");
  expect(page).toContain("4 december 2026");
  expect(page).toContain(record.value);
  expect(page).toContain(words.t("domains.checkNow"));
});

test("a host that was let go says so and leads nowhere, but can be proved again", () => {
  const page = shown({ state: "lost", live: false, missingSince: new Date("2026-11-01T10:00:00Z"), leadsHere: false });
  expect(page).toContain(words.t("domains.textLost"));
  expect(page).toContain(words.t("domains.checkNow"));
  expect(page).not.toContain(words.t("domains.makeFirst"));
});

test("a proved host can be put first, with a warning while it leads elsewhere; the first one cannot", () => {
  expect(shown({})).toContain(words.t("domains.makeFirst"));
  expect(shown({})).not.toContain(words.t("domains.makeFirstEarly"));
  const elsewhere = shown({ leadsHere: false, leadsTo: ["192.0.2.1"] });
  expect(elsewhere).toContain(words.t("domains.makeFirstEarly"));
  expect(elsewhere).toContain(words.t("domains.leadsElsewhere", { places: "192.0.2.1" }));
  const first = shown({ first: true });
  expect(first).toContain(words.t("domains.first"));
  expect(first).not.toContain(words.t("domains.makeFirstText"));
});

test("a host from the operator has no record and nothing to check or to let go; the last host is not let go", () => {
  const given = shown({ state: "given", record: null, releasable: false, first: true });
  expect(given).toContain(words.t("domains.textGiven"));
  expect(given).not.toContain(words.t("domains.checkNow"));
  expect(given).not.toContain(words.t("domains.release"));
  expect(shown({ releasable: false })).not.toContain(words.t("domains.release"));
});

test("what a check came to is said on the page, unless it was refused", () => {
  expect(shown({}, { done: "proved" })).toContain(words.t("domains.doneProved"));
  expect(shown({ state: "waiting" }, { done: "absent" })).toContain(words.t("domains.doneAbsent"));
  const refused = {
    ok: false as const,
    values: {},
    problems: [{ field: "", message: words.t("refusal.domainTaken") }],
  };
  const page = shown({ state: "waiting" }, { done: "proved", refused });
  expect(page).toContain(words.t("refusal.domainTaken"));
  expect(page).not.toContain(words.t("domains.doneProved"));
});
