import type { LinksFunction, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { dinnerLoader, rolesAtWork } from '~/auth/guard.server';
import { typedAddress } from '~/contract/guest-address';
import { allows } from '~/domain/permissions';
import { screenSnapshot } from '~/domain/snapshots';
import type { Locale } from '~/i18n';
import { briefIn } from '~/i18n/brief';
import { localesOf } from '~/i18n/group-languages';
import { screenMessages } from '~/i18n/screen';
import { screenKeyWords } from '~/i18n/screen-keys';
import { sayDateTime, sayUntil } from '~/i18n/when';
import type { PageHandle } from '~/root';
import { Island } from '~/ui/island';
import { qrOf } from '~/ui/qr-code';
import scriptsCss from '~/ui/scripts.css?url';
import { ArrowKeys } from './arrow-keys';
import { DinnerScreen, type DinnerScreenProps } from './dinner-screen';
import screenCss from './screen.css?url';

const localesOn = (data: unknown) => (data as Page).languages.map(({ locale }) => locale);
export const handle: PageHandle = {
	script: 'screen',
	refresh: () => 5,
	language: (data) => localesOn(data)[0],
	languages: localesOn,
};
type Page = Pick<DinnerScreenProps, 'languages'>;
export const links: LinksFunction = () => [
	{ rel: 'stylesheet', href: scriptsCss },
	{ rel: 'stylesheet', href: screenCss },
];
export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
	{ title: page ? screenMessages(page.languages[0].locale).page(page.name) : 'Stockpot' },
	{ name: 'robots', content: 'noindex' },
];

export const loader = dinnerLoader('screen.read', async (at) => {
	const { group, dinner, services, guestAddress } = at;
	const [dinnerState, roles] = await Promise.all([services.dinnerStates.read(dinner.id), rolesAtWork(at)]);
	if (!dinnerState) throw new Response('Not found', { status: 404 });
	const zone = group.time_zone;
	const { origin, byNumber } = guestAddress(dinner.guest_host);
	const typed = (path: string) => (origin ? `${typedAddress(origin)}${path}` : null);
	const snapshot = screenSnapshot(dinnerState, services.dinnerStates.now());
	const leads = allows('dinner.lead', roles);
	const [first = 'en', ...others] = localesOf(group);
	const untilAt = dinner.voting_until?.getTime() ?? null;
	const nextAt = snapshot.next?.at ?? null;
	const formatted = (locale: Locale) => ({
		locale,
		when: sayDateTime(dinner.starts_at, zone, locale),
		until: untilAt === null ? null : sayUntil(untilAt, zone, locale),
		next: nextAt === null ? null : sayDateTime(new Date(nextAt), zone, locale),
		...briefIn(dinner.brief, locale),
	});
	const languages: DinnerScreenProps['languages'] = [formatted(first), ...others.map(formatted)];
	const { everybody, twoLanguages, leading, help } = screenKeyWords(first);
	return {
		languages,
		untilAt,
		nextAt,
		leads,
		keys: [...everybody, ...(others.length > 0 ? twoLanguages : []), ...(leads ? leading : []), help],
		slug: group.slug,
		number: dinner.number,
		name: `${group.name} #${dinner.number}`,
		zone,
		currency: group.currency,
		venue: dinner.venue,
		address: typed('/vote'),
		byNumber: byNumber ? `${typedAddress(byNumber)}/vote` : null,
		qr: origin ? qrOf(`${origin}/vote`) : null,
		resultAddress: typed(`/${group.slug}/${dinner.number}`),
		recountAt: origin ? `${origin}/${group.slug}/${dinner.number}/recount` : null,
		snapshot,
	};
});

export default function ScreenRoute() {
	const { leads, ...page } = useLoaderData<typeof loader>();
	return (
		<>
			<Island page={DinnerScreen} data={page} />
			{leads && <ArrowKeys to={`/desk/${page.slug}/${page.number}/step`} />}
		</>
	);
}
