import {
  Button,
  ButtonRow,
  FieldRow,
  Form,
  Heading,
  Lead,
  PhoneField,
  RequiredNote,
  Small,
  TextField,
  TextLink,
} from "@vakans/ui";
import type { FormReply } from "@vakans/web";
import { useShell } from "@vakans/web/shell";
import { FormProblems, problemOf, typedIn } from "../../components/form-problems";

/** Last page of a registration: who it is. */
export function AccountNewDetailsView({ reply }: { reply: FormReply | undefined }) {
  const { words, href } = useShell();
  const field = (name: string) => ({ name, value: typedIn(reply, name), error: problemOf(reply, name) });
  const labels = {
    firstName: words.t("account.firstName"),
    lastName: words.t("account.lastName"),
    street: words.t("account.street"),
    postalCode: words.t("account.postalCode"),
    city: words.t("account.city"),
    phone: words.t("account.phone"),
  };
  const ended = reply?.problems.some(({ field }) => field === "") ?? false;
  return (
    <>
      <FormProblems reply={reply} labels={labels} />
      <Heading level={1}>{words.t("account.detailsTitle")}</Heading>
      <Lead>{words.t("account.detailsLead")}</Lead>
      {ended ? (
        <p>
          <TextLink href={href("/account/new")}>{words.t("account.newUser")}</TextLink>
        </p>
      ) : null}
      <Small>{words.t("account.stepOf", { step: 2 })}</Small>
      <Form action={href("/account/new/details")}>
        <RequiredNote />
        <FieldRow>
          <TextField {...field("firstName")} label={labels.firstName} required autoComplete="given-name" />
          <TextField {...field("lastName")} label={labels.lastName} required autoComplete="family-name" />
        </FieldRow>
        <TextField {...field("street")} label={labels.street} autoComplete="street-address" />
        <FieldRow>
          <TextField
            {...field("postalCode")}
            label={labels.postalCode}
            autoComplete="postal-code"
            inputMode="numeric"
          />
          <TextField {...field("city")} label={labels.city} autoComplete="address-level2" />
        </FieldRow>
        <PhoneField {...field("phone")} label={labels.phone} required />
        <ButtonRow>
          <Button>{words.t("account.createAccount")}</Button>
        </ButtonRow>
      </Form>
    </>
  );
}
