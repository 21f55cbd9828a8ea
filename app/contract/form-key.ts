import type { FormKey } from '../domain/press';

/** 128 random bits of the page, then the form's place on the page. */
const shape = /^[\w-]{22}(\.[\w-]{1,60})?$/;

/** The form's idempotency key; null if it is missing or malformed. */
export const readFormKey = (value: unknown): FormKey | null =>
	typeof value === 'string' && shape.test(value) ? (value as FormKey) : null;
