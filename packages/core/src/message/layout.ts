/** A mail before it has a form: the same parts become the text and its HTML twin. */
export type MailPart =
  | { readonly kind: "heading"; readonly text: string }
  | { readonly kind: "paragraph"; readonly text: string }
  | { readonly kind: "facts"; readonly rows: readonly (readonly [label: string, value: string])[] }
  | { readonly kind: "button"; readonly label: string; readonly url: string }
  | { readonly kind: "quiet"; readonly text: string }
  /** Pages to choose among, each with a line or two about it. */
  | { readonly kind: "links"; readonly items: readonly { label: string; url: string; about: string }[] }
  /** One way that is not the main one. */
  | { readonly kind: "quietLink"; readonly label: string; readonly url: string };

export type MailLetter = {
  readonly language: string;
  readonly subject: string;
  /** What a mail program shows beside the subject. */
  readonly preview: string;
  readonly sender: string;
  /** `#rrggbb`, the tenant's. */
  readonly color: string;
  /** A picture that mail programs show, by its whole address; null: the name in letters. */
  readonly logotype: string | null;
  readonly title: string;
  readonly parts: readonly MailPart[];
  readonly foot: readonly string[];
};

const escapes: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

const escaped = (text: string): string => text.replace(/[&<>"']/g, (sign) => escapes[sign] ?? "");

function partText(part: MailPart): string {
  switch (part.kind) {
    case "heading":
      return part.text.toUpperCase();
    case "paragraph":
    case "quiet":
      return part.text;
    case "facts":
      return part.rows.map(([label, value]) => `${label}: ${value}`).join("\n");
    case "links":
      return part.items.map(({ label, url, about }) => `${label}\n${about}\n${url}`).join("\n\n");
    case "button":
    case "quietLink":
      return `${part.label}:\n${part.url}`;
  }
}

/** The letter as plain text. */
export function textOf({ title, parts, foot, sender }: MailLetter): string {
  const blocks = parts.map(partText);
  return `${[title, ...blocks, `-- \n${[sender, ...foot].join("\n")}`].join("\n\n")}\n`;
}

const channel = (hex: string, at: number) => {
  const share = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
};

const luminance = (hex: string) => 0.2126 * channel(hex, 1) + 0.7152 * channel(hex, 3) + 0.0722 * channel(hex, 5);

/** Black or white, whichever is read better on a colour: one of the two always has more than 4.5 to 1. */
export const inkOn = (color: string): "#ffffff" | "#000000" =>
  1.05 / (luminance(color) + 0.05) >= (luminance(color) + 0.05) / 0.05 ? "#ffffff" : "#000000";

const font = "font-family:Inter,'Segoe UI',Roboto,Helvetica,Arial,sans-serif";

function partHtml(part: MailPart, color: string): string {
  switch (part.kind) {
    case "heading":
      return `<h2 class="ink" style="${font};margin:28px 0 8px;font-size:18px;line-height:26px;font-weight:600;color:#1c1f23">${escaped(part.text)}</h2>`;
    case "paragraph":
      return `<p class="ink" style="${font};margin:0 0 14px;font-size:16px;line-height:25px;color:#1c1f23">${escaped(part.text)}</p>`;
    case "quiet":
      return `<p class="soft" style="${font};margin:18px 0 0;font-size:14px;line-height:21px;color:#50565e">${escaped(part.text)}</p>`;
    case "links":
      return part.items
        .map(
          ({ label, url, about }) =>
            `<p class="ink" style="${font};margin:0 0 16px;font-size:16px;line-height:24px;color:#1c1f23"><a href="${escaped(url)}" style="color:inherit;font-weight:600">${escaped(label)}</a><br><span class="soft" style="font-size:14px;color:#50565e">${escaped(about)}</span></p>`,
        )
        .join("");
    case "quietLink":
      return `<p class="soft" style="${font};margin:18px 0 0;font-size:14px;line-height:21px;color:#50565e"><a href="${escaped(part.url)}" style="color:inherit">${escaped(part.label)}</a></p>`;
    case "facts":
      return [
        '<table role="presentation" class="panel" width="100%" cellpadding="0" cellspacing="0" border="0" style="margin:6px 0 18px;background-color:#f3f5f7;border-radius:6px"><tr><td style="padding:8px 18px">',
        '<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0">',
        ...part.rows.map(
          ([label, value]) =>
            `<tr><td class="row" style="padding:7px 0"><span class="soft" style="${font};display:block;font-size:13px;line-height:18px;color:#50565e">${escaped(label)}</span><span class="ink" style="${font};display:block;font-size:16px;line-height:23px;font-weight:600;color:#1c1f23">${escaped(value)}</span></td></tr>`,
        ),
        "</table></td></tr></table>",
      ].join("");
    case "button":
      return [
        '<table role="presentation" cellpadding="0" cellspacing="0" border="0" style="margin:10px 0 18px"><tr>',
        `<td bgcolor="${color}" style="border-radius:6px;background-color:${color}">`,
        `<a href="${escaped(part.url)}" style="${font};display:inline-block;padding:13px 26px;font-size:16px;line-height:22px;font-weight:600;text-decoration:none;color:${inkOn(color)};border-radius:6px">${escaped(part.label)}</a>`,
        "</td></tr></table>",
        `<p class="soft" style="${font};margin:0 0 14px;font-size:13px;line-height:19px;color:#50565e;word-break:break-all">${escaped(part.url)}</p>`,
      ].join("");
  }
}

// Dark colours for programs that ask; those that turn colours around by themselves find nothing that breaks.
const styles = [
  "body{margin:0;padding:0}",
  "a{color:inherit}",
  "@media (prefers-color-scheme:dark){",
  ".ground{background-color:#14171a!important}.sheet{background-color:#1f2327!important}.panel{background-color:#2a2f35!important}",
  ".ink{color:#f1f3f5!important}.soft{color:#b6bec7!important}.line{border-color:#3a4047!important}}",
  "@media (max-width:480px){.inner{padding:26px 20px!important}.outer{padding:0!important}}",
].join("");

/** The sender's name, or its logotype with the name for programs that show no pictures. */
function headOf({ sender, color, logotype }: MailLetter): string {
  const name = `${font};font-size:17px;line-height:24px;font-weight:600`;
  if (logotype === null) return `<span style="${name};color:${inkOn(color)}">${escaped(sender)}</span>`;
  // On white, since a logotype is drawn for paper.
  return `<span style="display:inline-block;padding:8px 12px;background-color:#ffffff;border-radius:4px"><img src="${escaped(logotype)}" height="40" alt="${escaped(sender)}" style="${name};display:block;height:40px;max-width:280px;border:0;color:#1c1f23"></span>`;
}

/** The letter as one column of HTML. Nothing is fetched but the tenant's logotype, if it has one. Every value is escaped. */
export function htmlOf(letter: MailLetter): string {
  const { language, subject, preview, color, title, parts, foot } = letter;
  return [
    `<!doctype html><html lang="${escaped(language)}"><head><meta charset="utf-8">`,
    '<meta name="viewport" content="width=device-width,initial-scale=1">',
    '<meta name="color-scheme" content="light dark"><meta name="supported-color-schemes" content="light dark">',
    '<meta name="format-detection" content="telephone=no,date=no,address=no,email=no,url=no">',
    `<title>${escaped(subject)}</title><style>:root{color-scheme:light dark}${styles}</style></head>`,
    '<body class="ground" style="margin:0;padding:0;background-color:#eceff2">',
    `<div style="display:none;max-height:0;overflow:hidden">${escaped(preview)}</div>`,
    '<table role="presentation" class="ground" width="100%" cellpadding="0" cellspacing="0" border="0" style="background-color:#eceff2"><tr><td class="outer" align="center" style="padding:28px 12px">',
    '<table role="presentation" class="sheet" width="600" cellpadding="0" cellspacing="0" border="0" style="width:100%;max-width:600px;background-color:#ffffff;border-radius:10px;overflow:hidden">',
    `<tr><td bgcolor="${color}" style="background-color:${color};padding:18px 36px">${headOf(letter)}</td></tr>`,
    '<tr><td class="inner" style="padding:34px 36px 30px">',
    `<h1 class="ink" style="${font};margin:0 0 16px;font-size:26px;line-height:33px;font-weight:600;color:#1c1f23">${escaped(title)}</h1>`,
    ...parts.map((part) => partHtml(part, color)),
    '</td></tr><tr><td class="inner line" style="padding:18px 36px 26px;border-top:1px solid #dfe3e8">',
    ...foot.map(
      (line) =>
        `<p class="soft" style="${font};margin:0 0 4px;font-size:13px;line-height:20px;color:#50565e">${escaped(line)}</p>`,
    ),
    "</td></tr></table></td></tr></table></body></html>",
  ].join("\n");
}
