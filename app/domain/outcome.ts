/** Refusals are values; bugs throw. `code` is of a closed union, so that the compiler finds a refusal without a sentence. */
export type Ok<T> = { readonly ok: true; readonly value: T };
export type Err<C extends string> = { readonly ok: false; readonly code: C };
export type Outcome<T, C extends string> = Ok<T> | Err<C>;

export const ok = <T>(value: T): Ok<T> => ({ ok: true, value });
export const err = <C extends string>(code: C): Err<C> => ({ ok: false, code });
