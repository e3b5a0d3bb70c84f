import { type Language, languageNames } from "@vakans/i18n";
import {
  AdminHead,
  Button,
  Checkbox,
  EmptyState,
  FieldRow,
  Form,
  LinkButton,
  Pagination,
  Select,
  Small,
  Stack,
  Table,
  TextField,
  TextLink,
} from "@vakans/ui";
import { useShell } from "@vakans/web/shell";
import { Frame } from "../../components/frame";
import { at } from "../../components/tenant-path";
import { roomName } from "../../components/word-room";

type Found = {
  languages: readonly Language[];
  rooms: readonly string[];
  total: number;
  pages: number;
  words: readonly { key: string; product: string; own: string | null }[];
};

type Search = { language: Language; query: string; room: string; ownOnly: boolean; page: number };

/** A tenant's words in one language, to search and to open. */
export function WordingView({ slug, search, found }: { slug: string; search: Search; found: Found }) {
  const { words } = useShell();
  const heading = words.t("wording.room");
  return (
    <Frame title={heading} room="settings" path={[{ href: at.settings(slug), label: words.t("settings.room") }]}>
      <AdminHead
        heading={heading}
        facts={words.t("wording.lead")}
        actions={
          <LinkButton href={at.wordsPreview(slug)} look="secondary">
            {words.t("wording.previewHeading")}
          </LinkButton>
        }
      />
      <Stack>
        <SearchForm search={search} found={found} />
        {found.words.length === 0 ? (
          <EmptyState heading={words.t("wording.noneHeading")}>
            <p>{words.t("wording.noneText")}</p>
          </EmptyState>
        ) : (
          <FoundWords slug={slug} search={search} found={found} />
        )}
      </Stack>
    </Frame>
  );
}

function SearchForm({ search, found }: { search: Search; found: Found }) {
  const { words } = useShell();
  return (
    <Form method="get" label={words.t("ui.search")}>
      <FieldRow>
        <TextField
          name="query"
          type="search"
          label={words.t("wording.query")}
          value={search.query}
          autoComplete="off"
          width={32}
        />
        <Select
          name="language"
          label={words.t("wording.language")}
          value={search.language}
          empty={false}
          choices={found.languages.map((language) => ({ value: language, label: languageNames[language] }))}
        />
        <Select
          name="room"
          label={words.t("wording.part")}
          value={search.room}
          empty={words.t("wording.allParts")}
          choices={found.rooms.map((room) => ({ value: room, label: roomName(words, room) }))}
        />
      </FieldRow>
      <Checkbox name="own" label={words.t("wording.ownOnly")} checked={search.ownOnly} />
      <Button>{words.t("ui.search")}</Button>
    </Form>
  );
}

function FoundWords({ slug, search, found }: { slug: string; search: Search; found: Found }) {
  const { words } = useShell();
  const { language } = search;
  return (
    <>
      <Small>{words.t("wording.found", { count: found.total })}</Small>
      <Table
        caption={words.t("wording.room")}
        rows={found.words}
        rowKey={({ key }) => key}
        columns={[
          {
            key: "product",
            heading: words.t("wording.productText"),
            names: true,
            cell: ({ key, product }) => (
              <span lang={language}>
                <TextLink href={at.word(slug, language, key)}>{shortened(product)}</TextLink>
              </span>
            ),
          },
          {
            key: "own",
            heading: words.t("wording.ownText"),
            cell: ({ own }) => (own === null ? "–" : <span lang={language}>{shortened(own)}</span>),
          },
          { key: "key", heading: words.t("wording.key"), cell: ({ key }) => <code>{key}</code> },
        ]}
      />
      <Pagination current={search.page} pages={found.pages} hrefOf={(page) => hrefOf(slug, { ...search, page })} />
    </>
  );
}

const shownMax = 160;
const shortened = (text: string) => (text.length > shownMax ? `${text.slice(0, shownMax)}…` : text);

function hrefOf(slug: string, { language, query, room, ownOnly, page }: Search): string {
  const asked = { language, query, room, own: ownOnly ? "yes" : "", page: page === 1 ? "" : String(page) };
  return `${at.words(slug)}?${new URLSearchParams(Object.entries(asked).filter(([, value]) => value !== ""))}`;
}
