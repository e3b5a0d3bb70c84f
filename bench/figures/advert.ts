import { besidePlainServer } from "../beside-plain-server";
import type { Product } from "../product";
import type { Line } from "../report";

/** One advert, as anonymous visitors read it. */
export async function advert(product: Product): Promise<readonly Line[]> {
  const [first] = product.adverts;
  if (!first) throw new Error("there is no advert");
  const path = `/jobs/${first.advertId}`;
  return [await besidePlainServer(product, "advert", "one advert beside a bare server", path)];
}
