import { checkTenantFile, presetFile, writeTenantFile } from "@vakans/tenant-config";
import { type Place, places } from "./grow";

/** The file of a tenant, and what a visitor needs to know of it. */
type MadeFile = { readonly slug: string; readonly host: string; readonly name: string; readonly text: string };

const ascii = (name: string) =>
  name
    .toLowerCase()
    .replaceAll(/[åäæáàâ]/g, "a")
    .replaceAll(/[öøóô]/g, "o")
    .replaceAll(/[^a-z]+/g, "-")
    .replaceAll(/^-|-$/g, "");

/** A dark colour, another for each place. */
function colourOf(at: number): string {
  const part = (turn: number) => Math.round(50 + 45 * Math.sin((at * 137.5 + turn) * (Math.PI / 180)));
  return `#${[0, 120, 240].map((turn) => part(turn).toString(16).padStart(2, "0")).join("")}`;
}

function presetOf({ name, country }: Place) {
  if (country === "NO") return "norwegianMunicipality";
  return name.startsWith("Region ") ? "swedishRegion" : "swedishMunicipality";
}

/** So many employers, each with a name, hosts, colours, words and rules of its own, as files that an operator would write. */
export const tenantFiles = (count: number): readonly MadeFile[] =>
  places(count).map((place, at) => fileOf(place, at, `${ascii(place.name)}-${at + 1}`));

/** The same file under another name. */
export const renamed = ({ slug, host, text }: MadeFile, before: string, name: string): MadeFile => ({
  slug,
  host,
  name,
  text: text.replace(`name: ${before}\n`, `name: ${name}\n`),
});

function fileOf(place: Place, at: number, slug: string): MadeFile {
  const { name, country } = place;
  const host = `${slug}.localhost`;
  const zone = country === "SE" ? "example.se" : "example.no";
  const preset = presetFile({
    preset: presetOf(place),
    slug,
    name,
    hosts: [host, `jobb.${slug}.${zone}`],
    primary: colourOf(at),
    support: {
      function: country === "SE" ? "Rekryteringsstöd" : "Rekrutteringsstøtte",
      email: `stod@${slug}.${zone}`,
      phone: country === "SE" ? "08-465 004 12" : "73 00 00 01",
    },
    mail: { fromName: name, fromAddress: `jobb@${slug}.${zone}` },
  });
  const made = !preset.ok
    ? preset
    : checkTenantFile({
        ...preset.file,
        staff: { ...preset.file.staff, secondFactor: false },
        session: { ...preset.file.session, idleMinutes: 30 + (at % 30) },
        words: {
          [preset.policy.languages.default]: {
            "application.submit": country === "SE" ? `Skicka till ${name}` : `Send til ${name}`,
          },
        },
      });
  if (!made.ok) throw new Error(`${name} makes no right file: ${JSON.stringify(made)}`);
  return { slug, host, name, text: writeTenantFile(made.file) };
}
