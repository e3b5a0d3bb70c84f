export { AdminHead, AdminPage, type AdminPageProps, Split } from "./admin-page";
export { FileList, type ListedFile, UploadArea } from "./attachments";
export { BinButton, Button, type ButtonLook, type ButtonProps, ButtonRow, LinkButton } from "./button";
export { EmptyState } from "./empty-state";
export { ErrorSummary, type FormError } from "./error-summary";
export { ChangeLink, Deadline, type Fact, FactList, SummaryList, Tag } from "./facts";
export { Checkbox, CheckboxGroup, type Choice, RadioGroup, Select, YesNo } from "./field/choice";
export { FileField } from "./field/file";
export { type FieldProps, fieldId } from "./field/frame";
export {
  DateField,
  EmailField,
  NumberField,
  PasswordField,
  PhoneField,
  TextArea,
  TextField,
  type TextFieldProps,
} from "./field/text";
export { type Autosave, AutosaveStatus, FieldRow, FieldSet, Form, FormMark, RequiredNote } from "./form";
export { FilterGroup, FilterPanel, JobList, JobRow, Listing, SearchBox } from "./jobs";
export { Notice } from "./notice";
export { Page, type PageLink, type PageProps } from "./page";
export { Pagination } from "./pagination";
export { SessionWarning } from "./session-warning";
export { type Step, StepList, Timeline } from "./steps";
export { type Column, Table } from "./table";
export {
  BackLink,
  Heading,
  Lead,
  PrintOnly,
  Prose,
  ScreenOnly,
  Section,
  Small,
  Stack,
  TextLink,
  VisuallyHidden,
} from "./text";
export { useWords, WordsProvider } from "./words";
