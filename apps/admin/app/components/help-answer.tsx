import type { AnswerPart } from "@vakans/core/reading";
import { Prose } from "@vakans/ui";

/** An answer of the help as applicants read it, without its ways on. */
export function HelpAnswer({ parts }: { parts: readonly AnswerPart[] }) {
  return (
    <Prose>
      {parts.map((part) => (
        <Part key={JSON.stringify(part)} part={part} />
      ))}
    </Prose>
  );
}

function Part({ part }: { part: AnswerPart }) {
  if (typeof part === "string") return <p>{part}</p>;
  if (part.kind === "link") return <p>{part.label}</p>;
  if (part.kind === "contact") {
    const { function: name, phone, email, hours } = part.contact;
    return <p>{[name, phone, part.phoneOnly ? null : email, hours].filter((each) => each).join(", ")}</p>;
  }
  const Tag = part.kind === "steps" ? "ol" : "ul";
  return (
    <Tag>
      {part.items.map((item) => (
        <li key={item}>{item}</li>
      ))}
    </Tag>
  );
}
