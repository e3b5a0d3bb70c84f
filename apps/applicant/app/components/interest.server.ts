import type { Args } from "../load-context";
import { readInterestQuery } from "./interest-query";

/** Asked of the core only where the browser brings a session. */
export const signedIn = async ({ context: { core, sessionPresent } }: Args): Promise<boolean> =>
  sessionPresent && (await core.session.current()) !== null;

/** The answers that the address says. */
export const queryOf = ({ request }: Args) => readInterestQuery(new URL(request.url).searchParams);

/** The questions as the address answers them so far. */
export async function openQuestions(args: Args) {
  const query = queryOf(args);
  const { occupationText, answers } = query;
  const occupations = answers.occupations.slice(0, 100);
  return { query, choices: await args.context.core.interests.questions({ occupationText, occupations }) };
}

/** The answers of the address with their names. */
export async function openSummary(args: Args) {
  const query = queryOf(args);
  return { query, review: await args.context.core.interests.review(query.answers) };
}
