import { useRouteLoaderData } from '@remix-run/react';
import { useId } from 'react';

/** Data of the root's loader. */
type Keyed = { readonly formKey: string };

/**
 * The form's idempotency key: a form of one page takes effect once, however often it is sent. The root's loader makes the page's part anew
 * after each action. The form's part is its place in the tree, which is the same on the server and after hydration.
 *
 * `page`: all such forms of the page share one key, so that only one of them takes effect. For a run sheet, whose buttons move under a
 * second click. `autocomplete="off"` because Firefox restores hidden fields on reload.
 */
export function FormKey({ page = false }: { page?: boolean }) {
	const root = useRouteLoaderData('root') as Keyed | undefined;
	const place = useId().replaceAll(/[^\w-]+/g, '_');
	if (!root) return null;
	return <input type="hidden" name="key" value={`${root.formKey}.${page ? 'page' : place}`} autoComplete="off" />;
}
