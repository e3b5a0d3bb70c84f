import { enhanceAutosave } from "./autosave";
import { enhanceCharacterCount } from "./character-count";
import { enhanceErrors } from "./errors";
import { enhanceForms } from "./forms";
import { enhanceSessionWarning } from "./session-warning";
import { enhanceUploads } from "./uploads";

export type { UploadReply } from "./uploads";

/** Makes a page that already works a little kinder. Words come from the markup; call it once, from a module at the page's end. */
export function enhance(): void {
  enhanceForms();
  enhanceCharacterCount();
  enhanceErrors();
  enhanceAutosave();
  enhanceUploads();
  enhanceSessionWarning();
}
