import type { z } from 'zod';

/** A value that nobody changes, to its depth. */
export type Frozen<Value> = Value extends readonly (infer Item)[]
  ? readonly Frozen<Item>[]
  : Value extends object
    ? { readonly [Key in keyof Value]: Frozen<Value[Key]> }
    : Value;

/**
 * What the corpus derives, as its schema has it. Every key is there, an optional one perhaps with `undefined`: so code that
 * derives an entry cannot forget a field.
 */
export type Derived<Schema extends z.ZodType<object>> = {
  readonly [Key in keyof Required<z.output<Schema>>]: Frozen<z.output<Schema>[Key]>;
};
