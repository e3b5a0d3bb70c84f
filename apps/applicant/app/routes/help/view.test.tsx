import { expect, test } from "vitest";
import { renderFor, textOf } from "../../testing/render";
import { HelpTopicView } from "../help-topic/view";
import { HelpView } from "./view";

test("every topic and every question of the contents leads to where it is answered", async () => {
  const contents = await renderFor("roros", <HelpView />, "nn");
  const links = [...contents.matchAll(/href="\/nn\/help\/([a-z]+)#([a-z-]+)"/g)];
  expect(links.length).toBeGreaterThan(40);
  for (const topic of new Set(links.map(([, key = ""]) => key))) {
    const page = await renderFor("roros", <HelpTopicView topic={topic} />, "nn");
    const asked = links.filter(([, key]) => key === topic).map(([, , id = ""]) => id);
    for (const id of asked) expect(page).toContain(`id="${id}"`);
  }
});

test.each([
  { id: "VN-6", slug: "vasternorrland", topic: "trouble", said: 'href="/support"' },
  { id: "VN-13", slug: "vasternorrland", topic: "change", said: 'href="tel:0846500410"' },
  {
    id: "VN-26",
    slug: "vasternorrland",
    topic: "trouble",
    said: 'href="mailto:teknisk.support@vasternorrland.example.se"',
  },
  { id: "OR-21", slug: "orebro", topic: "trouble", said: 'href="mailto:rekryteringsenheten@orebro.example.se"' },
  { id: "OS-12", slug: "ostersund", topic: "account", said: 'href="tel:0846500431"' },
  { id: "OS-14", slug: "ostersund", topic: "change", said: 'href="tel:0846500430"' },
])("$id: the help of $slug leads on: $said", async ({ slug, topic, said }) => {
  expect(await renderFor(slug, <HelpTopicView topic={topic} />)).toContain(said);
});

test("a topic that a tenant does not have shows nothing", async () => {
  expect(await renderFor("orebro", <HelpTopicView topic="open" />)).toBe("");
  expect(textOf(await renderFor("roros", <HelpTopicView topic="open" />))).toContain("Åpne søknader");
});
