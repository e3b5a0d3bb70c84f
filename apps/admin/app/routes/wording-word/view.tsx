import { type Language, languageNames } from "@vakans/i18n";
import {
  AdminHead,
  Button,
  FactList,
  Form,
  Notice,
  Section,
  Small,
  Split,
  Stack,
  TextArea,
  TextLink,
} from "@vakans/ui";
import type { FormReply } from "@vakans/web";
import { useShell } from "@vakans/web/shell";
import { doneWith } from "../../components/done";
import { FormErrors, formState } from "../../components/form-state";
import { Frame } from "../../components/frame";
import { at } from "../../components/tenant-path";
import { roomName } from "../../components/word-room";

type Word = {
  language: Language;
  key: string;
  room: string;
  basis: number;
  languages: readonly Language[];
  product: string;
  own: string | null;
  placeholders: readonly string[];
  forms: readonly { key: string; text: string }[];
};

export const wordDone = doneWith({ saved: "wording.saved", reset: "wording.resetDone" });

type WordProps = {
  slug: string;
  word: Word;
  done: ReturnType<typeof wordDone.doneIn>;
  refused: FormReply | undefined;
};

/** One word in one language: the product's text, and the tenant's own instead. */
export function WordView({ slug, word, done, refused }: WordProps) {
  const { words } = useShell();
  const { language, key, product, own } = word;
  const form = formState(refused, { text: own ?? product });
  const labels = { text: words.t("wording.ownText") };
  return (
    <Frame
      title={`${key} (${languageNames[language]})`}
      refused={refused !== undefined}
      room="settings"
      path={[
        { href: at.settings(slug), label: words.t("settings.room") },
        { href: at.words(slug), label: words.t("wording.room") },
      ]}
    >
      <FormErrors problems={form.problems} labels={labels} />
      <wordDone.DoneNotice done={refused ? null : done} />
      <AdminHead
        heading={words.t("wording.change")}
        facts={`${roomName(words, word.room)}, ${languageNames[language]}`}
      />
      <Split
        main={
          <Stack>
            <FactList
              facts={[
                { name: words.t("wording.productText"), value: <span lang={language}>{product}</span> },
                // Beside a text that was refused: what counts, which somebody else may have changed meanwhile.
                { name: labels.text, value: refused && own !== null ? <span lang={language}>{own}</span> : null },
                { name: words.t("wording.key"), value: <code>{key}</code> },
              ]}
            />
            {word.room === "law" ? (
              <Notice>
                <p>{words.t("wording.lawNote")}</p>
              </Notice>
            ) : null}
            <WordForm word={word} form={form} label={labels.text} />
            {own === null ? null : (
              <Form hidden={{ act: "reset", basis: String(word.basis) }} label={words.t("wording.reset")}>
                <Button look="secondary">{words.t("wording.reset")}</Button>
              </Form>
            )}
          </Stack>
        }
        side={<Relatives slug={slug} word={word} />}
        sideLabel={words.t("wording.otherLanguages")}
      />
    </Frame>
  );
}

type WordFormProps = { word: Word; form: ReturnType<typeof formState>; label: string };

function WordForm({ word, form, label }: WordFormProps) {
  const { words } = useShell();
  const { placeholders, basis, product } = word;
  const names = placeholders.map((name) => `{{${name}}}`).join(", ");
  return (
    <Form hidden={{ basis: String(basis) }} label={words.t("wording.change")}>
      <TextArea
        name="text"
        label={label}
        help={placeholders.length > 0 ? words.t("wording.placeholders", { names }) : undefined}
        value={form.value("text")}
        error={form.error("text")}
        rows={Math.min(12, Math.max(3, Math.ceil(product.length / 60) + 1))}
        required
      />
      <Button>{words.t("wording.save")}</Button>
    </Form>
  );
}

function Relatives({ slug, word: { key, language, languages, forms } }: { slug: string; word: Word }) {
  const { words } = useShell();
  const others = languages.filter((other) => other !== language);
  return (
    <Stack>
      {forms.length > 1 ? (
        <Section heading={words.t("wording.forms")}>
          <FactList
            facts={forms.map((form) => ({
              name: words.t(form.key.endsWith("_one") ? "wording.formOne" : "wording.formOther"),
              value:
                form.key === key ? (
                  <span lang={language}>{form.text}</span>
                ) : (
                  <TextLink href={at.word(slug, language, form.key)}>{form.text}</TextLink>
                ),
            }))}
          />
        </Section>
      ) : null}
      {others.length > 0 ? (
        <Section heading={words.t("wording.otherLanguages")}>
          <ul className="va-rooms">
            {others.map((other) => (
              <li key={other}>
                <TextLink href={at.word(slug, other, key)}>{languageNames[other]}</TextLink>
              </li>
            ))}
          </ul>
        </Section>
      ) : null}
      <Small>
        <TextLink href={at.wordsPreview(slug)}>{words.t("wording.previewHeading")}</TextLink>
      </Small>
    </Stack>
  );
}
