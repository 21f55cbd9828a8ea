import { sentBefore } from '~/i18n/desk';
import { isolate } from '~/i18n/format';
import type { SlipRefusal } from '~/services/slips.server';
import { Notice } from '~/ui/notice';

export const refusals: Readonly<Record<SlipRefusal, string>> = {
	'sent before': sentBefore,
	'not now': 'Slips are entered while voting is open or being counted. Nothing was stored.',
	'already signed':
		'The count sheet has been signed, so no slip can be entered or changed any more. Nothing was stored.',
	'unknown code': 'No slip of this dinner has that code. Check its ten signs: it never has the letters I, L, O or U.',
	busy: 'Too many codes are being checked at this moment. Nothing was stored; press the button again.',
	replaced: 'This paper was replaced by another one, so this slip does not count. Put it aside.',
	spoiled:
		'This paper was cancelled after a bad print and never handed out, so this slip does not count. Put it aside, and say on the count sheet that it was in the box.',
	'not handed out':
		'This paper was not tapped at the door. If it was handed out to a guest, mark it and enter the slip.',
	'entered before':
		'This slip was entered before, and its first scores stand. Put it aside and take the next one; only if the first time was wrong, put these scores in its place.',
	'not a ballot': 'These squares do not fit the line-up of tonight. Reload this page and type the slip again.',
	'nothing typed':
		'The code is good. Now type what is written in the squares. If the slip is blank, press “This slip is blank”.',
	'partly blank': 'Some squares are blank. Look at the slip once more: what is entered cannot be seen again.',
	'not blank': 'Something is typed for this slip, so it is not blank. Empty the squares, or press “Enter this slip”.',
};

export type Rows = readonly { number: number; title: string | null; printed: string | null }[];

const changedSentence = (number: number, title: string | null, printed: string): string =>
	title === null
		? `Nobody pitched as number ${number}; slips that were printed earlier say ${isolate(printed)}. Leave that row out.`
		: `Number ${number} is now ${isolate(title)}; slips that were printed earlier say ${isolate(printed)}. Enter the row as it is written: guests were asked to cross the old name out.`;

/** Lists numbers whose pitch changed after the slips were printed. */
export function ChangedRows({ pitches }: { pitches: Rows }) {
	const changed = pitches.filter(({ printed }) => printed !== null);
	if (changed.length === 0) return null;
	return (
		<Notice kind="warn">
			{changed.map(({ number, title, printed }) => (
				<p key={number}>{changedSentence(number, title, printed ?? '')}</p>
			))}
		</Notice>
	);
}

type NotEnteredProps = {
	refusal: SlipRefusal | 'differs';
	pitches: Rows;
	criteria: readonly { name: string }[];
	blanks: readonly number[];
};
/** `blanks`: indexes of the squares that it is about, pitch by pitch. */
export function NotEntered({ refusal, ...about }: NotEnteredProps) {
	if (refusal === 'differs') {
		return (
			<Notice kind="warn" speak="now" answers title="You typed something else than the first person">
				<p>
					Look at the slip together. Whoever mistyped types the whole slip again, on their own page: once two of you
					have typed in the same, that stands. Nobody sees what the other typed.
				</p>
				{about.blanks.length > 0 ? (
					<Squares {...about} all="every square" />
				) : (
					<p>
						Which squares differ was said the first time. It is said once, so that nobody can find out what was typed.
					</p>
				)}
			</Notice>
		);
	}
	if (refusal === 'nothing typed') {
		return (
			<Notice kind="calm" speak="now" title="Nothing is entered yet">
				<p>{refusals[refusal]}</p>
			</Notice>
		);
	}
	return (
		<Notice kind="warn" speak="now" answers title="This slip is not entered">
			<p>{refusals[refusal]}</p>
			{refusal === 'partly blank' && <Squares {...about} all="all blank" />}
		</Notice>
	);
}

/** One vote has no criteria: a square is the pitch itself. */
function Squares({ pitches, criteria, blanks, all }: Omit<NotEnteredProps, 'refusal'> & { all: string }) {
	const width = Math.max(1, criteria.length);
	return (
		<ul>
			{pitches.flatMap(({ number, title }, row) => {
				const here = Array.from({ length: width }, (_, at) => at).filter((at) => blanks.includes(row * width + at));
				if (title === null || here.length === 0) return [];
				const names = here.length === width ? all : here.map((at) => criteria[at]?.name).join(', ');
				return <li key={number}>{`${number} ${isolate(title)}${criteria.length > 0 ? `: ${names}` : ''}`}</li>;
			})}
		</ul>
	);
}
