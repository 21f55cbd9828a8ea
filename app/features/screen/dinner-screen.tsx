import { useMemo, useRef } from 'react';
import type { Currency } from '~/domain/currencies';
import { isPublished, revealIsOpen, stageIsOpen, turnoutIsShown, votingIsTonight } from '~/domain/phase-policy';
import { type ScreenSnapshot, screenStep } from '~/domain/snapshots';
import { endOf } from '~/domain/stage';
import { type Wifi, wifiQrText } from '~/domain/wifi';
import type { Locale } from '~/i18n';
import { moneyIn, type SayMoney } from '~/i18n/money';
import { type ScreenMessages, screenMessages } from '~/i18n/screen';
import { sayDateTime, sayUntil } from '~/i18n/when';
import { useLiveSnapshot } from '~/realtime/client/use-live-snapshot';
import { QrSquare } from '~/ui/qr';
import { qrOf } from '~/ui/qr-code';
import { useServerClock } from '~/ui/use-server-clock';
import { Break, KeyHelp, LineUpAgain } from './overlay';
import { ScreenFrame, TurnoutDots } from './screen';
import { ScreenContent, type ScreenContentProps, spokenOf } from './screen-content';
import { turnTime } from './stage';
import { useStillPointer, useWakeLock } from './use-awake';
import { useScreenKeys } from './use-screen-keys';
import { useTurns } from './use-turns';
import { slideTimes } from './voting';

export type DinnerScreenProps = Pick<
	ScreenContentProps,
	'snapshot' | 'name' | 'when' | 'venue' | 'address' | 'byNumber' | 'qr' | 'recountAt' | 'criteria'
> & {
	readonly locale: Locale;
	/** The group's slug. */
	readonly slug: string;
	readonly number: number;
	readonly zone: string;
	readonly currency: Currency;
	/** `soup.example/aston/7`; null without a network. */
	readonly resultAddress: string | null;
	/** Earliest time to close voting, UTC milliseconds and as formatted by the server. */
	readonly until: { readonly at: number; readonly said: string } | null;
	/** The keys with what they do. */
	readonly keys: readonly (readonly string[])[];
	/** The next dinner, as formatted by the server. */
	readonly next: { readonly at: number; readonly said: string } | null;
};

/** Updated by socket; by polling if sockets are blocked; by reload without JavaScript. */
export function DinnerScreen(page: DinnerScreenProps) {
	const { slug, number, locale, name, zone } = page;
	const { snapshot, connected, ask } = useLiveSnapshot({
		audience: 'screen',
		group: slug,
		number,
		initial: page.snapshot,
		poll: `/${slug}/${number}/screen/now`,
	});
	const secondsTo = endOf(snapshot.cursor) ?? snapshot.until;
	const now = useServerClock(snapshot.now, { secondsTo, onSleep: ask });
	const t = screenMessages(locale);
	const money = moneyIn(page.currency, locale);
	const { phase, until, cursor, reveal, next } = snapshot;
	const { overlay, isHeld, helps } = useScreenKeys(
		`${phase} ${cursor?.number} ${cursor?.part} ${snapshot.lastCall} ${reveal.length}`,
	);
	const times = slideTimes(snapshot, now);
	const slide = useTurns(times, isHeld);
	const stepsBefore = useRef(reveal.length);
	const isStill = useStillPointer();
	useWakeLock();
	const content = (
		<ScreenContent
			{...page}
			t={t}
			money={money}
			snapshot={snapshot}
			now={now}
			slide={slide}
			isLive={reveal.length > stepsBefore.current}
			until={saidOnce(until, page.until, (at) => sayUntil(at, zone, locale))}
			next={saidOnce(next?.at ?? null, page.next, (at) => sayDateTime(new Date(at), zone, locale))}
		/>
	);
	const shape = [snapshot.version, snapshot.voted, connected, turnTime(snapshot, now), slide, overlay, helps];
	return (
		<ScreenFrame
			brand={name}
			away={connected === 'trying' ? t.away : connected === 'no' ? t.asked : undefined}
			corner={<Pot t={t} snapshot={snapshot} money={money} />}
			foot={
				<>
					<Foot t={t} snapshot={snapshot} resultAddress={page.resultAddress} votes={page.address !== null} />
					{isHeld && times.length > 1 && <p className="screen-held">{t.held}</p>}
					{helps && <KeyHelp keys={page.keys} />}
				</>
			}
			spoken={overlay === 'break' ? t.pause.title : spokenOf({ t, money, snapshot })}
			scene={overlay ? undefined : sceneOf(snapshot)}
			isStill={isStill}
			step={screenStep(snapshot)}
			isDark={overlay === 'blank'}
			content={`${shape.join(' ')} ${isHeld} ${secondsTo !== null && now >= secondsTo}`}
		>
			{overlay === 'break' ? (
				<Break t={t} />
			) : overlay === 'line-up' && snapshot.lineUp.length > 0 ? (
				<LineUpAgain t={t} snapshot={snapshot} />
			) : (
				content
			)}
		</ScreenFrame>
	);
}

