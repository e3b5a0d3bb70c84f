import { createHash, randomBytes } from "node:crypto";

/** A file as somebody attaches it. */
export type Paper = { readonly name: string; readonly mimeType: string; readonly buffer: Buffer };

export const sha256 = (bytes: Buffer): string => createHash("sha256").update(bytes).digest("hex");

/** A well-formed PDF of one page that says `text`; made larger by `padding` bytes that no reader shows. */
export function pdf(name: string, text: string, padding = 0): Paper {
  const content = Buffer.from(`BT /F1 18 Tf 72 740 Td (${text.replace(/[()\\]/g, "")}) Tj ET`, "latin1");
  const stream = (body: Buffer) =>
    Buffer.concat([Buffer.from(`<< /Length ${body.length} >>\nstream\n`), body, Buffer.from("\nendstream")]);
  const objects = [
    Buffer.from("<< /Type /Catalog /Pages 2 0 R >>"),
    Buffer.from("<< /Type /Pages /Kids [3 0 R] /Count 1 >>"),
    Buffer.from(
      "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>",
    ),
    stream(content),
    Buffer.from("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>"),
    ...(padding > 0 ? [stream(Buffer.from(randomBytes(Math.ceil(padding / 2)).toString("hex")))] : []),
  ];
  const parts: Buffer[] = [Buffer.from("%PDF-1.7\n%\xe2\xe3\xcf\xd3\n", "latin1")];
  const offsets: number[] = [];
  let at = parts[0]?.length ?? 0;
  for (const [index, object] of objects.entries()) {
    offsets.push(at);
    const whole = Buffer.concat([Buffer.from(`${index + 1} 0 obj\n`), object, Buffer.from("\nendobj\n")]);
    parts.push(whole);
    at += whole.length;
  }
  const rows = offsets.map((offset) => `${String(offset).padStart(10, "0")} 00000 n \n`).join("");
  const size = objects.length + 1;
  parts.push(
    Buffer.from(
      `xref\n0 ${size}\n0000000000 65535 f \n${rows}trailer\n<< /Size ${size} /Root 1 0 R >>\nstartxref\n${at}\n%%EOF\n`,
    ),
  );
  return { name, mimeType: "application/pdf", buffer: Buffer.concat(parts) };
}

/** A letter in rich text. */
export const rtf = (name: string, text: string): Paper => ({
  name,
  mimeType: "application/rtf",
  buffer: Buffer.from(`{\\rtf1\\ansi\\deff0{\\fonttbl{\\f0 Arial;}}\\f0\\fs24 ${text}\\par}`, "latin1"),
});

/** A program that calls itself something else. */
export const program = (name: string): Paper => ({
  name,
  mimeType: "application/pdf",
  buffer: Buffer.concat([Buffer.from("MZ\x90\x00\x03\x00\x00\x00", "latin1"), randomBytes(4096)]),
});
