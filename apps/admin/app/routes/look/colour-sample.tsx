import { FactList, Heading, Small, Stack } from "@vakans/ui";
import { measuresOf } from "@vakans/ui/palette";
import { useShell } from "@vakans/web/shell";

/** A button and a link in a colour, drawn as the site draws them, with the contrast that was measured. */
export function ColourSample({ primary, scheme }: { primary: string; scheme: "light" | "dark" }) {
  const { words } = useShell();
  const { ground, button, buttonText, buttonContrast, link, linkContrast } = measuresOf(primary, scheme);
  const told = (colour: string, contrast: number) => (
    <>
      {words.t("wording.contrast", { ratio: words.number(Math.floor(contrast * 10) / 10) })}
      <Small>{words.t(colour === primary ? "wording.colourAsGiven" : "wording.colourMade", { colour })}</Small>
    </>
  );
  return (
    <Stack gap="sm">
      <Heading level={3} size="2xs">
        {words.t(scheme === "light" ? "wording.light" : "wording.dark")}
      </Heading>
      {/* Colours as attributes: the page's policy takes no styles of its own. */}
      <svg className="va-sample" viewBox="0 0 300 96" width="300" height="96" aria-hidden="true" focusable="false">
        <rect width="300" height="96" rx="6" fill={ground} stroke="#8a8f98" />
        <rect x="18" y="26" width="132" height="44" rx="4" fill={button} />
        <text x="84" y="53" textAnchor="middle" fontSize="16" fontWeight="500" fill={buttonText}>
          {words.t("wording.sampleButton")}
        </text>
        <text x="172" y="53" fontSize="16" fill={link} textDecoration="underline">
          {words.t("wording.sampleLink")}
        </text>
      </svg>
      <FactList
        facts={[
          { name: words.t("wording.contrastButton"), value: told(button, buttonContrast) },
          { name: words.t("wording.contrastLink"), value: told(link, linkContrast) },
        ]}
      />
    </Stack>
  );
}
