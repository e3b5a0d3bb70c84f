import type { AnswerPart } from "@vakans/core/reading";
import { Prose, TextLink } from "@vakans/ui";
import { useShell } from "@vakans/web/shell";
import { ContactWays } from "./contact-ways";

/** An answer of the help, part by part. */
export function Answer({ parts }: { parts: readonly AnswerPart[] }) {
  return parts.map((part) => <Part key={typeof part === "string" ? part : JSON.stringify(part)} part={part} />);
}

function Part({ part }: { part: AnswerPart }) {
  const { href } = useShell();
  if (typeof part === "string") {
    return (
      <Prose>
        <p>{part}</p>
      </Prose>
    );
  }
  if (part.kind === "contact") {
    const { function: name, phone, email, hours } = part.contact;
    return <ContactWays ways={[{ name, phone, email, hours }]} phoneOnly={part.phoneOnly === true} />;
  }
  if (part.kind === "link") {
    return (
      <p className="va-screen-only">
        <TextLink href={href(part.path)}>{part.label}</TextLink>
      </p>
    );
  }
  const Tag = part.kind === "steps" ? "ol" : "ul";
  return (
    <Prose>
      <Tag>
        {part.items.map((item) => (
          <li key={item}>{item}</li>
        ))}
      </Tag>
    </Prose>
  );
}
