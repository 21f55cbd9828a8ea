import { readFormKey } from '../contract/form-key';
import type { UploadPlace } from '../contract/upload';
import type { FormKey } from '../domain/press';
import { type Body, readBody, type Takes } from '../server/body.server';
import { refuseBody } from '../server/body-refusals';
import type { Args } from './scopes.server';

/** What a request that changes something sent. */
export type Posted = Pick<Body, 'form' | 'lost' | 'upload'> & {
	/** The form's own key; null if the form has none. */
	readonly key: FormKey | null;
};

/** Whether files are held, and where an upload goes. */
export type FileSpace = { readonly holds: boolean; readonly place: UploadPlace | null };
export const noFileSpace: FileSpace = { holds: false, place: null };

/** The body of a request. Throws the answer to one that is not accepted. */
export async function bodyOf<T>({ request, context }: Args, takes: Takes<T>, space: FileSpace): Promise<Body> {
	const read = await readBody(request, takes, { ...space, held: context.heldBytes, from: context.address });
	if (!read.ok) throw refuseBody(context.locale, read.code);
	return read.value;
}
/** Removes the key from the form, because nobody typed it. */
export function postedIn({ form, lost, upload }: Body): Posted {
	const key = readFormKey(form.get('key'));
	form.delete('key');
	return { form, lost, upload, key };
}
