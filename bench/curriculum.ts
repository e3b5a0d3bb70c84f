import { deflateSync } from "node:zlib";

const sentence = "Arbetade med planering, uppföljning och handledning i en verksamhet med stora krav på samarbete. ";
const pages = 6;
const photoSide = 252;

/** Numbers that look random and are the same every time. */
function noise(length: number): Buffer {
  let state = 0x2f6e2b1;
  return Buffer.from(
    Array.from({ length }, () => {
      state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
      return state >>> 24;
    }),
  );
}

function pageText(page: number): Buffer {
  const lines = Array.from({ length: 44 }, (_, line) => `(${page + 1}.${line + 1} ${sentence}) Tj T*`);
  return Buffer.from(`BT /F1 10 Tf 14 TL 56 780 Td ${lines.join("\n")} ET`, "latin1");
}

const stream = (more: string, content: Buffer): Buffer => {
  const packed = deflateSync(content);
  const head = `<< ${more} /Filter /FlateDecode /Length ${packed.length} >>\nstream\n`;
  return Buffer.concat([Buffer.from(head, "latin1"), packed, Buffer.from("\nendstream")]);
};

/** A curriculum vitae as people send it: some pages of packed text and a photo, about 200 kB. */
export function curriculum(): Buffer {
  const pageNumber = (page: number) => 5 + page * 2;
  const kids = Array.from({ length: pages }, (_, page) => `${pageNumber(page)} 0 R`).join(" ");
  const photo = `/Type /XObject /Subtype /Image /Width ${photoSide} /Height ${photoSide} /ColorSpace /DeviceRGB /BitsPerComponent 8`;
  const objects: Buffer[] = [
    Buffer.from("<< /Type /Catalog /Pages 2 0 R >>"),
    Buffer.from(`<< /Type /Pages /Kids [${kids}] /Count ${pages} >>`),
    Buffer.from("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>"),
    stream(photo, noise(photoSide * photoSide * 3)),
  ];
  for (let page = 0; page < pages; page++) {
    const resources = "<< /Font << /F1 3 0 R >> /XObject << /P1 4 0 R >> >>";
    const contents = `${pageNumber(page) + 1} 0 R`;
    objects.push(
      Buffer.from(
        `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents ${contents} /Resources ${resources} >>`,
      ),
    );
    objects.push(stream("", pageText(page)));
  }
  return fileOf(objects);
}

function fileOf(objects: readonly Buffer[]): Buffer {
  const parts: Buffer[] = [Buffer.from("%PDF-1.4\n")];
  let length = parts[0]?.length ?? 0;
  const offsets: number[] = [];
  const add = (part: Buffer) => {
    parts.push(part);
    length += part.length;
  };
  for (const [index, object] of objects.entries()) {
    offsets.push(length);
    add(Buffer.concat([Buffer.from(`${index + 1} 0 obj\n`), object, Buffer.from("\nendobj\n")]));
  }
  const table = length;
  const entries = offsets.map((offset) => `${String(offset).padStart(10, "0")} 00000 n \n`).join("");
  const size = objects.length + 1;
  add(
    Buffer.from(
      `xref\n0 ${size}\n0000000000 65535 f \n${entries}trailer\n<< /Size ${size} /Root 1 0 R >>\nstartxref\n${table}\n%%EOF\n`,
    ),
  );
  return Buffer.concat(parts);
}
