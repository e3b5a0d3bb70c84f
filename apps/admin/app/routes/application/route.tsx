import { useLoaderData } from "@remix-run/react";
import type { PageHandle } from "@vakans/web/shell";
import { idOf, tenantOf } from "../../components/tenant-path";
import type { Args } from "../../load-context";
import { ApplicationView } from "./view";

export const handle: PageHandle = { frames: true };

export async function loader({ context, params, request }: Args) {
  const { slug, policy } = tenantOf(context);
  const application = await context.core.candidates.open({ applicationId: idOf(params, "applicationId") });
  const wanted = new URL(request.url).searchParams.get("file");
  const readable = application.files.filter(({ format }) => format === "pdf");
  const inPage = readable.find(({ attachmentId }) => attachmentId === wanted) ?? readable[0] ?? null;
  return {
    slug,
    application,
    inPage,
    timeZone: policy.timeZone,
    listFields: policy.pack.applicantList?.fields ?? [],
  };
}

export default function Application() {
  return <ApplicationView {...useLoaderData<typeof loader>()} />;
}
