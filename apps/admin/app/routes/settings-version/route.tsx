import { redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { returnInput } from "@vakans/core/forms";
import { handleForm } from "@vakans/web";
import type { PageHandle } from "@vakans/web/shell";
import { numberOf } from "../../components/configuration";
import { obstaclesOf } from "../../components/setting-form";
import { differenceRows } from "../../components/setting-value";
import { at, paramOf, tenantOf } from "../../components/tenant-path";
import type { Args } from "../../load-context";
import { VersionView } from "./view";

export const handle: PageHandle = { enhance: true };

function versionNumberOf(params: Args["params"]): number {
  const number = numberOf(paramOf(params, "number"));
  if (number === null) throw new Response(null, { status: 404 });
  return number;
}

export async function loader({ context, params }: Args) {
  const { slug, policy } = tenantOf(context);
  const { words, core } = context;
  const { content, changes, back, backProblems, ...version } = await core.configuration.version({
    number: versionNumberOf(params),
  });
  const earlier = changes ? (await core.configuration.version({ number: version.number - 1 })).content : null;
  const running = back ? (await core.configuration.current()).content : null;
  return {
    slug,
    timeZone: policy.timeZone,
    version,
    rows: changes && earlier ? differenceRows(changes, earlier, content, words) : null,
    back: back && running ? differenceRows(back, running, content, words) : null,
    obstacles: obstaclesOf(backProblems, policy, words),
  };
}

export async function action({ context, params, request }: Args) {
  const { slug } = tenantOf(context);
  const number = versionNumberOf(params);
  return handleForm(
    request,
    returnInput,
    context.words,
    async (input, fields) => {
      if (fields.text("go") === "cancel") {
        await context.core.configuration.cancel(input);
        return redirect(`${at.versions(slug)}?cancelled=${number}`, 303);
      }
      await context.core.configuration.rollBack(input);
      return redirect(`${at.versions(slug)}?back=${number}`, 303);
    },
    (fields) => ({ number, basis: Number(fields.text("basis")), reason: fields.text("reason") }),
  );
}

export default function Version() {
  return <VersionView {...useLoaderData<typeof loader>()} refused={useActionData<typeof action>()} />;
}
