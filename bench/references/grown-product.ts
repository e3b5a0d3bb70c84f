import { growAdverts, growTenants, openOwner } from "../grow";
import { openProduct } from "../product";

/** How much there is beside the tenant that is asked, which has fifty adverts in any case. */
export type Size = { readonly tenants: number; readonly adverts: number };

/** A product of that size, ready to be asked. */
export type Grown = {
  readonly pid: number;
  readonly port: number;
  readonly host: string;
  readonly advertId: string;
};

// An installation of its own, in a process of its own, until the channel to whoever started it is closed.
process.once("message", async ({ tenants, adverts }: Size) => {
  const product = await openProduct();
  process.once("disconnect", () => void product.close().finally(() => process.exit()));
  const owner = await openOwner(product);
  const ids = await growTenants(owner, product, tenants - 1);
  const left = adverts - product.adverts.length;
  for (const [at, id] of ids.entries()) {
    const share = Math.floor((left * (at + 1)) / ids.length) - Math.floor((left * at) / ids.length);
    await growAdverts(owner, product, id, share);
  }
  await owner.query("vacuum analyze");
  await owner.query("select pg_notify('vakans', '')");
  await owner.end();
  const { pid, port, host } = product;
  process.send?.({ pid, port, host, advertId: product.adverts[0]?.advertId ?? "" } satisfies Grown);
});
