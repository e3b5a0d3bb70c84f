import { createCipheriv, createHash } from "node:crypto";
import { makePdf, objectStream, pdfStream } from "./pdf";

const padding = Buffer.from("28bf4e5e4e758a4164004e56fffa01082e2e00b6d0683e802f0ca9fe6453697a", "hex");
const md5 = (...parts: Uint8Array[]): Buffer => createHash("md5").update(Buffer.concat(parts)).digest();

function rc4(key: Uint8Array, bytes: Uint8Array): Buffer {
  const state = Array.from({ length: 256 }, (_, index) => index);
  const at = (index: number) => state[index & 255] ?? 0;
  let j = 0;
  for (let i = 0; i < 256; i++) {
    j = (j + at(i) + (key[i % key.length] ?? 0)) & 255;
    [state[i], state[j]] = [at(j), at(i)];
  }
  let i = 0;
  j = 0;
  return Buffer.from(bytes).map((byte) => {
    i = (i + 1) & 255;
    j = (j + at(i)) & 255;
    [state[i], state[j]] = [at(j), at(i)];
    return byte ^ at(at(i) + at(j));
  }) as Buffer;
}

const dictionaries = {
  "rc4-40": "/V 1 /R 2",
  "rc4-128": "/V 2 /R 3 /Length 128",
  "aes-128":
    "/V 4 /R 4 /Length 128 /StmF /StdCF /StrF /StdCF /CF << /StdCF << /CFM /AESV2 /AuthEvent /DocOpen /Length 16 >> >>",
} as const;

/** A document with one object, number 9, in an encrypted object stream, number 5 (ISO 32000-1, 7.6.3). */
export function makeEncryptedPdf(cipher: keyof typeof dictionaries, hidden: string, password = ""): Buffer {
  const id = Buffer.alloc(16, 7);
  const owner = Buffer.alloc(32, 9);
  const permissions = Buffer.from([0xfc, 0xff, 0xff, 0xff]);
  const size = cipher === "rc4-40" ? 5 : 16;
  const padded = Buffer.concat([Buffer.from(password), padding]).subarray(0, 32);

  let key = md5(padded, owner, permissions, id);
  if (size > 5) for (let round = 0; round < 50; round++) key = md5(key);
  key = key.subarray(0, size);

  let user = rc4(key, padding);
  if (size > 5) {
    user = md5(padding, id);
    for (let round = 0; round < 20; round++)
      user = rc4(
        key.map((byte) => byte ^ round),
        user,
      );
    user = Buffer.concat([user, Buffer.alloc(16)]);
  }

  const stream = objectStream({ 9: hidden });
  const start = stream.indexOf("stream\n") + 7;
  const content = stream.subarray(start, stream.lastIndexOf("\nendstream"));
  const place = Buffer.from([5, 0, 0, 0, 0]);
  const own = md5(key, place, Buffer.from(cipher === "aes-128" ? "sAlT" : "")).subarray(0, Math.min(16, size + 5));
  const dict = stream
    .subarray(3, start - 7)
    .toString("latin1")
    .replace(/\/Length \d+ >>\s*$/, "");
  const vector = Buffer.alloc(16, 3);
  const aes = createCipheriv("aes-128-cbc", cipher === "aes-128" ? own : Buffer.alloc(16), vector);
  const secret = cipher === "aes-128" ? Buffer.concat([vector, aes.update(content), aes.final()]) : rc4(own, content);

  const encrypt = `<< /Filter /Standard ${dictionaries[cipher]} /O <${owner.toString("hex")}> /U <${user.toString("hex")}> /P -4 >>`;
  return makePdf({
    objects: [pdfStream(dict, secret), encrypt],
    trailer: `/Encrypt 6 0 R /ID [<${id.toString("hex")}> <${id.toString("hex")}>]`,
  });
}
