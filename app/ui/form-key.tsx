import { useRouteLoaderData } from '@remix-run/react';
import { useId } from 'react';

/** Data of the root's loader. */
type Keyed = { readonly formKey: string };

/**
 * The form's idempotency key, so that a form takes effect once, however often it is sent. The root's loader makes a new page part after
 * each action. The form's part is its `useId`, which is the same on the server and after hydration.
 *
 * `page`: the forms of a page share one key, so that only one of them takes effect. The run sheet needs this, because a double click may
 * hit a button that has moved there. `autocomplete="off"` because Firefox restores hidden fields on reload.
 */
export function FormKey({ page = false }: { page?: boolean }) {
	const root = useRouteLoaderData('root') as Keyed | undefined;
	const place = useId().replace(/[^\w-]+/g, '_');
	if (!root) return null;
	return <input type="hidden" name="key" value={`${root.formKey}.${page ? 'page' : place}`} autoComplete="off" />;
}
