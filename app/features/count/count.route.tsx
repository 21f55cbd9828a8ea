import { data, type LinksFunction, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { type DinnerPressed, dinnerDeskAction, dinnerDeskLoader } from '~/auth/guard.server';
import { awardForm, hatForm, noteForm, secondEntryForm, softwareForm } from '~/contract/count-form';
import { type FieldErrors, readForm, type Typed } from '~/contract/forms';
import { moreTimeForm } from '~/contract/run-sheet';
import type { MoreTimeRefusal } from '~/domain/more-time';
import type { PressRefusal } from '~/domain/press';
import { DESK } from '~/i18n';
import { isSo, plural, sentBefore } from '~/i18n/desk';
import { sayMoney } from '~/i18n/money';
import type { AwardRefusal, DrawRefusal, OpenRefusal } from '~/services/counts.server';
import type { NoteRefusal } from '~/services/publishing.server';
import { Desk, Figures } from '~/ui/desk';
import deskCss from '~/ui/desk.css?url';
import { DinnerNav } from '~/ui/dinner-nav';
import { ErrorSummary } from '~/ui/error-summary';
import { titled } from '~/ui/error-title';
import { Page, Title } from '~/ui/frame';
import { Notice } from '~/ui/notice';
import { Refused } from '~/ui/refused';
import resultCss from '~/ui/result.css?url';
import { type CountPage, countPage } from './count.page.server';
import { CountSteps } from './count-steps';

export const links: LinksFunction = () => [
	{ rel: 'stylesheet', href: resultCss },
	{ rel: 'stylesheet', href: deskCss },
];
export const meta = titled<typeof loader>(({ data: page }) => [
	{ title: page ? `Count – ${page.name}` : 'Count' },
	{ name: 'robots', content: 'noindex' },
]);

export const loader = dinnerDeskLoader('count.open', countPage);

const LONGEST_NOTE = 600;
type Refusal = OpenRefusal | DrawRefusal | AwardRefusal | NoteRefusal;

const refusals: Readonly<Record<Refusal, string>> = {
	'sent before': sentBefore,
	'not counting': 'Voting has to be closed first, on the run sheet. Nothing was changed.',
	'already opened': 'The count was opened already, once. This page shows what came out.',
	'not signed':
		'The count sheet is not signed by everybody who must, or a figure has changed since. Nothing was opened. Look at the sheet.',
	'more time runs':
		'A paper still has more time to vote, so nothing was opened. Wait until its minutes are over, then press again.',
	'not opened': 'The count has not been opened yet.',
	'already awarded': 'The pot was awarded already, once. This page shows how.',
	'nothing to draw': 'This tie was drawn already, and it is never drawn twice. This page shows what came out.',
	'not this tie': 'Each number of the tie comes out of the hat once. Type them in the order in which they came.',
	'same person': 'The second person cannot be you: give the name of somebody else who saw the draw.',
	'needs a draw': 'There is a tie to draw first.',
	'pot changed': 'The pot was changed while this page was open. Look at the sums again, then award it.',
	'costs exceed the pot':
		'The costs are more than what came in. Type in what else came in, or lower a cost on the pot’s page; then award it.',
	'not announced': 'Notes are for results that have been announced. Before that, put it right instead.',
	empty: 'Write the note first: what was wrong, and what is right.',
	'noted since':
		'A note was added since you opened this page, and stands above. What you wrote is not added and still here: if it says more, press again.',
};

/** `not handed out` and `had it` stand at the field of the number. */
const moreTimeRefusals: Readonly<Record<MoreTimeRefusal | 'already moved' | PressRefusal, string>> = {
	'sent before': sentBefore,
	'out of order': 'More time is for the minutes between the close and the opening of the count. Nothing was changed.',
	'already moved': 'The dinner has moved on since you opened this page. Nothing was changed. See what stands here now.',
	'already signed': 'Somebody has signed the count sheet, so no paper can vote any more. Nothing was changed.',
	'not handed out': 'No guest has a paper of this number. Look at the half that the guest keeps. Nothing was changed.',
	runs: 'Another paper has its five minutes now. Nothing was changed. Give this one its own when they are over.',
	'had it': 'This paper has had its five minutes. Nothing was changed.',
};

const secondEntryRefusals = {
	'sent before': sentBefore,
	'not now': 'The result is out, so no slip is typed in any more. Nothing was changed.',
	'already signed': 'The count sheet is signed, so no slip is typed in any more. Nothing was changed.',
	'changed since':
		'Somebody else chose this since you opened the page. Nothing was changed. See what stands, and press again if you still mean it.',
} as const;

type Pressed = DinnerPressed;
type Answer = { refusal: string | null; so: boolean; errors: FieldErrors; typed: Typed };
const sorry = (status: number, answer: Partial<Answer>) =>
	data<Answer>({ refusal: null, so: false, errors: {}, typed: {}, ...answer }, { status });
const back = ({ url }: Pressed, did: string): Response => redirect(`${url.pathname}?did=${did}`, 303);

export const action = dinnerDeskAction({
	'second entry': {
		can: 'count.open',
		run: async (desk: Pressed) => {
			const read = readForm(desk.form, secondEntryForm);
			if (!read.ok) return sorry(400, read);
			const { share, expected } = read.value;
			const chosen = await desk.services.slips.chooseSecondEntry(desk.dinner.id, desk.press, expected, share);
			if (chosen.ok) throw back(desk, 'second-entry');
			return sorry(409, { refusal: secondEntryRefusals[chosen.code] });
		},
	},
	'more time': {
		can: 'count.give more time',
		run: async (desk: Pressed) => {
			const read = readForm(desk.form, moreTimeForm);
			if (!read.ok) return sorry(400, read);
			const { number, expected } = read.value;
			const given = await desk.services.moreTime.give(desk.dinner.id, number, expected, desk.press);
			if (given.ok) throw back(desk, 'more-time');
			const { typed } = read;
			const sentence = moreTimeRefusals[given.code];
			if (given.code === 'not handed out' || given.code === 'had it')
				return sorry(409, { typed, errors: { number: sentence } });
			return sorry(409, { typed, refusal: sentence, so: isSo(given.code) });
		},
	},
	open: {
		can: 'count.open',
		run: async (desk: Pressed) => {
			const opened = await desk.services.counts.open(desk.dinner.id, desk.press);
			if (opened.ok) throw back(desk, 'opened');
			return sorry(409, { refusal: refusals[opened.code], so: isSo(opened.code) });
		},
	},
	'drawn from the hat': {
		can: 'award',
		run: async (desk: Pressed) => {
			const tied = (await desk.services.counts.readResult(desk.dinner))?.decision;
			if (tied?.status !== 'needs a draw') return sorry(409, { refusal: refusals['nothing to draw'], so: true });
			const read = readForm(desk.form, hatForm(tied.tied.map(({ number }) => number)));
			if (!read.ok) return sorry(400, read);
			const drawn = await desk.services.counts.drawFromHat(desk.dinner.id, desk.press, read.value);
			if (drawn.ok) throw back(desk, 'drawn');
			return sorry(409, { typed: read.typed, refusal: refusals[drawn.code], so: isSo(drawn.code) });
		},
	},
	'draw by software': {
		can: 'award',
		run: async (desk: Pressed) => {
			const read = readForm(desk.form, softwareForm);
			if (!read.ok) return sorry(400, { refusal: refusals['not this tie'] });
			const drawn = await desk.services.counts.drawBySoftware(desk.dinner.id, desk.press, read.value.expected);
			if (drawn.ok) throw back(desk, 'drawn');
			return sorry(409, { refusal: refusals[drawn.code], so: isSo(drawn.code) });
		},
	},
	award: {
		can: 'award',
		run: async (desk: Pressed) => {
			const read = readForm(desk.form, awardForm);
			if (!read.ok) return sorry(400, { refusal: refusals['pot changed'] });
			const awarded = await desk.services.counts.award(desk.dinner.id, desk.press, read.value.amount);
			if (awarded.ok) throw back(desk, 'awarded');
			return sorry(409, { refusal: refusals[awarded.code], so: isSo(awarded.code) });
		},
	},
	'add note': {
		can: 'note.add',
		run: async (desk: Pressed) => {
			const read = readForm(desk.form, noteForm(LONGEST_NOTE));
			if (!read.ok) return sorry(400, read);
			const added = await desk.services.publishing.addNote(
				desk.dinner.id,
				desk.press,
				read.value.text,
				read.value.expected,
			);
			if (added.ok) throw back(desk, 'noted');
			return sorry(409, { typed: read.typed, refusal: refusals[added.code], so: isSo(added.code) });
		},
	},
});

const done: Readonly<Record<string, string>> = {
	'by-hand-no-more': 'The count by hand was taken back. The ballots of the night count.',
	'second-entry': 'Saved. The people who count read it on their page.',
	'more-time': 'The paper can vote for five minutes. Its phone says so.',
	opened: 'The count is open. The sealed ballots were counted and parted from their papers for good.',
	drawn: 'Written down. This tie is never drawn again.',
	awarded: 'The pot is awarded. Nobody in the room knows yet: the reveal is on the run sheet.',
	noted: 'The note stands under the result, with its date.',
};

export default function CountPageRoute() {
	const page: CountPage = useLoaderData<typeof loader>();
	const answered = useActionData<typeof action>();
	const said = answered || page.did === null || !Object.keys(done).includes(page.did) ? undefined : done[page.did];
	const { sheet, signatures } = page;
	return (
		<Page width="wide" skip="Skip to the count" brand={{ name: page.group.name, href: `/desk/${page.group.slug}` }}>
			<DinnerNav group={page.group.slug} number={page.number} here="/count" />
			<Desk
				aside={
					<Figures
						items={[
							{ value: sheet.onPhone + sheet.onPaper, label: `of ${sheet.issued} people have voted` },
							{
								value: sayMoney(page.pot.amount, page.currency, DESK),
								label: page.pot.typed ? 'in the pot' : 'in the pot: the bucket is not typed in yet',
							},
							{ value: signatures.length, label: plural(signatures.length, 'signature', 'signatures') },
						]}
					>
						<p>
							{page.opened
								? `Opened at ${page.opened.at} by ${page.opened.by}.`
								: 'Scores are sealed. Nobody can see them, not even you, until the count is signed and opened.'}
						</p>
					</Figures>
				}
			>
				<Title eyebrow={page.name}>The count</Title>
				{said && (
					<Notice kind="good" speak="polite" answers>
						<p>{said}</p>
					</Notice>
				)}
				<ErrorSummary
					title="Not done yet"
					errors={Object.entries(answered?.errors ?? {}).map(([field, text]) => ({ field: field || 'main', text }))}
				/>
				{answered?.refusal && <Refused sentence={answered.refusal} so={answered.so} />}
				<CountSteps page={page} errors={answered?.errors ?? {}} typed={answered?.typed ?? {}} />
			</Desk>
		</Page>
	);
}
