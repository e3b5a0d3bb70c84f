/** The domain that an address belongs to, in lower case. */
export const domainOf = (address: string): string => address.slice(address.lastIndexOf("@") + 1).toLowerCase();

export type SenderRecordKind = "spf" | "dkim" | "dmarc";

/** A TXT record that a domain has to tell, so that receivers believe the tenant's mail. */
export type SenderRecord = {
  readonly kind: SenderRecordKind;
  readonly name: string;
  /** Null: only the operator knows it, and has not said. */
  readonly value: string | null;
};

type Sender = {
  readonly domain: string;
  readonly key: { readonly selector: string; readonly publicKey: string } | null;
  readonly spfInclude: string | null;
};

/** The records of a sender: who may send (SPF), with which key it is signed (DKIM), what receivers do with the rest (DMARC). */
export function senderRecords({ domain, key, spfInclude }: Sender): readonly SenderRecord[] {
  return [
    { kind: "spf", name: domain, value: spfInclude && `v=spf1 include:${spfInclude} ~all` },
    ...(key
      ? [
          {
            kind: "dkim" as const,
            name: `${key.selector}._domainkey.${domain}`,
            value: `v=DKIM1; k=rsa; p=${key.publicKey}`,
          },
        ]
      : []),
    { kind: "dmarc", name: `_dmarc.${domain}`, value: "v=DMARC1; p=none" },
  ];
}

/** What DNS says of a record. `several`: more than one where one may stand. `silent`: nobody answered. */
export type SenderFinding = "found" | "missing" | "differs" | "several" | "silent" | "unknown";

const begins = (version: string) => (text: string) => new RegExp(`^\\s*${version}\\s*(;|\\s|$)`, "i").test(text);

const tagsOf = (text: string): ReadonlyMap<string, string> =>
  new Map(
    text.split(";").map((part) => {
      const [name = "", ...rest] = part.split("=");
      return [name.trim().toLowerCase(), rest.join("=").replace(/\s/g, "")];
    }),
  );

/** What the texts under a record's name say of it. Null for texts: DNS did not answer. */
export function judgeRecord({ kind, value }: SenderRecord, texts: readonly string[] | null): SenderFinding {
  if (texts === null) return "silent";
  if (kind === "dmarc") return texts.some(begins("v=DMARC1")) ? "found" : "missing";
  if (value === null) return "unknown";
  if (kind === "spf") {
    const [policy, ...more] = texts.filter(begins("v=spf1"));
    if (policy === undefined) return "missing";
    if (more.length > 0) return "several";
    const [include = ""] = /include:\S+/.exec(value) ?? [];
    return policy
      .toLowerCase()
      .split(/\s+/)
      .some((term) => term.replace(/^\+/, "") === include.toLowerCase())
      ? "found"
      : "differs";
  }
  const told = texts.map(tagsOf).filter((tags) => tags.has("p"));
  if (told.length === 0) return "missing";
  return told.some((tags) => tags.get("p") === tagsOf(value).get("p")) ? "found" : "differs";
}

/** What the record is to be changed to: an SPF record that has others' senders keeps them. */
export function wantedValue({ kind, value }: SenderRecord, texts: readonly string[] | null): string | null {
  const [policy] = (texts ?? []).filter(begins("v=spf1"));
  if (kind !== "spf" || value === null || policy === undefined) return value;
  const [include = ""] = /include:\S+/.exec(value) ?? [];
  const terms = policy.trim().split(/\s+/);
  if (terms.some((term) => term.toLowerCase() === include.toLowerCase())) return policy.trim();
  return [terms[0], include, ...terms.slice(1)].join(" ");
}
