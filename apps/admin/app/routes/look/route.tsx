import { redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { changeLookInput, saveColoursInput, saveLogotypeInput } from "@vakans/core/forms";
import { type FormReply, handleForm, readForm, refusalText, type WithStatus, withStatus } from "@vakans/web";
import type { PageHandle } from "@vakans/web/shell";
import { pictureTooLarge, readLogotypeForm } from "../../components/logotype-form.server";
import { at, tenantOf } from "../../components/tenant-path";
import type { Args } from "../../load-context";
import { LookView } from "./view";

export const handle: PageHandle = { enhance: true };

export async function loader({ request, context }: Args) {
  return {
    slug: tenantOf(context).slug,
    done: new URL(request.url).searchParams.has("done"),
    ...(await context.core.look.current()),
  };
}

export async function action(args: Args) {
  const { request, context } = args;
  if (/^multipart\//i.test(request.headers.get("content-type") ?? "")) return takeLogotype(args);
  const { core, words } = context;
  const fields = await readForm(request);
  const kept = () => redirect(`${at.look(tenantOf(context).slug)}?done=yes`, 303);
  const known = { basis: fields.text("basis") };
  switch (fields.text("act")) {
    case "try":
      return { ok: true as const, values: fields.values() };
    case "undo":
      return handleForm(
        fields,
        changeLookInput,
        words,
        async (input) => {
          await core.look.undo(input);
          return kept();
        },
        () => ({ ...known, reason: words.t("wording.undoReason") }),
      );
    case "remove":
      return handleForm(
        fields,
        changeLookInput,
        words,
        async (input) => {
          await core.look.removeLogotype(input);
          return kept();
        },
        () => ({ ...known, reason: words.t("wording.removeReason") }),
      );
  }
  return handleForm(fields, saveColoursInput, words, async (input) => {
    await core.look.save(input);
    return kept();
  });
}

async function takeLogotype({ request, context }: Args): Promise<Response | WithStatus<FormReply>> {
  const { core, words } = context;
  const { fields, content, tooLarge } = await readLogotypeForm(request);
  if (tooLarge) return withStatus({ ok: false, values: fields.values(), problems: [pictureTooLarge(words)] }, 400);
  // The file is called by its field, so that what is wrong with it stands beside it.
  if (content === null) {
    const message = refusalText(words, "required");
    return withStatus({ ok: false, values: fields.values(), problems: [{ field: "logotype", message }] }, 400);
  }
  return handleForm(
    fields,
    saveLogotypeInput,
    words,
    async (input) => {
      await core.look.saveLogotype(input);
      return redirect(`${at.look(tenantOf(context).slug)}?done=yes`, 303);
    },
    () => ({ basis: fields.text("basis"), reason: fields.text("reason"), content }),
  );
}

export default function Look() {
  return <LookView {...useLoaderData<typeof loader>()} reply={useActionData<typeof action>()} />;
}
