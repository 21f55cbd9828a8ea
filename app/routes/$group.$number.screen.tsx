import type { LinksFunction, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { ScreenFrame, TurnoutDots } from '~/components/screen';
import { Wall } from '~/components/wall';
import { formatPounds } from '~/domain/money';
import { type ScreenSnapshot, screenView } from '~/domain/views';
import { dinnerLoader } from '~/http/access.server';
import { qrOf } from '~/http/qr.server';
import { useServerClock } from '~/live/use-clock';
import { useRoom } from '~/live/use-room';
import { localeOf } from '~/messages';
import { type ScreenMessages, screenMessages } from '~/messages/screen';
import { sayDate, sayTime } from '~/messages/when';
import screenCss from '~/styles/screen.css?url';

export const links: LinksFunction = () => [{ rel: 'stylesheet', href: screenCss }];
export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
	{ title: page ? screenMessages(page.locale).page(page.name) : 'Stockpot' },
	{ name: 'robots', content: 'noindex' },
];

export const loader = dinnerLoader('screen.read', async ({ group, dinner, services, request, reach }) => {
	const room = await services.rooms.read(dinner.id);
	if (!room) throw new Response('Not found', { status: 404 });
	const locale = localeOf(request);
	const zone = group.time_zone;
	const typed = (path: string) => (reach ? `${reach.replace(/^https?:\/\//, '')}${path}` : null);
	return {
		locale,
		slug: group.slug,
		number: dinner.number,
		name: `${group.name} #${dinner.number}`,
		zone,
		when: `${sayDate(dinner.starts_at, zone, locale)}, ${sayTime(dinner.starts_at, zone, locale)}`,
		venue: dinner.venue,
		address: typed('/vote'),
		qr: reach ? qrOf(`${reach}/vote`) : null,
		resultAddress: typed(`/${group.slug}/${dinner.number}`),
		until: dinner.voting_until
			? { at: dinner.voting_until.getTime(), said: sayTime(dinner.voting_until, zone, locale) }
			: null,
		snapshot: screenView(room, services.rooms.now()),
	};
});

export default function ScreenRoute() {
	const page = useLoaderData<typeof loader>();
	const { slug, number, locale, name, zone } = page;
	const { snapshot, connected } = useRoom({
		audience: 'screen',
		group: slug,
		number,
		initial: page.snapshot,
		poll: `/${slug}/${number}/screen/now`,
	});
	const now = useServerClock(snapshot.now, 250);
	const t = screenMessages(locale);
	const { until } = snapshot;
	// As the server said it, so that page and script agree on every letter; a later time is said here.
	const said = until === page.until?.at ? (page.until?.said ?? null) : until && sayTime(new Date(until), zone, locale);
	return (
		<>
			<ScreenFrame
				brand={name}
				away={connected === 'trying' ? t.away : connected === 'no' ? t.asked : undefined}
				corner={<Pot t={t} snapshot={snapshot} />}
				foot={<Foot t={t} snapshot={snapshot} resultAddress={page.resultAddress} />}
			>
				<Wall {...page} t={t} snapshot={snapshot} now={now} until={said || null} />
			</ScreenFrame>
			<noscript>
				<meta httpEquiv="refresh" content="5" />
			</noscript>
		</>
	);
}

/** The pot is told while it grows; in the reveal it has its own step. */
function Pot({ t, snapshot }: { t: ScreenMessages; snapshot: ScreenSnapshot }) {
	if (snapshot.potPence === null || !['doors', 'pitching', 'voting', 'counting'].includes(snapshot.phase)) return null;
	return (
		<>
			{t.pot} <b className="sum">{formatPounds(snapshot.potPence)}</b>
		</>
	);
}

type FootProps = { t: ScreenMessages; snapshot: ScreenSnapshot; resultAddress: string | null };

/** Turnout while it can still grow and is counted; at the end, where to read on. */
function Foot({ t, snapshot, resultAddress }: FootProps) {
	const { phase, voted, issued } = snapshot;
	if (phase === 'published') {
		return (
			<p className="over">
				{resultAddress && t.readMore} <b dir="ltr">{resultAddress}</b>
			</p>
		);
	}
	if ((phase !== 'voting' && phase !== 'counting') || issued === 0) return null;
	const { voted: figure, rest } = t.turnout(voted, issued);
	return (
		<TurnoutDots voted={voted} of={issued}>
			<b>{figure}</b> {rest}
		</TurnoutDots>
	);
}
