import { data, type LinksFunction, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { type WorkPressed, workAction, workLoader } from '~/auth/guard.server';
import { signForm, signSameForm } from '~/contract/count-form';
import { type FieldErrors, readForm, type Typed } from '~/contract/forms';
import { type Difference, differencesIn } from '~/domain/count-sheet';
import { isSo, sentBefore } from '~/i18n/desk';
import type { SignRefusal } from '~/services/counts.server';
import { Desk } from '~/ui/desk';
import deskCss from '~/ui/desk.css?url';
import { ErrorSummary } from '~/ui/error-summary';
import { titled } from '~/ui/error-title';
import { Title } from '~/ui/frame';
import { Notice } from '~/ui/notice';
import { Refused } from '~/ui/refused';
import { WorkPage } from '~/ui/work-page';
import { SheetSteps } from './sheet';
import { sheetPage } from './sheet.page.server';
import { differenceSentences } from './sheet-words';

export const links: LinksFunction = () => [{ rel: 'stylesheet', href: deskCss }];
export const meta = titled<typeof loader>(({ data: page }) => [
	{ title: page ? `Count sheet – ${page.name}` : 'Count sheet' },
	{ name: 'robots', content: 'noindex' },
]);

/** Everybody of the crew whose pass is in this browser, and the organiser. */
export const loader = workLoader('count.sign', (at) =>
	sheetPage({
		...at,
		me: [...(at.organiser ? [at.organiser.userId] : []), ...at.crew.map(({ passId }) => passId)],
	}),
);

const refusals: Readonly<Record<Exclude<SignRefusal, 'differs' | 'other figures'>, string>> = {
	'sent before': sentBefore,
	'not counting': 'Voting has to be closed first. Nothing was signed.',
	'already opened': 'The count was opened already, so the sheet cannot be signed any more.',
	'you signed': 'You have signed this sheet already. The other signature has to be another person’s.',
	'all signed': 'The sheet is signed. Nothing more can be signed, and nothing on it can be changed.',
	'figures changed':
		'The figures have changed since you opened this page, so nothing was signed. Compare what stands here now, then sign.',
};

export type SheetAnswer = {
	readonly refusal: string | null;
	readonly so: boolean;
	/** What was typed differs from the system, or from what the other person signed. */
	readonly asks: 'differs' | 'other figures' | null;
	readonly differences: readonly Difference[];
	readonly errors: FieldErrors;
	readonly typed: Typed;
};
const sorry = (status: number, answer: Partial<SheetAnswer>) =>
	data<SheetAnswer>(
		{ refusal: null, so: false, asks: null, differences: [], errors: {}, typed: {}, ...answer },
		{ status },
	);
const signed = ({ url }: WorkPressed): Response => redirect(`${url.pathname}?did=signed`, 303);

export const action = workAction({
	sign: {
		can: 'count.sign',
		run: async (desk: WorkPressed) => {
			const read = readForm(desk.form, signForm);
			if (!read.ok) return sorry(400, read);
			const { counts } = desk.services;
			const outcome = await counts.sign(desk.dinner.id, desk.press, read.value);
			if (outcome.ok) throw signed(desk);
			const { typed } = read;
			const { code } = outcome;
			if (code !== 'differs' && code !== 'other figures')
				return sorry(409, { typed, refusal: refusals[code], so: isSo(code) });
			const { figures } = await counts.sheet(desk.dinner.id);
			const differences = differencesIn({ figures, hands: read.value.hands });
			return sorry(409, { typed, asks: code, differences });
		},
	},
	'sign same': {
		can: 'count.sign',
		run: async (desk: WorkPressed) => {
			const read = readForm(desk.form, signSameForm);
			if (!read.ok) return sorry(400, { refusal: refusals['figures changed'] });
			const outcome = await desk.services.counts.sign(desk.dinner.id, desk.press, read.value);
			if (outcome.ok) throw signed(desk);
			const { code } = outcome;
			const refusal = code === 'differs' || code === 'other figures' ? refusals['figures changed'] : refusals[code];
			return sorry(409, { refusal, so: isSo(code) });
		},
	},
});

export default function SheetRoute() {
	const page = useLoaderData<typeof loader>();
	const answered = useActionData<typeof action>();
	const differences = answered?.differences ?? [];
	return (
		<WorkPage
			group={page.group}
			number={page.number}
			job="counter"
			here="/count"
			who={page.who}
			skip="Skip to the count sheet"
		>
			<Desk aside={null}>
				<Title
					eyebrow={page.name}
					lead={page.needed === 2 ? 'Two people sign the same sheet, each on their own phone.' : undefined}
				>
					The count sheet
				</Title>
				{!answered && page.did === 'signed' && (
					<Notice kind="good" speak="polite" answers>
						<p>Signed. Voting cannot be opened again.</p>
					</Notice>
				)}
				<ErrorSummary
					title="Not signed yet"
					errors={Object.entries(answered?.errors ?? {}).map(([field, text]) => ({ field: field || 'main', text }))}
				/>
				{answered?.refusal && <Refused sentence={answered.refusal} so={answered.so} />}
				{answered?.asks && (
					<Notice kind="warn" speak="now" answers title="Not signed yet">
						{answered.asks === 'other figures' ? (
							<p>
								These are not the figures that the other person signed. Count again together. If yours are right, tick
								that their signature falls away; they then sign yours.
							</p>
						) : (
							<p>Look once more. If it stays so, write why: your words are published with the result.</p>
						)}
						<ul>
							{differenceSentences(differences).map((sentence) => (
								<li key={sentence}>{sentence}</li>
							))}
						</ul>
					</Notice>
				)}
				<SheetSteps page={page} answered={answered} />
			</Desk>
		</WorkPage>
	);
}