type Said = { readonly at: number; readonly said: string };
/** The server's text, because a browser's `Intl` may differ and hydration needs the same text. A later time is formatted here. */
function saidOnce(at: number | null, byServer: Said | null, say: (at: number) => string): string | null {
	if (at === null) return null;
	return at === byServer?.at ? byServer.said : say(at);
}

function sceneOf({ phase, lastCall, cursor, reveal }: ScreenSnapshot) {
	if (lastCall) return 'last-call';
	if (cursor?.part === 'questions') return 'questions';
	return revealIsOpen(phase) && reveal[reveal.length - 1]?.kind === 'winner' ? 'winner' : undefined;
}

/** While pitches are heard. Before and after, the pot stands large in the picture. */
function Pot({ t, snapshot, money }: { t: ScreenMessages; snapshot: ScreenSnapshot; money: SayMoney }) {
	if (snapshot.potAmount === null || !stageIsOpen(snapshot.phase)) return null;
	return (
		<span>
			{t.pot} <b className="sum">{money(snapshot.potAmount)}</b>
		</span>
	);
}

type FootProps = {
	t: ScreenMessages;
	snapshot: ScreenSnapshot;
	resultAddress: string | null;
	votes: boolean;
};

/** Turnout during voting and the count; after publication the address of the result. */
function Foot({ t, snapshot, resultAddress, votes }: FootProps) {
	const { phase, voted, issued, changed, lineUp, wifi } = snapshot;
	if (votingIsTonight(phase)) {
		return (
			<>
				<Changed t={t} changed={changed} lineUp={lineUp} />
				{wifi && <WifiStrip t={t} wifi={wifi} votes={votes} />}
			</>
		);
	}
	if (isPublished(phase)) {
		return (
			<p className="over">
				<span>{resultAddress && t.readMore}</span>{' '}
				<b dir="ltr" translate="no">
					{resultAddress}
				</b>
			</p>
		);
	}
	if (!turnoutIsShown(phase) || issued === 0) return null;
	const { voted: figure, rest } = t.turnout(voted, issued);
	const all = t.turnout(issued, issued);
	return (
		<>
			<Changed t={t} changed={changed} lineUp={lineUp} />
			<TurnoutDots voted={voted} of={issued} widest={`${all.voted} ${all.rest}`}>
				<b>{figure}</b> <span>{rest}</span>
			</TurnoutDots>
		</>
	);
}

type WifiStripProps = { t: ScreenMessages; wifi: Wifi; votes: boolean };

/** How guests join the hall's wifi. Its QR code is made here, because a screen learns of the wifi by a snapshot. `votes`: phones vote over it. */
function WifiStrip({ t, wifi, votes }: WifiStripProps) {
	const text = wifiQrText(wifi);
	const qr = useMemo(() => qrOf(text), [text]);
	return (
		<div className="screen-wifi">
			<QrSquare {...qr} label={t.wifi.scan} />
			<p>
				<span>{t.wifi.name}</span>{' '}
				<b dir="ltr" translate="no">
					{wifi.name}
				</b>{' '}
				<span>{wifi.password === '' ? t.wifi.open : t.wifi.password}</span>{' '}
				{wifi.password !== '' && (
					<b dir="ltr" translate="no">
						{wifi.password}
					</b>
				)}
				{votes && <span className="aside">{t.wifi.stay}</span>}
			</p>
		</div>
	);
}

type ChangedProps = { t: ScreenMessages } & Pick<ScreenSnapshot, 'changed' | 'lineUp'>;

/** Corrects rows of papers that were printed before a no-show. */
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
