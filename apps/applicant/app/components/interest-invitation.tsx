import { TextLink } from "@vakans/ui";
import { useShell } from "@vakans/web/shell";
import type { JobQuery } from "../routes/jobs/query";
import { interestSearch } from "./interest-query";
import { usePolicy } from "./policy";

/** The way from a list of jobs to hearing of new ones: what the list was narrowed to is answered already. */
export function InterestInvitation({ query }: { query?: JobQuery }) {
  const { words, href } = useShell();
  if (!usePolicy().interestRegistrations.offered) return null;
  const search = query
    ? interestSearch({
        areas: query.area,
        occupations: [],
        extents: query.extent,
        employments: query.employment,
        places: [],
        unitIds: query.unit,
      })
    : "";
  return (
    <p>
      {words.t("interest.inviteHeading")} {words.t("interest.inviteText")}{" "}
      <TextLink href={href(`/interest${search}`)}>{words.t("jobs.interestHeading")}</TextLink>
    </p>
  );
}
