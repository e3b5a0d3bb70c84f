import type { Language } from "@vakans/i18n";
import type { CountryPack } from "./country-pack/pack";
import type { TenantFile } from "./schema";

/** A value that nobody changes, all the way down. */
export type DeepReadonly<T> = T extends (infer Item)[]
  ? readonly DeepReadonly<Item>[]
  : T extends object
    ? { readonly [Key in keyof T]: DeepReadonly<T[Key]> }
    : T;

/**
 * What a tenant's configuration says, with every default filled in and the country's law beside it. Plain JSON, so that it
 * can be stored as a configuration version. Sizes in megabytes of 1024² bytes, times in the unit that ends the name.
 */
export type Policy = DeepReadonly<
  Omit<TenantFile, "languages"> & {
    /** `offered` starts with the default. */
    languages: { default: Language; offered: Language[] };
    /** IANA name, fixed by the country. */
    timeZone: string;
    pack: CountryPack;
  }
>;
