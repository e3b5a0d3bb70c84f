import { newWorld } from "@vakans/core/testing";
import { createWords } from "@vakans/i18n";
import type { ComponentProps } from "react";
import { beforeAll, expect, test } from "vitest";
import { renderPage } from "../../testing/render-page";
import { DomainsView } from "./view";

type Props = ComponentProps<typeof DomainsView>;
let tenant: Awaited<ReturnType<typeof newWorld>>["tenant"];
beforeAll(async () => {
  tenant = (await newWorld()).tenant;
});

const words = createWords("sv");

const address = (host: string, more: Partial<Props["addresses"][number]> = {}): Props["addresses"][number] => ({
  host,
  first: false,
  live: true,
  state: "given",
  checkedAt: null,
  missingSince: null,
  lostAt: null,
  leadsTo: null,
  leadsHere: null,
  record: null,
  releasable: false,
  ...more,
});

const shown = (props: Partial<Props> = {}) =>
  renderPage(tenant, <DomainsView slug={tenant.slug} addresses={[]} done={null} refused={undefined} {...props} />);

test("every host is listed with its state and where it leads, one of them marked as the one in mails", () => {
  const page = shown({
    addresses: [
      address("kommun.vakans.example", { first: true }),
      address("jobb.example.se", { state: "missing", leadsTo: [], leadsHere: false }),
      address("ny.example.se", { state: "waiting", live: false }),
    ],
  });
  for (const host of ["kommun.vakans.example", "jobb.example.se", "ny.example.se"])
    expect(page).toContain(`/settings/domains/${host}"`);
  expect(page.split(words.t("domains.first")).length - 1).toBe(1);
  for (const word of [
    "stateGiven",
    "stateMissing",
    "stateWaiting",
    "leadsHere",
    "leadsNowhere",
    "leadsUnknown",
  ] as const)
    expect(page).toContain(words.t(`domains.${word}`));
});

test("a host that was refused stands in its field with the reason beside it", () => {
  const message = words.t("refusal.domainInvalid");
  const page = shown({ refused: { ok: false, values: { host: "localhost" }, problems: [{ field: "host", message }] } });
  expect(page).toContain('value="localhost"');
  expect(page).toContain('aria-invalid="true"');
  expect(page.split(message).length - 1).toBeGreaterThanOrEqual(2);
});

test("that a host was let go is said where its list is", () => {
  expect(shown({ done: "released" })).toContain(words.t("domains.doneReleased"));
});
