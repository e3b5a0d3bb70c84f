import MarkdownIt from "markdown-it";

// Paragraphs, lists and bold: nothing that could carry an address, a picture or markup of its own.
const engine = new MarkdownIt("zero", { html: false, linkify: false, breaks: true }).enable([
  "paragraph",
  "list",
  "emphasis",
  "newline",
  "escape",
  "text",
]);

/** The HTML of an advert's text. Markup in the text comes out as the letters it is made of. */
export const renderMarkdown = (text: string): string => engine.render(text);
