import { readFileSync } from "node:fs";
import { join } from "node:path";
import { freePort, isListening, newDataDir, removeFolder, startProduct, surroundings } from "./src/product";

/** Starts the built product for all journeys, unless one runs already; afterwards nothing of it may stay. */
export default async function globalSetup(): Promise<() => Promise<void>> {
  if (process.env["VAKANS_RUNNING"]) {
    surroundings();
    return async () => {};
  }
  const dataDir = newDataDir();
  // Whoever needs a DNS opens it there (src/dns.ts).
  process.env["DNS_SERVERS"] = `127.0.0.1:${await freePort()}`;
  const product = await startProduct({ applicantPort: await freePort(), adminPort: await freePort(), dataDir });
  process.env["APPLICANT_PORT"] = String(product.applicantPort);
  process.env["ADMIN_PORT"] = String(product.adminPort);
  process.env["DATA_DIR"] = dataDir;
  const databasePort = Number(readFileSync(join(dataDir, "postgres/port"), "utf8"));
  return async () => {
    await product.stop();
    const left: number[] = [];
    for (const port of [product.applicantPort, product.adminPort, databasePort]) {
      if (await isListening(port)) left.push(port);
    }
    const said = product.said();
    removeFolder(dataDir);
    if (left.length > 0)
      throw new Error(`The product was stopped, and ports ${left.join(", ")} are still listened on:\n${said}`);
  };
}
