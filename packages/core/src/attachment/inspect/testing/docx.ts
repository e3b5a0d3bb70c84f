import { makeZip, type ZipFrame, type ZipPart } from "./zip";

const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const wordType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";

/** One relationship's markup, of an office type such as "image". */
export const relationship = (type: string, target: string, external = false) =>
  `<Relationship Id="r${type}" Type="${office}/${type}" Target="${target}"${external ? ' TargetMode="External"' : ""}/>`;

export type DocxParts = {
  readonly body?: string;
  readonly relationships?: string;
  readonly types?: string;
  readonly mainType?: string;
  readonly mainName?: string;
  readonly doctype?: string;
  readonly more?: readonly ZipPart[];
  readonly frame?: ZipFrame;
};

const relationships = (inner: string) =>
  `<?xml version="1.0" encoding="UTF-8"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${inner}</Relationships>`;

/** A Word document of one paragraph, with whatever a test hides in it. */
export function makeDocx(parts: DocxParts = {}): Buffer {
  const main = parts.mainName ?? "word/document.xml";
  return makeZip(
    [
      {
        name: "[Content_Types].xml",
        content: `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/><Override PartName="/${main}" ContentType="${parts.mainType ?? wordType}"/>${parts.types ?? ""}</Types>`,
      },
      { name: "_rels/.rels", content: relationships(relationship("officeDocument", main)) },
      {
        name: main,
        content: `<?xml version="1.0"?>${parts.doctype ?? ""}<w:document xmlns:w="${word}" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:v="urn:schemas-microsoft-com:vml"><w:body><w:p><w:r><w:t>Erfarenhet och utbildning</w:t></w:r></w:p>${parts.body ?? ""}</w:body></w:document>`,
      },
      { name: "word/_rels/document.xml.rels", content: relationships(parts.relationships ?? "") },
      ...(parts.more ?? []),
    ],
    parts.frame,
  );
}

/** A complex field whose instruction stands in several runs. */
export const field = (...pieces: readonly string[]) =>
  `<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r>${pieces
    .map((piece) => `<w:r><w:instrText xml:space="preserve">${piece}</w:instrText></w:r>`)
    .join("")}<w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>`;
