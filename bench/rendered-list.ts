import { ask } from "./ask";
import type { Target } from "./load";
import type { Product } from "./product";

// Longer than any address that is kept, and nothing that the list knows.
const unusual = `/jobs?${"unusual=".padEnd(600, "x")}`;

/** The anonymous job list as a target that is rendered each time, since its address is too unusual to keep. */
export async function renderedList({ pid, port, host }: Product): Promise<Target & { readonly html: string }> {
  const target = { pid, port, path: unusual, headers: { Host: host } };
  const answer = await ask(target);
  if (answer.status !== 200 || answer.headers.etag !== undefined)
    throw new Error("The job list that should be rendered comes from memory.");
  return { ...target, html: answer.body.toString() };
}
