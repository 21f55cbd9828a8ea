/** A refusal is a value; a bug throws. `code` comes from a closed union, so that every border must say each one in words. */
export type Ok<T> = { readonly ok: true; readonly value: T };
export type Err<C extends string> = { readonly ok: false; readonly code: C };
export type Outcome<T, C extends string> = Ok<T> | Err<C>;

export const ok = <T>(value: T): Ok<T> => ({ ok: true, value });
export const err = <C extends string>(code: C): Err<C> => ({ ok: false, code });
