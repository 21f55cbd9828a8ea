import { useEffect, useRef, useState } from 'react';
import type { GuestPaper } from '~/contract/guest';
import { ballotOf } from '~/contract/scores';
import { scoresOf } from '~/domain/ballot';
import type { Locale } from '~/i18n';
import type { BallotMessages } from '~/i18n/ballot';
import { moneyIn } from '~/i18n/money';
import { inSentences } from '~/i18n/sentences';
import type { SaveBarProps } from '~/ui/ballot';
import type { StatusGiven } from './ballot-status';

/** Milliseconds without a change before a change is spoken: an arrow key passes other scores on its way. */
const PAUSE = 1500;

/** All that a change of which is spoken. */
export type Audible = {
	readonly lineup: number;
	readonly scores: string;
	readonly save: SaveBarProps;
	readonly away: boolean;
	/** The phase of the evening. */
	readonly evening: string;
	readonly notes: readonly string[];
	/** The newest step of the reveal; '' before it. */
	readonly step: string;
};

type Given = StatusGiven & {
	locale: Locale;
	evening: { readonly label: string; readonly detail: string };
	save: SaveBarProps;
	notes: readonly { readonly title?: string; readonly text: string }[];
};

/** The text of the page's only live region: what changed since it spoke last, as one message. Silent while a save is under way. */
export function useSpoken({ t, locale, paper, state, away, alive, evening, save, notes }: Given): string {
	const { snapshot, local } = state;
	const step = snapshot.reveal[snapshot.reveal.length - 1];
	const now: Audible = {
		lineup: snapshot.lineup,
		scores: local.scores,
		save,
		away,
		evening: `${evening.label} ${evening.detail}`,
		notes: notes.map(({ title = '', text }) => inSentences([title, text], locale)),
		step: step ? t.reveal(step, moneyIn(paper.dinner.currency, locale)) : '',
	};
	const [spoken, setSpoken] = useState('');
	const heard = useRef(now);
	// biome-ignore lint/correctness/useExhaustiveDependencies: what is audible, by its content
	useEffect(() => {
		if (!alive || save.state === 'saving') return;
		const timer = setTimeout(() => {
			// Also '', because a message that is not true any more could still be found in the region.
			setSpoken(messageOf(t, paper, heard.current, now));
			heard.current = now;
		}, PAUSE);
		return () => clearTimeout(timer);
	}, [alive, JSON.stringify(now)]);
	return spoken;
}

/** What differs between two states, without saying anything twice; '' for nothing. */
export function messageOf(t: BallotMessages, paper: GuestPaper, before: Audible, now: Audible): string {
	// The first step comes with the announcement.
	if (now.step !== before.step) return before.step === '' ? `${now.evening} ${now.step}` : now.step;
	const { state } = now.save;
	const scored =
		now.lineup === before.lineup && state !== 'sealed' ? scoredOf(t, paper, before.scores, now.scores) : null;
	const bar = scored !== null || state !== before.save.state ? barOf(t, before, now, scored) : '';
	const isPhaseInBar =
		now.away || state === 'sealed' || (state === 'saved' && before.save.state === 'pencil' && !scored);
	return [
		...now.notes.filter((note) => !before.notes.includes(note)),
		scored ?? '',
		bar,
		now.evening === before.evening || (bar && isPhaseInBar) ? '' : now.evening,
	]
		.filter((part) => part !== '')
		.join(' ');
}

function barOf(t: BallotMessages, before: Audible, { save }: Audible, scored: string | null): string {
	if (scored && save.state === 'saved' && before.save.state !== 'unsaved') return t.savedWord;
	return save.state === 'saved' || save.state === 'pencil' ? save.title : `${save.title} ${save.detail}`;
}

/** The scores that changed, if they are of one pitch; '' if of several, as after a reload; null without a change. */
function scoredOf(t: BallotMessages, { shape, lineUp, brief }: GuestPaper, before: string, now: string): string | null {
	if (now === before) return null;
	if (shape.countRule === 'one vote') return t.voted(now.includes('1') ? now.indexOf('1') + 1 : null);
	const changes = lineUp.flatMap(({ number }) => {
		const old = scoresOf(shape, ballotOf(before), number - 1);
		const own = scoresOf(shape, ballotOf(now), number - 1);
		const given = brief.criteria.flatMap(({ name }, at) =>
			own[at] === old[at] ? [] : [[name, own[at] ?? null] as const],
		);
		return given.length > 0 ? [t.scored(number, given)] : [];
	});
	return changes.length === 1 ? (changes[0] ?? '') : '';
}
