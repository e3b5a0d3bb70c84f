import { once } from "node:events";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { buffer } from "node:stream/consumers";
import { crc32, createDeflate, deflateSync } from "node:zlib";
import { SaxesParser } from "saxes";
import { expect, test } from "vitest";
import { sharedDir } from "../testing/database";
import { cleanPicture } from "./picture";

const svg = (inside: string, head = 'viewBox="0 0 100 40"') =>
  `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" ${head}>${inside}</svg>`;

const cleaned = async (source: string) => {
  const picture = await cleanPicture(Buffer.from(source));
  return picture.ok ? picture.content.toString() : picture.code;
};

const plainShape = '<path d="M0 0h10v10z" fill="#005a9c"></path>';

test("an ordinary logotype stays what it is: shapes, gradients, a title, classes as drawing programs write them", async () => {
  const source = svg(
    `<title>Norrby</title><style>.a,.b{fill:#005a9c} .b { stroke:#fff ; stroke-width: 2 }</style>
    <defs><linearGradient id="g"><stop offset="0" stop-color="#fff"/></linearGradient></defs>
    <path class="a" d="M0 0h10v10z"/><rect class="b" width="5" height="5" style="opacity:.5"/><circle fill="url(#g)" r="3"/>
    <use xlink:href="#g"/>`,
  );
  const shown = await cleaned(source);
  expect(shown).toContain("<title>Norrby</title>");
  expect(shown).toContain('<path d="M0 0h10v10z" fill="#005a9c"></path>');
  expect(shown).toContain(
    '<rect width="5" height="5" fill="#005a9c" stroke="#fff" stroke-width="2" opacity=".5"></rect>',
  );
  expect(shown).toContain('fill="url(#g)"');
  expect(shown).toContain('<use href="#g"></use>');
  expect(shown).not.toContain("class=");
  expect(await cleaned(shown)).toBe(shown);
  expect(await cleanPicture(Buffer.from(source))).toMatchObject({ ok: true, width: 100, height: 40 });
});

test.each([
  ["a script", "<script>alert(1)</script>"],
  ["a script in capitals of another namespace", '<h:SCRIPT xmlns:h="http://www.w3.org/1999/xhtml">alert(1)</h:SCRIPT>'],
  ["a script in CDATA", "<script><![CDATA[alert(1)]]></script>"],
  [
    "HTML inside",
    '<foreignObject><iframe xmlns="http://www.w3.org/1999/xhtml" src="javascript:alert(1)"/></foreignObject>',
  ],
  ["an event", '<rect onload="alert(1)" onclick="alert(2)" width="1"/>'],
  ["an event of another prefix", '<rect xlink:onload="alert(1)" width="1"/>'],
  ["an animation that sets an address", '<a><set attributeName="href" to="javascript:alert(1)"/><text>x</text></a>'],
  ["a link", '<a href="javascript:alert(1)"><text>alert</text></a>'],
  ["a picture from elsewhere", '<image href="https://evil.example/track.png?alert"/>'],
  ["a shape from elsewhere", '<use href="https://evil.example/x.svg#alert"/>'],
  ["a shape as data", '<use href="data:image/svg+xml;base64,alert"/>'],
  ["a fill from elsewhere", '<rect fill="url(https://evil.example/alert)"/>'],
  ["a fill that is escaped", '<rect style="fill:\\75rl(//evil.example/alert)"/>'],
  ["a sheet that loads", "<style>@import 'https://evil.example/alert.css'; .a{fill:red}</style>"],
  [
    "a sheet that closes itself early",
    "<style>.a{fill:red}&lt;/style&gt;&lt;script&gt;alert(1)&lt;/script&gt;</style>",
  ],
  ["a rule with an address", '<style>.a{fill:url(//evil.example/alert)}</style><rect class="a"/>'],
  ["a handler by reference", '<handler type="text/ecmascript">alert(1)</handler>'],
  ["words of another namespace", '<x:alert xmlns:x="urn:x" x:alert="1"/>'],
  ["an instruction", '<?xml-stylesheet href="https://evil.example/alert"?>'],
  ["a comment", "<!-- alert -->"],
  ["a picture in a picture", '<svg onload="alert(1)"><script>alert(1)</script></svg>'],
  ["what is drawn in a picture in a picture", "<svg><title>alert</title></svg>"],
])("%s is left out, and the rest of the picture stays", async (_, inside) => {
  const shown = await cleaned(svg(`${inside}${plainShape}`));
  expect(shown).toContain('<path d="M0 0h10v10z" fill="#005a9c"></path>');
  expect(shown).not.toMatch(/alert|evil|script|javascript|import|\son\w+=/i);
});

