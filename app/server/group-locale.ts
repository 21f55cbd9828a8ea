import type { IncomingMessage } from 'node:http';
import type { Locale } from '../i18n';
import type { Services } from '../services/index.server';
import { pathOf } from './page-language';
import { routeOf, segmentsOf } from './route-table';

/**
 * The language of the group whose page a request asks for: by the group's name in its address, a guest's paper, or a private link. Null for a
 * page of no group, or of one that is not there. Asked only for browsers that want none of our languages.
 */
export async function groupLocale(
	{ languages, paperSessions }: Pick<Services, 'languages' | 'paperSessions'>,
	req: Pick<IncomingMessage, 'url' | 'headers'>,
): Promise<Locale | null> {
	const path = pathOf(req);
	const route = routeOf(path) ?? '';
	const [first = '', second = ''] = segmentsOf(path);
	if (route.startsWith('/:group')) return languages.ofGroup(first);
	if (route.startsWith('/desk/:group')) return languages.ofGroup(second);
	if (route.startsWith('/pitch/:token')) return languages.ofPitch(second);
	if (route === '/crew/:token') return languages.ofPass(second);
	if (!/^\/(vote|ballot)/.test(route)) return null;
	const paper = paperSessions.read(req.headers.cookie);
	return paper && languages.ofDinner(paper.dinnerId);
}
