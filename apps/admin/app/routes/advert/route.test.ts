import { newWorld, type World } from "@vakans/core/testing";
import { createWords } from "@vakans/i18n";
import { expect, test } from "vitest";
import type { Args } from "../../load-context";
import { action } from "./route";

type Staff = Awaited<ReturnType<World["newRecruiter"]>>["staff"];

/** An advert typed in the editor, sent with one of its buttons. */
async function send(world: World, staff: Staff, recruitmentId: string, text: Record<string, string>, go?: string) {
  const { revision } = await staff.adverts.open({ recruitmentId });
  const typed = Object.entries(text).map(([name, value]) => [`text.${name}`, value]);
  const body = new URLSearchParams([["revision", String(revision)], ...(go ? [["go", go]] : []), ...typed]);
  return action({
    request: new Request("https://admin.example", { method: "POST", body }),
    params: { recruitmentId },
    context: { tenant: world.core.tenants.ofSlug(world.tenant.slug), core: staff, words: createWords("sv") },
  } as unknown as Args);
}

const filled = {
  title: "Hamnmästare",
  area: "transport",
  extent: "fullTime",
  employment: "permanent",
  place: "Norrhamn",
  posts: "1",
  intro: "Nyss skriven.",
};

test("the button that leads on to publishing saves what is typed first, and stays when it cannot be saved", async () => {
  const world = await newWorld();
  const { staff } = await world.newRecruiter();
  const { recruitmentId } = await world.newAdvert();
  const refused = await send(world, staff, recruitmentId, { ...filled, title: "" }, "publish");
  expect(refused).toMatchObject({ init: { status: 400 }, data: { form: { intro: "Nyss skriven." } } });
  const sent = await send(world, staff, recruitmentId, filled, "publish");
  const headers = "headers" in sent ? sent.headers : new Headers();
  expect(headers.get("Location")).toBe(`/${world.tenant.slug}/recruitments/${recruitmentId}/publish`);
  expect((await staff.adverts.open({ recruitmentId })).text).toMatchObject({ intro: "Nyss skriven." });
  const saved = await send(world, staff, recruitmentId, filled);
  expect("headers" in saved && saved.headers.get("Location")).toMatch(/\/advert\?saved$/);
});
