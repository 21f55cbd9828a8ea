import { createReadableStreamFromReadable, redirect } from '@remix-run/node';
import { groupDeskLoader } from '~/auth/guard.server';

/** The archive as a file. What it cannot be made for is said on the page before. */
export const loader = groupDeskLoader('group.archive', async ({ services, group }) => {
	const made = await services.archives.download(group);
	if (!made.ok) throw redirect(`/desk/${group.slug}/archive${made.code === 'busy' ? '?busy' : ''}`, 303);
	const { stream, bytes, name } = made.value;
	return new Response(createReadableStreamFromReadable(stream), {
		headers: {
			'Content-Type': 'application/gzip',
			'Content-Length': String(bytes),
			'Content-Disposition': `attachment; filename="${name}"`,
			'Cache-Control': 'no-store',
		},
	});
});
