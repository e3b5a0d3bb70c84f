import { SaxesParser } from "saxes";

/** An element of a parsed document, its name with the address of its namespace in front where it has one. */
export type XmlElement = {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlElement[];
  readonly text: string;
};

type Growing = { name: string; attributes: Record<string, string>; children: Growing[]; text: string };

/** Parses XML with a parser that forgives nothing; throws at the first thing that is not well-formed. */
export function parseXml(document: string): XmlElement {
  const root: Growing = { name: "", attributes: {}, children: [], text: "" };
  const open = [root];
  const parser = new SaxesParser({ xmlns: true });
  parser.on("error", (error) => {
    throw error;
  });
  parser.on("opentag", ({ uri, local, attributes }) => {
    const own = Object.values(attributes).map(({ name, value }) => [name, value] as const);
    const element: Growing = {
      name: uri ? `${uri} ${local}` : local,
      attributes: Object.fromEntries(own),
      children: [],
      text: "",
    };
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  parser.on("text", (text) => {
    const element = open.at(-1);
    if (element) element.text += text;
  });
  parser.on("closetag", () => void open.pop());
  parser.write(document).close();
  const [top] = root.children;
  if (!top) throw new Error("the document is empty");
  return top;
}

/** The elements of a name right below another. */
export const below = ({ children }: XmlElement, name: string): readonly XmlElement[] =>
  children.filter((child) => child.name === name);

/** The text of the one element of a name; throws unless there is just one. */
export function textBelow(element: XmlElement, name: string): string {
  const [only, ...more] = below(element, name);
  if (!only || more.length > 0) throw new Error(`${element.name} has ${more.length + (only ? 1 : 0)} ${name}`);
  return only.text;
}
