/**
 * The shape another language must have: the same keys as the Vietnamese
 * catalogue, any text. A missing or an extra key does not compile; placeholders
 * are compared by `catalogue.spec.ts`.
 */
export type TranslationOf<Source> = {
  readonly [Key in keyof Source]: Source[Key] extends string ? string : TranslationOf<Source[Key]>;
};
