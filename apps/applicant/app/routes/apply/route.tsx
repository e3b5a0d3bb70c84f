import { data } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { isRefusal } from "@vakans/core/forms";
import type { PageHandle } from "@vakans/web/shell";
import { draftPath } from "../../components/draft";
import { idOf, seeOther } from "../../components/draft-step.server";
import type { Args } from "../../load-context";
import { ApplyView } from "./view";

export const handle: PageHandle<typeof loader> = {
  title: ({ words }, found) => {
    if (!found?.advert) return words.t("shared.error404Heading");
    const page = words.t(found.advert.takesApplications ? "application.startHeading" : "application.lateHeading");
    return words.t("application.pageTitle", { page, job: found.advert.title });
  },
};

export async function loader({ params, context: { core } }: Args) {
  const advertId = idOf(params, "advertId");
  const [advert, session] = await Promise.all([core.adverts.open({ advertId }), core.session.current()]);
  return { advert, idleMinutes: session?.idleMinutes ?? null };
}

export async function action({ params, context }: Args) {
  try {
    const { draftId } = await context.core.drafts.start({ advertId: idOf(params, "advertId") });
    return seeOther(context, draftPath(draftId));
  } catch (error) {
    if (!isRefusal(error) || error.kind !== "conflict") throw error;
    const { applicationId } = error.details;
    return data(
      { code: error.code, applicationId: typeof applicationId === "string" ? applicationId : null },
      { status: 409 },
    );
  }
}

export default function Apply() {
  return <ApplyView {...useLoaderData<typeof loader>()} refused={useActionData<typeof action>()} />;
}
