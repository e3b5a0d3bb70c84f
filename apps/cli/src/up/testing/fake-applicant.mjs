import { serve } from "./fake-web.mjs";

serve(process.env.APPLICANT_PORT);
