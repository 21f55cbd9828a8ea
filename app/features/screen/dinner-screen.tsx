import type { Currency } from '~/domain/currencies';
import { isPublished, potIsOpen, turnoutIsShown, votingIsTonight } from '~/domain/phase-policy';
import type { ScreenSnapshot } from '~/domain/snapshots';
import type { Locale } from '~/i18n';
import { moneyIn, type SayMoney } from '~/i18n/money';
import { type ScreenMessages, screenMessages } from '~/i18n/screen';
import { sayUntil } from '~/i18n/when';
import { useLiveSnapshot } from '~/realtime/client/use-live-snapshot';
import { useServerClock } from '~/ui/use-server-clock';
import { ScreenFrame, TurnoutDots } from './screen';
import { ScreenContent, type ScreenContentProps } from './screen-content';

export type DinnerScreenProps = Pick<ScreenContentProps, 'snapshot' | 'name' | 'when' | 'venue' | 'address' | 'qr'> & {
	readonly locale: Locale;
	/** Of the group. */
	readonly slug: string;
	readonly number: number;
	/** The time zone of the dinner. */
	readonly zone: string;
	readonly currency: Currency;
	/** `soup.example/aston/7`; null where there is no network. */
	readonly resultAddress: string | null;
	/** Until when voting is open, as the server said it when it made the page. */
	readonly until: { readonly at: number; readonly said: string } | null;
};

/** The big screen of a dinner, kept up to date by a socket. */
export function DinnerScreen(page: DinnerScreenProps) {
	const { slug, number, locale, name, zone } = page;
	const { snapshot, connected, ask } = useLiveSnapshot({
		audience: 'screen',
		group: slug,
		number,
		initial: page.snapshot,
		poll: `/${slug}/${number}/screen/now`,
	});
	const secondsTo = snapshot.cursor?.endsAt ?? snapshot.until;
	const now = useServerClock(snapshot.now, { secondsTo, onSleep: ask });
	const t = screenMessages(locale);
	const money = moneyIn(page.currency, locale);
	const { until } = snapshot;
	// As the server said it, so that page and script agree on every letter; a later time is said here.
	const said = until === page.until?.at ? (page.until?.said ?? null) : until && sayUntil(until, zone, locale);
	return (
		<>
			<ScreenFrame
				brand={name}
				away={connected === 'trying' ? t.away : connected === 'no' ? t.asked : undefined}
				corner={<Pot t={t} snapshot={snapshot} money={money} />}
				foot={<Foot t={t} snapshot={snapshot} resultAddress={page.resultAddress} />}
			>
				<ScreenContent {...page} t={t} money={money} snapshot={snapshot} now={now} until={said || null} />
			</ScreenFrame>
			<noscript>
				<meta httpEquiv="refresh" content="5" />
			</noscript>
		</>
	);
}

/** The pot is told while it grows; in the reveal it has its own step. */
function Pot({ t, snapshot, money }: { t: ScreenMessages; snapshot: ScreenSnapshot; money: SayMoney }) {
	if (snapshot.potAmount === null || !potIsOpen(snapshot.phase)) return null;
	return (
		<>
			{t.pot} <b className="sum">{money(snapshot.potAmount)}</b>
		</>
	);
}

type FootProps = { t: ScreenMessages; snapshot: ScreenSnapshot; resultAddress: string | null };

/** Turnout while it can still grow and is counted; at the end, where to read on. */
function Foot({ t, snapshot, resultAddress }: FootProps) {
	const { phase, voted, issued, changed, lineUp } = snapshot;
	if (votingIsTonight(phase)) return <Changed t={t} changed={changed} lineUp={lineUp} />;
	if (isPublished(phase)) {
		return (
			<p className="over">
				{resultAddress && t.readMore} <b dir="ltr">{resultAddress}</b>
			</p>
		);
	}
	if (!turnoutIsShown(phase) || issued === 0) return null;
	const { voted: figure, rest } = t.turnout(voted, issued);
	return (
		<>
			<Changed t={t} changed={changed} lineUp={lineUp} />
			<TurnoutDots voted={voted} of={issued}>
				<b>{figure}</b> {rest}
			</TurnoutDots>
		</>
	);
}

type ChangedProps = { t: ScreenMessages } & Pick<ScreenSnapshot, 'changed' | 'lineUp'>;

/** For who holds a paper that was printed before: which row of it is no longer so. */
function Changed({ t, changed, lineUp }: ChangedProps) {
	if (changed.length === 0) return null;
	return (
		<p className="screen-change">
			{changed
				.map((number) => t.changed(number, lineUp.find((pitch) => pitch.number === number)?.title ?? null))
				.join(' ')}
		</p>
	);
}
