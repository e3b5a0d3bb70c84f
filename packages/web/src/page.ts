/** A rendered page: a response that holds its text instead of a stream of it, which is a tenth of what a page costs. */
export type Page = {
  readonly html: string;
  readonly status: number;
  readonly headers: Headers;
};

/** What an app answers to a request. */
export type Answer = Response | Page;

// Not by class: a program and its pages are bundled apart.
export const isPage = (answer: Answer): answer is Page => "html" in answer;

/** All of an answer's body, read once. */
export async function bytesOf(answer: Answer): Promise<Buffer> {
  return isPage(answer) ? Buffer.from(answer.html) : Buffer.from(await answer.arrayBuffer());
}
