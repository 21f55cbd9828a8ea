import { useMemo, useRef } from 'react';
import type { Currency } from '~/domain/currencies';
import { isPublished, revealIsOpen, stageIsOpen, turnoutIsShown, votingIsTonight } from '~/domain/phase-policy';
import type { SaidBrief } from '~/domain/rules';
import { type ScreenSnapshot, screenStep } from '~/domain/snapshots';
import { endOf } from '~/domain/stage';
import { type Wifi, wifiQrText } from '~/domain/wifi';
import { moneyIn } from '~/i18n/money';
import { screenMessages } from '~/i18n/screen';
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
import { Say, type Turns, TurnsContext, useFirst, type Words } from './words';

export type DinnerScreenProps = Pick<
	ScreenContentProps,
	'snapshot' | 'name' | 'venue' | 'address' | 'byNumber' | 'qr' | 'recountAt'
> & {
	/** The group's slug. */
	readonly slug: string;
	readonly number: number;
	readonly zone: string;
	readonly currency: Currency;
	/** `soup.example/aston/7`; null without a network. */
	readonly resultAddress: string | null;
	/** The keys with what they do. */
	readonly keys: readonly (readonly string[])[];
	/** Earliest time to close voting, and the next dinner, UTC milliseconds. */
	readonly untilAt: number | null;
	readonly nextAt: number | null;
	/** The group's languages, and what the server formatted in each. */
	readonly languages: readonly [Formatted, ...Formatted[]];
};
type Formatted = Pick<Words, 'locale' | 'when' | 'until' | 'next' | keyof SaidBrief>;

/** Milliseconds that each of two languages stays. */
const LANGUAGE_STAYS = 12_000;
const MINUTE = 60_000;

/** Updated by socket; by polling if sockets are blocked; by reload without JavaScript. */
export function DinnerScreen(page: DinnerScreenProps) {
	const { slug, number, name } = page;
	const { snapshot, connected, ask } = useLiveSnapshot({
		audience: 'screen',
		group: slug,
		number,
		initial: page.snapshot,
		poll: `/${slug}/${number}/screen/now`,
	});
	const secondsTo = endOf(snapshot.cursor) ?? snapshot.until;
	const now = useServerClock(snapshot.now, { secondsTo, onSleep: ask });
	const { phase, cursor, reveal } = snapshot;
	const evening = `${phase} ${cursor?.number} ${cursor?.part} ${snapshot.lastCall} ${reveal.length}`;
	const { overlay, isHeld, keepsLanguage, helps } = useScreenKeys(evening);
	const all = wordsOf(page, snapshot);
	const times = slideTimes(snapshot, now, all.length * LANGUAGE_STAYS);
	const slide = useTurns(times, isHeld);
	const shown = useTurns(
		all.map(() => LANGUAGE_STAYS),
		keepsLanguage || isLastMinute(snapshot, now),
		`${evening} ${slide} ${overlay}`,
	);
	const stepsBefore = useRef(reveal.length);
	const isStill = useStillPointer();
	useWakeLock();
	const [first] = all;
	const { t } = first;
	const shape = [snapshot.version, snapshot.voted, connected, turnTime(snapshot, now), slide, overlay, helps];
	return (
		<TurnsContext.Provider value={{ all, shown }}>
			<ScreenFrame
				brand={name}
				away={connected === 'trying' ? t.away : connected === 'no' ? t.asked : undefined}
				corner={<Pot snapshot={snapshot} />}
				foot={
					<>
						<Foot snapshot={snapshot} resultAddress={page.resultAddress} votes={page.address !== null} />
						{isHeld && times.length > 1 && <p className="screen-held">{t.held}</p>}
						{keepsLanguage && all.length > 1 && <p className="screen-held">{t.heldLanguage}</p>}
						{helps && <KeyHelp keys={page.keys} />}
					</>
				}
				spoken={overlay === 'break' ? t.pause.title : spokenOf({ ...first, snapshot })}
				scene={overlay ? undefined : sceneOf(snapshot)}
				isStill={isStill}
				step={screenStep(snapshot)}
				isDark={overlay === 'blank'}
				content={`${shape.join(' ')} ${isHeld} ${keepsLanguage} ${secondsTo !== null && now >= secondsTo}`}
			>
				{overlay === 'break' ? (
					<Break />
				) : overlay === 'line-up' && snapshot.lineUp.length > 0 ? (
					<LineUpAgain snapshot={snapshot} />
				) : (
					<ScreenContent
						{...page}
						snapshot={snapshot}
						now={now}
						slide={slide}
						isLive={reveal.length > stepsBefore.current}
					/>
				)}
			</ScreenFrame>
		</TurnsContext.Provider>
	);
}

