import { ask } from "./ask";
import type { Target } from "./load";
import type { Product } from "./product";

// What names a session is not served from memory, and what names none is not asked for in the database.
const emptySession = "__Host-vakans=";

/** The anonymous job list as a target that is rendered for each request. */
export async function renderedList({ pid, port, host }: Product): Promise<Target & { readonly html: string }> {
  const target = { pid, port, path: "/jobs", headers: { Host: host, Cookie: emptySession } };
  const answer = await ask(target);
  if (answer.status !== 200 || answer.headers.etag !== undefined)
    throw new Error("The job list that should be rendered comes from memory.");
  return { ...target, html: answer.body.toString() };
}
