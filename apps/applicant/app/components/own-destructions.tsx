import { Heading } from "@vakans/ui";
import type { ApplicantContext } from "@vakans/web";
import { useShell } from "@vakans/web/shell";
import { Destruction } from "./destruction";

type Applications = Awaited<ReturnType<ApplicantContext["core"]["account"]["held"]>>["applications"];

/** Each of one's own applications, and when it will be destroyed. */
export function OwnDestructions({ applications }: { applications: Applications }) {
  const { words } = useShell();
  return (
    <ul className="va-rows">
      {applications.map(({ applicationId, title, reference, number, destruction }) => (
        <li key={applicationId} className="va-rows__row">
          <Heading level={3} size="xs">
            {title}
          </Heading>
          <p className="va-quiet">{words.t("profile.destructionOf", { reference, number: words.number(number) })}</p>
          <p>
            <Destruction destruction={destruction} />
          </p>
        </li>
      ))}
    </ul>
  );
}
