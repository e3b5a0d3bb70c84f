import { writeFileSync } from "node:fs";
import { tenantFileJsonSchema } from "./json-schema";

// Run with `tsx packages/tenant-config/src/write-json-schema.ts`; a test fails while the file is behind the schema.
writeFileSync(
  new URL("../../../tenants/tenant.schema.json", import.meta.url),
  `${JSON.stringify(tenantFileJsonSchema(), null, 2)}\n`,
);
