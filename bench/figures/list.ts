import { besidePlainServer } from "../beside-plain-server";
import type { Product } from "../product";
import type { Line } from "../report";

/** The job list of a tenant with 50 adverts, as anonymous visitors read it. */
export const list = async (product: Product): Promise<readonly Line[]> => [
  await besidePlainServer(product, "list", "anonymous job list beside a bare server", "/jobs"),
];
