/** A notice by language: sections, each a heading and its paragraphs. */
export type NoticeContent = Readonly<
  Record<string, readonly { readonly heading: string; readonly paragraphs: readonly string[] }[]>
>;
