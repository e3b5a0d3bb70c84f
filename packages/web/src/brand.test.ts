import { afterEach, expect, test } from "vitest";
import { createBrand } from "./brand";
import { type Edge, openEdge } from "./testing";

const name = `${"a".repeat(64)}.svg`;
let asked: string[] = [];
const procedures = {
  brand: {
    picture: async (input: { name: string }) => {
      asked.push(input.name);
      return input.name === name ? { content: Buffer.from("<svg/>"), mediaType: "image/svg+xml" } : null;
    },
  },
};

let edge: Edge | null = null;
const open = async () => {
  asked = [];
  edge = await openEdge({
    procedures,
    handler: (_request, { iconHref, logotypeHref }) => new Response(`${iconHref} ${logotypeHref}`, { status: 404 }),
  });
  return edge;
};
afterEach(async () => {
  await edge?.close();
  edge = null;
});

test("a tenant's picture is shown and can do nothing, is asked for once, and stays for ever under its name", async () => {
  const { ask } = await open();
  const shown = await ask(`/brand/${name}`);
  expect(shown).toMatchObject({ status: 200, body: "<svg/>" });
  expect(shown.headers).toMatchObject({
    "content-type": "image/svg+xml",
    "cache-control": "public, max-age=31536000, immutable",
    "x-content-type-options": "nosniff",
    "content-security-policy": expect.stringMatching(/default-src 'none'.*sandbox/),
    "cross-origin-resource-policy": "cross-origin",
  });
  await ask(`/brand/${name}`);
  expect(asked).toEqual([name]);
});

test.each(["/brand/x.svg", `/brand/${"b".repeat(64)}.svg`, `/brand/${"a".repeat(64)}.html`, "/brand/../../etc/passwd"])(
  "%s is no picture",
  async (path) => {
    const { ask } = await open();
    expect((await ask(path)).status).toBe(404);
  },
);

test("a picture that is kept for one tenant is none of another's that does not have it", async () => {
  const { picture } = createBrand({});
  const own = async () => ({ content: Buffer.from("<svg/>"), mediaType: "image/svg+xml" as const });
  const none = async () => null;
  expect(await picture("here", name, own)).not.toBeNull();
  expect(await picture("there", name, none)).toBeNull();
  // Kept: not asked for again.
  expect(await picture("here", name, none)).not.toBeNull();
});

test("each page names the tenant's icon, a letter on its colour, and the old address answers it too", async () => {
  const { ask } = await open();
  const [icon = "", logotype] = (await ask("/")).body.split(" ");
  expect(icon).toMatch(/^\/icon-[0-9a-f]{16}\.svg$/);
  expect(logotype).toBe("null");
  const shown = await ask(icon);
  expect(shown.headers["content-type"]).toBe("image/svg+xml");
  expect(shown.body).toContain('fill="#005a9c"');
  expect(shown.body).toContain(">N</text>");
  const old = await ask("/favicon.ico");
  expect(old.body).toBe(shown.body);
  expect(old.headers["cache-control"]).toBe("public, max-age=3600");
});
