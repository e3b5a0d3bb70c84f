import { type Content, type Desk, tokenPlace } from "../letter";

/** New jobs that fit a registration with alerts: one mail however many there are (VN-7). */
export type InterestMatchedFacts = {
  readonly kind: "interestMatched";
  readonly adverts: readonly {
    readonly advertId: string;
    readonly title: string;
    readonly unitName: string;
    readonly place: string;
    readonly lastDayOn: string | null;
  }[];
  /** How many fit beside those that are named. */
  readonly more: number;
  /** The job list, as narrow as the registration is. */
  readonly listPath: string;
};

export function interestMatched(
  { adverts, more, listPath }: InterestMatchedFacts,
  { words, sender: { name }, link }: Desk,
): Content {
  const { t } = words;
  const count = adverts.length + more;
  const [only] = adverts;
  const subject =
    only && count === 1
      ? t("mail.interestMatchedOne", { title: only.title })
      : t("mail.interestMatchedSubject", { count, tenant: name });
  return {
    subject,
    preview: adverts.map(({ title }) => title).join(", "),
    title: t("mail.interestMatchedTitle", { count }),
    parts: [
      { kind: "paragraph", text: t("mail.interestMatchedIntro", { tenant: name, count }) },
      {
        kind: "links",
        items: adverts.map(({ advertId, title, unitName, place, lastDayOn }) => ({
          label: title,
          url: link(`/jobs/${advertId}`),
          about: [
            unitName,
            place,
            lastDayOn ? t("mail.interestLastDay", { day: words.longDate(lastDayOn) }) : t("jobs.openAlways"),
          ].join(", "),
        })),
      },
      ...(more > 0
        ? [{ kind: "button", label: t("mail.interestMore", { count: more }), url: link(listPath) } as const]
        : []),
      { kind: "quietLink", label: t("mail.interestEndLink"), url: link(`/interest/unsubscribe/${tokenPlace}`) },
    ],
    foot: t("mail.footInterest", { tenant: name }),
  };
}
