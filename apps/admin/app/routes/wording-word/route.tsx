import { redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { resetWordInput, saveWordInput } from "@vakans/core/forms";
import { isLanguage } from "@vakans/i18n";
import { handleForm, readForm } from "@vakans/web";
import type { PageHandle } from "@vakans/web/shell";
import { at, paramOf, tenantOf } from "../../components/tenant-path";
import type { Args } from "../../load-context";
import { WordView, wordDone } from "./view";

export const handle: PageHandle = { enhance: true };

function askedWord(params: Args["params"]) {
  const [language, key] = [paramOf(params, "language"), paramOf(params, "key")];
  if (!isLanguage(language)) throw new Response(null, { status: 404 });
  return { language, key };
}

export async function loader({ request, context, params }: Args) {
  return {
    slug: tenantOf(context).slug,
    word: await context.core.wording.open(askedWord(params)),
    done: wordDone.doneIn(request.url),
  };
}

export async function action({ request, context, params }: Args) {
  const { core, words } = context;
  const asked = askedWord(params);
  const back = at.word(tenantOf(context).slug, asked.language, asked.key);
  const fields = await readForm(request);
  if (fields.text("act") === "reset")
    return handleForm(
      fields,
      resetWordInput,
      words,
      async (input) => {
        await core.wording.reset(input);
        return redirect(wordDone.afterwards(back, "reset"), 303);
      },
      () => ({ ...asked, basis: fields.text("basis") }),
    );
  return handleForm(
    fields,
    saveWordInput,
    words,
    async (input) => {
      await core.wording.save(input);
      return redirect(wordDone.afterwards(back, "saved"), 303);
    },
    () => ({ ...asked, text: fields.text("text"), basis: fields.text("basis") }),
  );
}

export default function Word() {
  return <WordView {...useLoaderData<typeof loader>()} refused={useActionData<typeof action>()} />;
}
