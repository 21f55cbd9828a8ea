import { randomBytes } from 'node:crypto';
import type { FormKey } from '../domain/press';

/** A new 128-bit random key. A page shares it as the first part of its forms' keys; it is also a whole key by itself. */
export const newFormKey = (): FormKey => randomBytes(16).toString('base64url') as FormKey;
