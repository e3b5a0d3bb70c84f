/** The same keys as the source language, each with a text. A missing or a surplus key does not compile. */
export type Translation<Source> = { readonly [Key in keyof Source]: string };
