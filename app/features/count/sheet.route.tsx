import { data, type LinksFunction, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { type WorkPressed, workAction, workLoader } from '~/auth/guard.server';
import { signForm, signSameForm } from '~/contract/count-form';
import { type FieldErrors, readForm, type Typed } from '~/contract/forms';
import { type Difference, differencesIn } from '~/domain/count-sheet';
import { countSheetMessages } from '~/i18n/count-sheet';
import { isSo } from '~/i18n/desk';
import { Desk } from '~/ui/desk';
import deskCss from '~/ui/desk.css?url';
import { ErrorSummary } from '~/ui/error-summary';
import { titled } from '~/ui/error-title';
import { Title } from '~/ui/frame';
import { localeFrom, useLocale } from '~/ui/language';
import { Notice } from '~/ui/notice';
import { Refused } from '~/ui/refused';
import { WorkPage } from '~/ui/work-page';
import { SheetSteps } from './sheet';
import { sheetPage } from './sheet.page.server';
import { differenceSentences } from './sheet-words';

export const links: LinksFunction = () => [{ rel: 'stylesheet', href: deskCss }];
export const meta = titled<typeof loader>(({ data: page, matches }) => {
	const t = countSheetMessages(localeFrom(matches));
	return [{ title: page ? t.page(page.name) : t.name }, { name: 'robots', content: 'noindex' }];
});

/** Everybody of the crew whose pass is in this browser, and the organiser. */
export const loader = workLoader('count.sign', (at) =>
	sheetPage({
		...at,
		me: [...(at.organiser ? [at.organiser.userId] : []), ...at.crew.map(({ passId }) => passId)],
	}),
);

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
			const { fields, refusals } = countSheetMessages(desk.locale);
			const read = readForm(desk.form, signForm(fields));
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
			const { refusals } = countSheetMessages(desk.locale);
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
	const t = countSheetMessages(useLocale());
	const differences = answered?.differences ?? [];
	return (
		<WorkPage group={page.group} number={page.number} job="counter" here="/count" who={page.who} skip={t.skip}>
			<Desk aside={null}>
				<Title eyebrow={page.name} lead={page.needed === 2 ? t.lead : undefined}>
					{t.title}
				</Title>
				{!answered && page.did === 'signed' && (
					<Notice kind="good" speak="polite" answers>
						<p>{t.signed}</p>
					</Notice>
				)}
				<ErrorSummary
					title={t.notSigned}
					errors={Object.entries(answered?.errors ?? {}).map(([field, text]) => ({ field: field || 'main', text }))}
				/>
				{answered?.refusal && <Refused sentence={answered.refusal} so={answered.so} />}
				{answered?.asks && (
					<Notice kind="warn" speak="now" answers title={t.notSigned}>
						<p>{answered.asks === 'other figures' ? t.otherFigures : t.lookAgain}</p>
						<ul>
							{differenceSentences(differences, t).map((sentence) => (
								<li key={sentence}>{sentence}</li>
							))}
						</ul>
					</Notice>
				)}
				{page.waitsUntil && (
					<Notice kind="calm" title={t.moreTime.title}>
						<p>{t.moreTime.text(page.waitsUntil)}</p>
					</Notice>
				)}
				<SheetSteps page={page} answered={answered} />
			</Desk>
		</WorkPage>
	);
}
