import { operatorProcedure, router } from "../trpc";

/** The operator's view of the tenants: which there are, and no contents. */
export const tenants = router({
  list: operatorProcedure.query(({ ctx: { dependencies } }) =>
    dependencies.registry.all().map(({ slug, name, hosts, configVersion }) => ({ slug, name, hosts, configVersion })),
  ),
});
