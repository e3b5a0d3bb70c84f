import { createWords, languages } from "@vakans/i18n";
import type { ReactElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import {
  AdminPage,
  Checkbox,
  CheckboxGroup,
  DateField,
  Deadline,
  EmailField,
  ErrorSummary,
  FileList,
  FilterPanel,
  Form,
  FormMark,
  fieldId,
  NumberField,
  Page,
  PasswordField,
  RadioGroup,
  Select,
  SessionWarning,
  StepList,
  SummaryList,
  TextArea,
  TextField,
  UploadArea,
  WordsProvider,
  YesNo,
} from "./index";
import { pagesShown } from "./pagination";

const render = (element: ReactElement, language: (typeof languages)[number] = "sv") =>
  renderToStaticMarkup(<WordsProvider words={createWords(language)}>{element}</WordsProvider>);

/** Every attribute of a name, in order. */
const all = (markup: string, attribute: string) =>
  [...markup.matchAll(new RegExp(`\\s${attribute}="([^"]*)"`, "g"))].map((match) => match[1] ?? "");

const oneLine = { name: "education[0].school", label: "Skola", help: "Skolans namn", error: "Skriv skolans namn." };

const fields: readonly { kind: string; bare: ReactElement; full: ReactElement }[] = [
  {
    kind: "text",
    bare: <TextField name="a" label="A" />,
    full: <TextField {...oneLine} required charactersMax={40} />,
  },
  {
    kind: "long text",
    bare: <TextArea name="a" label="A" />,
    full: <TextArea {...oneLine} required charactersMax={9} />,
  },
  { kind: "number", bare: <NumberField name="a" label="A" />, full: <NumberField {...oneLine} required /> },
  { kind: "date", bare: <DateField name="a" label="A" />, full: <DateField {...oneLine} required /> },
  { kind: "e-mail", bare: <EmailField name="a" label="A" />, full: <EmailField {...oneLine} required /> },
  {
    kind: "password",
    bare: <PasswordField name="a" label="A" autoComplete="new-password" />,
    full: <PasswordField {...oneLine} required autoComplete="new-password" />,
  },
  {
    kind: "select",
    bare: <Select name="a" label="A" choices={[{ value: "1", label: "Ett" }]} />,
    full: <Select {...oneLine} required choices={[{ value: "1", label: "Ett" }]} />,
  },
  { kind: "tick", bare: <Checkbox name="a" label="A" />, full: <Checkbox {...oneLine} required /> },
  { kind: "yes or no", bare: <YesNo name="a" label="A" />, full: <YesNo {...oneLine} required /> },
  {
    kind: "one of several",
    bare: <RadioGroup name="a" label="A" choices={[{ value: "1", label: "Ett" }]} />,
    full: <RadioGroup {...oneLine} required choices={[{ value: "1", label: "Ett", help: "Det första" }]} />,
  },
  {
    kind: "several of several",
    bare: <CheckboxGroup name="a" label="A" choices={[{ value: "1", label: "Ett" }]} />,
    full: (
      <CheckboxGroup
        {...oneLine}
        required
        choices={[
          { value: "1", label: "Ett" },
          { value: "2", label: "Två" },
        ]}
      />
    ),
  },
];

test.each(fields)("a $kind field ties each label, help and error to its input without script", ({ bare, full }) => {
  for (const markup of [render(bare), render(full)]) {
    const ids = all(markup, "id");
    expect(new Set(ids).size).toBe(ids.length);
    for (const target of all(markup, "for")) expect(ids).toContain(target);
    for (const target of all(markup, "aria-describedby").flatMap((list) => list.split(" ")))
      expect(ids).toContain(target);
    expect(all(markup, "for").length).toBeGreaterThan(0);
  }
  const withError = render(full);
  expect(withError).toContain('aria-invalid="true"');
  expect(all(withError, "aria-describedby").join(" ")).toContain(`${fieldId(oneLine.name)}-error`);
  expect(withError).toContain(oneLine.error);
  expect(render(bare)).not.toContain("aria-invalid");
  expect(render(bare)).not.toContain("aria-describedby");
});

test.each(fields)(
  "VN-10: a required $kind field shows a red asterisk and says so to a screen reader",
  ({ bare, full }) => {
    expect(render(full)).toContain('<span class="va-required" aria-hidden="true">*</span>');
    expect(render(full)).toContain('<span class="ds-sr-only"> (obligatorisk)</span>');
    expect(render(bare)).not.toContain("obligatorisk");
    expect(render(bare)).not.toContain("va-required");
  },
);

test("what was typed is kept, but never a password", () => {
  expect(render(<TextField name="a" label="A" value={'Åsa "Ö" <b>'} />)).toContain(
    'value="Åsa &quot;Ö&quot; &lt;b&gt;"',
  );
  expect(render(<TextArea name="a" label="A" value={"rad 1\nrad 2"} />)).toContain("rad 1\nrad 2</textarea>");
  expect(
    render(
      <CheckboxGroup
        name="a"
        label="A"
        values={["2"]}
        choices={[
          { value: "1", label: "1" },
          { value: "2", label: "2" },
        ]}
      />,
    ),
  ).toMatch(/checked=""[^>]*value="2"|value="2"[^>]*checked=""/);
  expect(render(<PasswordField name="p" label="P" autoComplete="current-password" />)).toContain('value=""');
});

test("nothing stops a password from being pasted or kept by a password manager", () => {
  const markup = render(<PasswordField name="p" label="P" autoComplete="current-password" />);
  expect(markup.toLowerCase()).toContain('autocomplete="current-password"');
  expect(markup).not.toMatch(/onpaste|maxlength/i);
});

test("each line of the error summary leads to the input of its field", () => {
  const markup = render(
    <>
      <ErrorSummary
        errors={[{ name: "a.b", message: "Fyll i A." }, { name: "c", message: "Välj C." }, { message: "Försök igen." }]}
      />
      <TextField name="a.b" label="A" error="Fyll i A." />
      <RadioGroup
        name="c"
        label="C"
        error="Välj C."
        choices={[
          { value: "1", label: "1" },
          { value: "2", label: "2" },
        ]}
      />
    </>,
  );
  const targets = all(markup, "href").map((href) => href.slice(1));
  expect(targets).toEqual(["f-a-b", "f-c"]);
  for (const target of targets) expect(markup).toMatch(new RegExp(`<input[^>]* id="${target}"`));
  expect(markup).toMatch(/role="alert" tabindex="-1" autofocus=""/);
  expect(markup).toContain("3 uppgifter behöver rättas");
  expect(render(<ErrorSummary errors={[]} />)).toBe("");
});

test("the steps say their names and states, and which one is current", () => {
  const markup = render(
    <StepList
      steps={[
        { label: "Dina uppgifter", state: "done", href: "/1" },
        { label: "Frågor", state: "current", href: "/2" },
        { label: "Skicka in", state: "todo" },
      ]}
    />,
  );
  expect(markup.match(/aria-current="step"/g)).toHaveLength(1);
  expect(markup).toContain('Frågor<span class="ds-sr-only">, du är här</span>');
  expect(all(markup, "href")).toEqual(["/1"]);
});

test.each([
  { daysLeft: 12, said: "12 dagar kvar" },
  { daysLeft: 1, said: "en dag kvar" },
  { daysLeft: 0, said: "går ut i dag" },
  { daysLeft: -1, said: "ansökningstiden är slut" },
])("a last day with $daysLeft days left is said as $said", ({ daysLeft, said }) => {
  const markup = render(<Deadline day="2026-12-03" daysLeft={daysLeft} />);
  expect(markup).toContain("torsdag 3 december 2026</time>");
  expect(markup).toContain(said);
});

test.each([
  { current: 1, pages: 1, shown: [1] },
  { current: 1, pages: 9, shown: [1, 2, null, 9] },
  { current: 4, pages: 9, shown: [1, 2, 3, 4, 5, null, 9] },
  { current: 5, pages: 9, shown: [1, null, 4, 5, 6, null, 9] },
  { current: 9, pages: 9, shown: [1, null, 8, 9] },
])("page $current of $pages shows the ends and its neighbours", ({ current, pages, shown }) => {
  expect(pagesShown(current, pages)).toEqual(shown);
});

const document = { title: "Lediga jobb", stylesheets: ["/a.css", "/theme.css"] };

const whole = (language: (typeof languages)[number]) =>
  render(
    <Page
      {...document}
      site={{ name: "Exempelkommun", homeHref: "/" }}
      languages={languages.map((each) => ({ language: each, href: `/${each}` }))}
      navigation={[{ href: "/applications", label: "Mina ansökningar" }]}
      signOut={{ action: "/sign-out" }}
      footer={{ links: [{ href: "/help", label: "Hjälp" }] }}
    >
      <Form hidden={{ submissionKey: "1" }}>
        {fields.map(({ kind, full }) => (
          <div key={kind}>{full}</div>
        ))}
      </Form>
      <UploadArea action="/files" label="Fil" help="Högst 5 MB" />
      <FileList files={[{ id: "1", name: "cv.pdf", bytes: 12_000 }]} remove={{ action: "/remove" }} />
      <SummaryList items={[{ name: "Skola", value: "", changeHref: "/cv" }]} />
      <FilterPanel chosen={2} clearHref="/">
        filter
      </FilterPanel>
      <SessionWarning idleSeconds={1800} warningSeconds={120} stayAction="/stay" endedHref="/in" signOutAction="/out" />
    </Page>,
    language,
  );

test.each(languages)("a whole page in %s has no inline style, no handler and no script of its own", (language) => {
  const markup = whole(language);
  expect(markup).not.toMatch(/\sstyle=/);
  expect(markup).not.toMatch(/\son[a-z]+=/);
  expect(markup).not.toContain("<script");
  expect(markup).toContain(`<html lang="${language}"`);
  expect(markup).not.toMatch(/\bui\.[a-z]/i);
  expect(markup).not.toContain("{{");
});

test("a page begins with a way past its head, and names its parts", () => {
  const markup = whole("sv");
  expect(markup).toMatch(/<body><a class="[^"]*" href="#main">Hoppa till innehållet<\/a>/);
  expect(markup).toContain('<main id="main"');
  expect(markup.match(/<link rel="stylesheet"/g)).toHaveLength(2);
  expect(all(markup, "lang")).toEqual(expect.arrayContaining(["sv", "nb", "nn", "en"]));
});

test("a script is loaded with the nonce of the response", () => {
  const markup = render(
    <AdminPage
      {...document}
      scripts={["/enhance.js"]}
      nonce="abc"
      tenantName="Exempelkommun"
      homeHref="/"
      navigation={[{ href: "/recruitments", label: "Rekryteringar", current: true, count: 3 }]}
      staff={{ name: "Rekryteringsstöd" }}
    >
      innehåll
    </AdminPage>,
  );
  expect(markup).toContain('<script type="module" src="/enhance.js" nonce="abc"></script>');
  expect(markup).toMatch(/href="\/recruitments" aria-current="page"/);
});

test("a form that is sent says whom it was shown to; a search does not", () => {
  const marked = (method: "post" | "get") =>
    render(
      <FormMark marks={{ whose: "abc" }}>
        <FormMark marks={{ kept: "1" }}>
          <Form method={method}>x</Form>
        </FormMark>
      </FormMark>,
    );
  expect(marked("post")).toContain('name="whose" value="abc"');
  expect(marked("post")).toContain('name="kept" value="1"');
  expect(marked("get")).not.toContain("whose");
});

test("a form that is kept while it is written brings its words along, and the browser remembers none of what it says of itself", () => {
  const autosave = { action: "/keep", words: { later: "Senare", never: "Aldrig" } };
  const markup = render(
    <Form autosave={autosave} hidden={{ basis: "b" }}>
      x
    </Form>,
  );
  expect(markup).toContain('data-autosave="/keep"');
  expect(all(markup, "data-word-later")).toEqual(["Senare"]);
  expect(markup).toMatch(/<input type="hidden" name="basis"[^>]*autocomplete="off"/i);
});

test("VN-24, X-5: the question before the end is spoken as one, and has its words for an end that nothing moves", () => {
  const markup = render(
    <SessionWarning idleSeconds={600} warningSeconds={120} final stayAction="/s" endedHref="/e" signOutAction="/o" />,
  );
  expect(markup).toContain('role="alertdialog"');
  expect(markup).toContain('data-final="true"');
  expect(markup).toContain('aria-live="polite"');
  expect(markup).toMatch(/data-session-when="final"[^>]*hidden/);
});
