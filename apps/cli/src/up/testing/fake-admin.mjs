import { serve } from "./fake-web.mjs";

serve(process.env.ADMIN_PORT);