const hostile = [
  "<script>alert(1)</script>",
  "<foreignObject><body xmlns='http://www.w3.org/1999/xhtml' onload='alert(1)'/></foreignObject>",
  "<image href='data:image/svg+xml;base64,PHN2Zz4=' onerror='alert(1)'/>",
  "<image xlink:href='https://evil.example/x.png'/>",
  "<use href='https://evil.example/x.svg#a'/>",
  "<use xlink:href='data:image/svg+xml,x#a'/>",
  "<a xlink:href='javascript:alert(1)'><text>x</text></a>",
  "<animate attributeName='href' values='javascript:alert(1)'/>",
  "<set attributeName='xlink:href' to='https://evil.example'/>",
  "<animateTransform onbegin='alert(1)'/>",
  "<style>@import url(//evil.example);.a{fill:url(https://evil.example#a);background:url(x)}</style>",
  "<style>.a{fill:u\\72l(//evil.example)}</style>",
  "<rect class='a' style='fill:url(&quot;https://evil.example#a&quot;);behavior:url(x)'/>",
  "<rect fill='url(#a) url(https://evil.example)' onmouseover='alert(1)'/>",
  "<text font-family='x;}body{background:url(//evil.example)'>&lt;script&gt;alert(1)&lt;/script&gt;</text>",
  "<filter id='f'><feImage href='https://evil.example/x'/></filter>",
  "<mask id='m' mask='url(https://evil.example#m)'/>",
  "<metadata><x:y xmlns:x='urn:x' x:href='javascript:alert(1)'/></metadata>",
  "<title>&#60;img src=x onerror=alert(1)&#62;</title>",
  "<![CDATA[<script>alert(1)</script>]]>",
  "<?php alert(1) ?>",
  "<!-- --><script/><!-- -->",
] as const;

/** A die that always falls alike: what is found once is found again. */
function die(seed: number): (sides: number) => number {
  let state = seed;
  return (sides) => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296;
    return Math.floor((state / 4_294_967_296) * sides);
  };
}

