import { deflateSync } from "node:zlib";

export type PdfParts = {
  /** More pairs of the catalogue and of the only page. */
  readonly catalog?: string;
  readonly page?: string;
  /** The objects from number 5 on. */
  readonly objects?: readonly (string | Buffer)[];
  readonly trailer?: string;
};

/** A stream object's text, with its length. */
export function pdfStream(dict: string, content: Buffer): Buffer {
  return Buffer.concat([
    Buffer.from(`<< ${dict} /Length ${content.length} >>\nstream\n`, "latin1"),
    content,
    Buffer.from("\nendstream", "latin1"),
  ]);
}

/** An object stream that holds objects by their numbers, deflated. */
export function objectStream(objects: Readonly<Record<number, string>>): Buffer {
  const entries = Object.entries(objects);
  let at = 0;
  const index = entries.map(([number, text]) => {
    const entry = `${number} ${at}`;
    at += text.length + 1;
    return entry;
  });
  const head = `${index.join(" ")} `;
  const body = entries.map(([, text]) => text).join(" ");
  const dict = `/Type /ObjStm /N ${entries.length} /First ${head.length} /Filter /FlateDecode`;
  return pdfStream(dict, deflateSync(Buffer.from(`${head}${body} `, "latin1")));
}

/** A well-formed document of one page, with whatever a test hides in it. */
export function makePdf({ catalog = "", page = "", objects = [], trailer = "" }: PdfParts = {}): Buffer {
  const bodies: (string | Buffer)[] = [
    `<< /Type /Catalog /Pages 2 0 R ${catalog} >>`,
    "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R ${page} >>`,
    pdfStream("", Buffer.from("BT (Erfarenhet och utbildning) Tj ET")),
    ...objects,
  ];
  const parts: Buffer[] = [Buffer.from("%PDF-1.7\n%\xe2\xe3\xcf\xd3\n", "latin1")];
  const offsets: number[] = [];
  const length = () => parts.reduce((sum, part) => sum + part.length, 0);
  bodies.forEach((body, index) => {
    offsets.push(length());
    const content = typeof body === "string" ? Buffer.from(body, "latin1") : body;
    parts.push(Buffer.from(`${index + 1} 0 obj\n`), content, Buffer.from("\nendobj\n"));
  });
  const start = length();
  const rows = offsets.map((offset) => `${String(offset).padStart(10, "0")} 00000 n \n`).join("");
  const size = bodies.length + 1;
  parts.push(
    Buffer.from(
      `xref\n0 ${size}\n0000000000 65535 f \n${rows}trailer\n<< /Size ${size} /Root 1 0 R ${trailer} >>\nstartxref\n${start}\n%%EOF\n`,
      "latin1",
    ),
  );
  return Buffer.concat(parts);
}