function wordsOf(page: DinnerScreenProps, { until, next }: ScreenSnapshot): Turns['all'] {
	const { currency, zone, untilAt, nextAt } = page;
	const wordsIn = ({ locale, ...served }: Formatted): Words => ({
		...served,
		locale,
		t: screenMessages(locale),
		money: moneyIn(currency, locale),
		until: saidOnce(until, untilAt, served.until, (at) => sayUntil(at, zone, locale)),
		next: saidOnce(next?.at ?? null, nextAt, served.next, (at) => sayDateTime(new Date(at), zone, locale)),
	});
	const [first, ...others] = page.languages;
	return [wordsIn(first), ...others.map(wordsIn)];
}

/** What a room counts down by does not change its words. */
const isLastMinute = (snapshot: ScreenSnapshot, now: number): boolean =>
	turnTime(snapshot, now) === 'soon' ||
	(snapshot.until !== null && snapshot.until > now && snapshot.until - now <= MINUTE);

/** The server's text, because a browser's `Intl` may differ and hydration needs the same text. A later time is formatted here. */
function saidOnce(
	at: number | null,
	servedAt: number | null,
	served: string | null,
	say: (at: number) => string,
): string | null {
	if (at === null) return null;
	return at === servedAt ? served : say(at);
}

function sceneOf({ phase, lastCall, cursor, reveal }: ScreenSnapshot) {
	if (lastCall) return 'last-call';
	if (cursor?.part === 'questions') return 'questions';
	return revealIsOpen(phase) && reveal[reveal.length - 1]?.kind === 'winner' ? 'winner' : undefined;
}

/** While pitches are heard. Before and after, the pot stands large in the picture. */
function Pot({ snapshot: { potAmount, phase } }: { snapshot: ScreenSnapshot }) {
	if (potAmount === null || !stageIsOpen(phase)) return null;
	return (
		<Say>
			{({ t, money }) => (
				<span>
					{t.pot} <b className="sum">{money(potAmount)}</b>
				</span>
			)}
		</Say>
	);
}

type FootProps = {
	snapshot: ScreenSnapshot;
	resultAddress: string | null;
	votes: boolean;
};

/** Turnout during voting and the count; after publication the address of the result. */
function Foot({ snapshot, resultAddress, votes }: FootProps) {
	const { phase, voted, issued, changed, lineUp, wifi } = snapshot;
	if (votingIsTonight(phase)) {
		return (
			<>
				<Changed changed={changed} lineUp={lineUp} />
				{wifi && <WifiStrip wifi={wifi} votes={votes} />}
			</>
		);
	}
	if (isPublished(phase)) {
		return (
			<p className="over">
				{resultAddress && (
					<Say>
						{({ t }) => (
							<>
								<span>{t.readMore}</span>{' '}
								<b dir="ltr" translate="no">
									{resultAddress}
								</b>
							</>
						)}
					</Say>
				)}
			</p>
		);
	}
	if (!turnoutIsShown(phase) || issued === 0) return null;
	return (
		<>
			<Changed changed={changed} lineUp={lineUp} />
			<TurnoutDots voted={voted} of={issued} />
		</>
	);
}

type WifiStripProps = { wifi: Wifi; votes: boolean };

/** How guests join the hall's wifi. Its QR code is made here, because a screen learns of the wifi by a snapshot. `votes`: phones vote over it. */
function WifiStrip({ wifi, votes }: WifiStripProps) {
	const first = useFirst();
	const text = wifiQrText(wifi);
	const qr = useMemo(() => qrOf(text), [text]);
	return (
		<div className="screen-wifi">
			<QrSquare {...qr} label={first.t.wifi.scan} />
			<p>
				<Say>
					{({ t }) => (
						<>
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
						</>
					)}
				</Say>
			</p>
		</div>
	);
}

type ChangedProps = Pick<ScreenSnapshot, 'changed' | 'lineUp'>;

/** Corrects rows of papers that were printed before a no-show. */
function Changed({ changed, lineUp }: ChangedProps) {
	if (changed.length === 0) return null;
	return (
		<p className="screen-change">
			<Say>
				{({ t }) =>
					changed
						.map((number) => t.changed(number, lineUp.find((pitch) => pitch.number === number)?.title ?? null))
						.join(' ')
				}
			</Say>
		</p>
	);
}
