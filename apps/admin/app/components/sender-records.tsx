import { FactList, Prose, Section, Stack, Tag } from "@vakans/ui";
import { useShell } from "@vakans/web/shell";
import type { ReactNode } from "react";

type Finding = "found" | "missing" | "differs" | "several" | "silent" | "unknown";

export type ShownRecord = {
  readonly kind: "spf" | "dkim" | "dmarc";
  readonly name: string;
  readonly value: string | null;
  readonly finding?: Finding | null;
  readonly texts?: readonly string[];
};

const nameOf = { spf: "onboarding.recordSpf", dkim: "onboarding.recordDkim", dmarc: "onboarding.recordDmarc" } as const;

const says = {
  found: { label: "onboarding.found", color: "success", act: null },
  missing: { label: "onboarding.missing", color: "danger", act: "onboarding.missingDo" },
  differs: { label: "onboarding.differs", color: "warning", act: "onboarding.differsDo" },
  several: { label: "onboarding.several", color: "warning", act: "onboarding.severalDo" },
  silent: { label: "onboarding.silent", color: "warning", act: "onboarding.silentDo" },
  unknown: { label: "onboarding.unknown", color: "neutral", act: null },
} as const;

/** What the sender's domain has to tell in DNS, each as it is copied, with what was seen there. */
export function SenderRecords({ records }: { records: readonly ShownRecord[] }) {
  const { words } = useShell();
  return (
    <Stack>
      {records.map(({ kind, name, value, finding, texts = [] }) => {
        const seen = finding ? says[finding] : null;
        const others: ReactNode =
          finding === "differs" || finding === "several" ? (
            <ul>
              {texts.map((text) => (
                <li key={text}>
                  <code className="va-record">{text}</code>
                </li>
              ))}
            </ul>
          ) : null;
        return (
          <Section
            key={kind}
            level={3}
            heading={words.t(nameOf[kind])}
            aside={seen ? <Tag color={seen.color}>{words.t(seen.label)}</Tag> : undefined}
          >
            {seen?.act ? (
              <Prose>
                <p>{words.t(seen.act)}</p>
              </Prose>
            ) : null}
            <FactList
              facts={[
                { name: words.t("onboarding.recordName"), value: <code className="va-record">{name}</code> },
                {
                  name: words.t("onboarding.recordValue"),
                  value: value ? <code className="va-record">{value}</code> : words.t("onboarding.recordAsk"),
                },
                { name: words.t("onboarding.seen"), value: others },
              ]}
            />
          </Section>
        );
      })}
    </Stack>
  );
}
