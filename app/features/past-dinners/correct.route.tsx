import { data, type LinksFunction, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { type GroupDesk, groupDeskAction, groupDeskLoader } from '~/auth/guard.server';
import { type FieldErrors, readForm, type Typed } from '~/contract/forms';
import { pastForm, takeBackPastForm, typedPast } from '~/contract/past-form';
import { DESK } from '~/i18n';
import { deskMoney } from '~/i18n/desk-money';
import { signOfMoney } from '~/i18n/money';
import { sayDateTime } from '~/i18n/when';
import { Actions, Button, Confirm } from '~/ui/button';
import deskCss from '~/ui/desk.css?url';
import { DeskPage } from '~/ui/desk-page';
import { ErrorSummary } from '~/ui/error-summary';
import { titled } from '~/ui/error-title';
import { Field } from '~/ui/form-fields';
import { FormKey } from '~/ui/form-key';
import { summaryOf, textOf } from '~/ui/form-values';
import { Title } from '~/ui/frame';
import { GroupNav } from '~/ui/group-nav';
import { Notice } from '~/ui/notice';
import { hallOf } from './past.page.server';
import { PastDinnerFields, PastPitchFields, pastOrder } from './past-fields';
import { refusals } from './refusals';

export const links: LinksFunction = () => [{ rel: 'stylesheet', href: deskCss }];
export const meta = titled<typeof loader>(({ data: page }) => [
	{ title: page ? `Dinner #${page.number} – ${page.name}` : 'Desk' },
	{ name: 'robots', content: 'noindex' },
]);

const numberIn = ({ params }: Pick<GroupDesk, 'params'>): number =>
	/^[1-9]\d{0,3}$/.test(params.number ?? '') ? Number(params.number) : 0;
const missing = () => new Response('Not found', { status: 404, headers: { 'Cache-Control': 'no-store' } });

export const loader = groupDeskLoader('past.type in', async (at) => {
	const { group, services } = at;
	const found = await services.pastDinners.find(group.id, numberIn(at));
	if (!found) throw missing();
	return {
		slug: group.slug,
		name: group.name,
		number: numberIn(at),
		sign: signOfMoney(group.currency, DESK),
		saved: at.url.searchParams.has('saved'),
		edition: found.editions.length,
		typed: found.dinner && typedPast(found.dinner, deskMoney(group.currency)),
		editions: found.editions.map(({ edition, at: when, because }) => ({
			edition,
			at: sayDateTime(when, group.time_zone, DESK),
			because,
		})),
	};
});

/** `back`: why it should be taken back, in the other form. */
const refused = (errors: FieldErrors, typed: Typed, status = 400, back: string | null = null) =>
	data({ errors, typed, back }, { status });

export const action = groupDeskAction({
	correct: {
		can: 'past.type in',
		run: async (at) => {
			const read = readForm(at.form, pastForm(hallOf(at), { correcting: true }));
			if (!read.ok) return refused(read.errors, read.typed);
			const { past, edition, because } = read.value;
			const details = { ...past, number: numberIn(at) };
			const given = { expected: edition, details, because };
			const done = await at.services.pastDinners.correct(at.group.id, numberIn(at), given, at.press);
			if (done.ok) throw redirect(`${at.url.pathname}?saved=1`, 303);
			return refused({ '': refusals.correct[done.code] }, read.typed, 409);
		},
	},
	'take back': {
		can: 'past.type in',
		run: async (at) => {
			const read = readForm(at.form, takeBackPastForm);
			const back = textOf(read.typed, 'because');
			if (!read.ok)
				return refused({ backBecause: read.errors.because ?? refusals.correct['no such dinner'] }, {}, 400, back);
			const given = { expected: read.value.edition, details: null, because: read.value.because };
			const done = await at.services.pastDinners.correct(at.group.id, numberIn(at), given, at.press);
			if (done.ok) throw redirect(`/desk/${at.group.slug}/past?done=taken-back`, 303);
			return refused({ '': refusals.correct[done.code] }, {}, 409, back);
		},
	},
});

export default function CorrectPastDinner() {
	const page = useLoaderData<typeof loader>();
	const answered = useActionData<typeof action>();
	const errors: FieldErrors = answered?.errors ?? {};
	const isTyped = answered !== undefined && Object.keys(answered.typed).length > 0;
	const typed: Typed = isTyped ? answered.typed : (page.typed ?? {});
	const fields = { typed, errors, sign: page.sign };
	return (
		<DeskPage>
			<GroupNav group={page.slug} here="/past" />
			<Title lead="Typed in later. A correction is another edition: the page says when and why.">
				{`Dinner #${page.number}`}
			</Title>
			{page.saved && !answered && <Notice kind="good" speak="polite" title="Saved" answers />}
			<ErrorSummary title="Not saved yet" errors={summaryOf(errors, [...pastOrder, 'backBecause'], 'past')} />
			{page.typed === null && !isTyped && (
				<Notice kind="calm" title="This dinner was taken back">
					<p>It is on no public page and in no total. Fill the form in to bring it back.</p>
				</Notice>
			)}
			<p>
				<a href={`/${page.slug}/${page.number}`}>Its public page</a>
			</p>
			<form id="past" method="post" autoComplete="off" noValidate>
				<FormKey />
				<input type="hidden" name="edition" value={page.edition} autoComplete="off" />
				<PastDinnerFields {...fields} withNumber={false} />
				<PastPitchFields {...fields} />
				<Field
					name="because"
					label="Why you correct it"
					hint="Public, with the date."
					autoComplete="off"
					defaultValue={textOf(typed, 'because')}
					error={errors.because}
					errorPrefix="Error:"
				/>
				<Actions>
					<Button name="intent" value="correct">
						Save the correction
					</Button>
					<Button kind="plain" href={`/desk/${page.slug}/past`}>
						Back
					</Button>
				</Actions>
			</form>
			{page.typed !== null && (
				<Confirm summary="Take this dinner back" open={answered?.back != null}>
					<p>It leaves the public pages and the totals. Its number stays taken, and it can be brought back here.</p>
					<form method="post" autoComplete="off" noValidate>
						<FormKey />
						<input type="hidden" name="edition" value={page.edition} autoComplete="off" />
						<Field
							id="backBecause"
							name="because"
							label="Why"
							autoComplete="off"
							defaultValue={answered?.back ?? undefined}
							error={errors.backBecause}
							errorPrefix="Error:"
						/>
						<Button kind="danger" name="intent" value="take back">
							Take it back
						</Button>
					</form>
				</Confirm>
			)}
			<section>
				<h2>Editions</h2>
				<ol>
					{page.editions.map(({ edition, at, because }) => (
						<li key={edition}>
							<span>{at}</span>: <bdi>{because ?? 'typed in'}</bdi>
						</li>
					))}
				</ol>
			</section>
		</DeskPage>
	);
}
