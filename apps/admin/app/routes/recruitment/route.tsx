import { useLoaderData } from "@remix-run/react";
import { idOf, tenantOf } from "../../components/tenant-path";
import { publicOriginOf } from "../../env.server";
import type { Args } from "../../load-context";
import { RecruitmentView } from "./view";

export async function loader({ context, params }: Args) {
  const { slug, policy, hosts } = tenantOf(context);
  const recruitmentId = idOf(params, "recruitmentId");
  const recruitment = await context.core.recruitments.open({ recruitmentId });
  const { questions, locked } = await context.core.questionnaires.open({ recruitmentId });
  const advert = await context.core.adverts.open({ recruitmentId });
  return {
    slug,
    timeZone: policy.timeZone,
    recruitment,
    questionnaire: { locked, questions: questions.filter(({ type }) => type !== "statement").length },
    advert: { differs: advert.differs, problems: advert.problems.length, publishedAt: advert.published?.at ?? null },
    publicHref: `${publicOriginOf(hosts[0] ?? "")}/jobs/${recruitment.advertId}`,
  };
}

export default function Recruitment() {
  return <RecruitmentView {...useLoaderData<typeof loader>()} />;
}