test("a thousand pictures of hostile parts, put together by chance, come out as shapes and text or not at all", async () => {
  const names =
    /^(svg|g|defs|title|desc|path|rect|circle|ellipse|line|poly(line|gon)|text|tspan|(linear|radial)Gradient|stop|clipPath|mask|pattern|symbol|use)$/;
  let taken = 0;
  for (let seed = 1; seed <= 1_000; seed += 1) {
    const roll = die(seed);
    const some = (depth: number): string =>
      Array.from({ length: 1 + roll(4) }, () => {
        const part = hostile[roll(hostile.length)] ?? "";
        const kind = roll(8);
        if (kind === 0 && depth < 4) return `<g onclick="alert(1)" id="a">${some(depth + 1)}</g>`;
        if (kind === 1 && depth < 4) return `<svg onload="alert(1)">${some(depth + 1)}</svg>`;
        if (kind === 2) return part.slice(0, roll(part.length));
        return kind === 3 ? part.replace(/\b[a-z]/g, (sign) => sign.toUpperCase()) : part;
      }).join("");
    const picture = await cleanPicture(Buffer.from(svg(some(0))));
    if (!picture.ok) continue;
    taken += 1;
    const parser = new SaxesParser({ xmlns: true });
    parser.on("error", (error) => {
      throw error;
    });
    parser.on("opentag", ({ name, attributes }) => {
      expect(name).toMatch(names);
      for (const { name: attribute, value } of Object.values(attributes)) {
        expect(attribute).not.toMatch(/^on|^style$|^class$/i);
        if (attribute === "href") expect(value).toMatch(/^#/);
        if (attribute !== "xmlns") expect(value).not.toMatch(/https?:|\/\/|javascript|data:|url\(\s*["']?[^#"')]/i);
      }
    });
    parser.write(picture.content.toString()).close();
    expect(picture.content.toString()).not.toMatch(/<(script|foreignObject|image|a|animate|set|style|\?|!)/i);
  }
  expect(taken).toBeGreaterThan(200);
});

const collected = path.join(sharedDir, "data", "attachments", "bad");

test.runIf(existsSync(collected))(
  "no file of the collection of bad attachments becomes a logotype that runs or leads out",
  async () => {
    const names = readdirSync(collected);
    expect(names.length).toBeGreaterThan(0);
    for (const name of names) {
      const picture = await cleanPicture(readFileSync(path.join(collected, name)));
      if (picture.ok)
        expect(picture.content.toString("latin1")).not.toMatch(
          /<script|\son\w+=|javascript:|https?:\/\/(?!www\.w3\.org)/i,
        );
    }
  },
);

const half = 510 * 1024;

test.each([
  ["a sheet of nothing but a name", svg(`<style>${"a".repeat(half)}</style>${plainShape}`)],
  ["rules that never end", svg(`<style>${`${".a".repeat(900)}{${"b".repeat(4000)}`.repeat(87)}</style>${plainShape}`)],
  ["comments that never end", svg(`<style>${"/*".repeat(half / 2)}</style>${plainShape}`)],
  ["declarations of what it is that never end", "<!DOCTYPE".repeat(half / 9) + svg(plainShape)],
  [
    "an element of a quarter of a million classes",
    svg(`<style>.a{fill:red}</style><g class="${"a ".repeat(250_000)}"/>`),
  ],
])("a picture with %s holds nobody up", async (_, source) => {
  expect(source.length).toBeGreaterThan(490_000);
  const begunAt = performance.now();
  await cleanPicture(Buffer.from(source));
  expect(performance.now() - begunAt).toBeLessThan(1_000);
});

test("rules that many elements share do not make a small picture a huge one", async () => {
  const source = svg(`<style>.a{font-family:${"x".repeat(3_900)}}</style>${'<g class="a"/>'.repeat(4_900)}`);
  expect(await cleaned(source)).toBe("picture.tooLarge");
});

test.each([
  ["an entity", `<!DOCTYPE svg [<!ENTITY x "alert">]>${svg("<text>&x;</text>")}`],
  ["a file by entity", `<!DOCTYPE svg [<!ENTITY x SYSTEM "file:///etc/passwd">]>${svg("<text>&x;</text>")}`],
  ["an entity that nobody declared", svg("<text>&lol;</text>")],
  ["a tag that is not closed", svg("<g>")],
  ["another root", `<html><svg xmlns="http://www.w3.org/2000/svg"></svg></html>`],
  ["no namespace", '<svg viewBox="0 0 1 1"></svg>'],
  ["six thousand elements", svg("<g/>".repeat(6000))],
  ["a depth without end", svg("<g>".repeat(60) + "</g>".repeat(60))],
  ["copies of copies", svg('<g id="a"><use href="#b"/></g><g id="b"><rect/></g><use href="#a"/>')],
  ["a copy of itself", svg('<g id="a"><use href="#a"/></g>')],
])("a picture with %s is refused", async (_, source) => {
  expect(await cleaned(source)).toBe("picture.unreadable");
});

test.each([
  ["no measures", ""],
  ["measures of nothing", 'viewBox="0 0 0 0"'],
  ["measures that are none", 'viewBox="0 0 NaN 1"'],
  ["a shape like a thread", 'viewBox="0 0 5100 100"'],
])("an SVG with %s is refused", async (_, head) => {
  expect(await cleaned(svg("", head))).toBe("picture.size");
});

const part = (type: string, data: Buffer) => {
  const named = Buffer.concat([Buffer.from(type, "latin1"), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, sum]);
};

type Making = {
  width?: number;
  height?: number;
  raw?: Buffer;
  packed?: Buffer;
  more?: readonly Buffer[];
  interlace?: number;
};

const png = ({ width = 4, height = 3, raw, packed, more = [], interlace = 0 }: Making = {}) => {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 6, 0, 0, interlace], 8);
  const pixels = packed ?? deflateSync(raw ?? Buffer.alloc(height * (1 + width * 4), 7));
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    part("IHDR", head),
    ...more,
    part("IDAT", pixels),
    part("IEND", Buffer.alloc(0)),
  ]);
};

test("a PNG is packed anew without texts, places and what was hung behind its end", async () => {
  const secret = "taken at home by Kim";
  const dirty = Buffer.concat([
    png({ more: [part("tEXt", Buffer.from(secret)), part("eXIf", Buffer.from(secret))] }),
    Buffer.from(`<script>${secret}</script>`),
  ]);
  const picture = await cleanPicture(dirty);
  expect(picture).toMatchObject({ ok: true, mediaType: "image/png", width: 4, height: 3 });
  expect(picture.ok && picture.content.toString("latin1")).not.toContain(secret);
  expect(picture.ok && (await cleanPicture(picture.content))).toEqual(picture);
});

test.each([
  ["more pixels than it says", png({ raw: Buffer.alloc(1_000_000) }), "picture.unreadable"],
  ["fewer pixels than it says", png({ raw: Buffer.alloc(5) }), "picture.unreadable"],
  ["more than 2000 pixels a side", png({ width: 2_001, height: 1 }), "picture.size"],
  ["no pixels", png({ width: 0, height: 1, raw: Buffer.alloc(1) }), "picture.size"],
  ["an unknown interlace", png({ interlace: 2 }), "picture.unreadable"],
  ["a wrong sum", png().fill(0xff, 20, 21), "picture.unreadable"],
  ["no end", png().subarray(0, -12), "picture.unreadable"],
  ["more than 512 kB", Buffer.concat([png(), Buffer.alloc(512 * 1024)]), "picture.tooLarge"],
  ["the content of a GIF", Buffer.from("GIF89a..."), "picture.format"],
  ["the content of HTML", Buffer.from("<html></html>"), "picture.format"],
  ["bytes that are no text", Buffer.from([0xff, 0xfe, 0x3c]), "picture.format"],
])("a picture with %s is refused", async (_, bytes, code) => {
  expect(await cleanPicture(bytes)).toEqual({ ok: false, code });
});

test("a PNG that unpacks to more than it says is unpacked no further", async () => {
  const packing = createDeflate();
  const packed = buffer(packing);
  const megabyte = Buffer.alloc(1024 ** 2);
  for (let at = 0; at < 400; at++) if (!packing.write(megabyte)) await once(packing, "drain");
  packing.end();
  const bomb = png({ packed: await packed });
  expect(bomb.length).toBeLessThan(512 * 1024);
  const before = process.resourceUsage().maxRSS;
  expect(await cleanPicture(bomb)).toEqual({ ok: false, code: "picture.unreadable" });
  expect((process.resourceUsage().maxRSS - before) / 1024).toBeLessThan(100);
});

test("an interlaced PNG is taken with exactly the pixels of its passes", async () => {
  // 4 by 3 pixels of four bytes: passes of 1, 0, 0, 1, 2, 2·2 and 4 pixels, each row with its filter.
  const rows = [
    [1, 1],
    [1, 1],
    [2, 1],
    [2, 2],
    [4, 1],
  ] as const;
  const raw = Buffer.alloc(rows.reduce((sum, [wide, high]) => sum + high * (1 + wide * 4), 0));
  expect(await cleanPicture(png({ raw, interlace: 1 }))).toMatchObject({ ok: true });
  expect(await cleanPicture(png({ raw: Buffer.alloc(raw.length - 1), interlace: 1 }))).toMatchObject({ ok: false });
});
