import type { Translation } from "../../translation";
import type sv from "./sv";

export default {
  // words that tenants replace
  heading: "Attach files",
  step: "Attachments",
  choose: "Choose files",
  limitFormats: "File types: {{formats}}.",
  limitSize: "At most {{megabytes}} MB per file.",
  limitCount: "At most {{max}} files at a time.",
  limitTotal: "At most {{max}} files in the application in all.",
  limitName: "The file’s name can have at most {{max}} characters, spaces and extension included.",
  listHeading: "Your files",
  none: "No files attached yet.",
  noneSent: "No files.",
  chooseFirst: "Choose at least one file, then upload it.",
  refused: "{{name}}: {{reason}}",
  allowed: "Allowed file types: {{formats}}.",
  removeHeading: "Remove the file?",
  tooLarge: "The file is too large. It can be at most {{megabytes}} MB.",
  tooLargeAll: "Together the files are too large. Upload one at a time.",
  cut: "The file did not arrive whole. Check your connection and try again.",
  someRefused: "Not all files were kept. Below the field it says why.",
  // an update
  earlierHeading: "Files already sent in",
  earlierHelp: "They stay unless you leave them out. What you have already sent in keeps them either way.",
  leaveOut: "Leave out",
  takeIn: "Take in again",
  leftOut: "Left out",
  newHeading: "New files",
  limitCountNew: "At most {{max}} new files at a time.",
} satisfies Translation<typeof sv>;
