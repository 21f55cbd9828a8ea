import { data, type LinksFunction, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { type DinnerPressed, dinnerDeskAction, dinnerDeskLoader } from '~/auth/guard.server';
import { readFormKey } from '~/contract/form-key';
import { type FieldErrors, type FormResult, readForm, type Typed } from '~/contract/forms';
import { paperCode, paperNumber, papersAgain, papersWanted } from '~/contract/papers';
import { DESK } from '~/i18n';
import { sayCodeAtDesk } from '~/i18n/code';
import { isSo, paperRefusals, papersMadeSince, plural } from '~/i18n/desk';
import { doorMessages } from '~/i18n/door';
import type { PageHandle } from '~/root';
import type { Services } from '~/services/index.server';
import { Button } from '~/ui/button';
import deskCss from '~/ui/desk.css?url';
import { DinnerNav } from '~/ui/dinner-nav';
import { ErrorSummary } from '~/ui/error-summary';
import { titled } from '~/ui/error-title';
import { FormKey } from '~/ui/form-key';
import { summaryOf } from '~/ui/form-values';
import { Page, Title } from '~/ui/frame';
import { Notice } from '~/ui/notice';
import { PhoneAddress } from '~/ui/phone-address';
import { Refused } from '~/ui/refused';
import scriptsCss from '~/ui/scripts.css?url';
import { printedLanguages } from './in-languages';
import { MakePapers, PrintAgain, ReplacePaper } from './paper-forms';
import { GuestPaper, PrintedSlips } from './papers';
import { papersPage } from './papers.page.server';
import printCss from './print.css?url';

export const handle: PageHandle = { languages: printedLanguages };
export const links: LinksFunction = () => [
	{ rel: 'stylesheet', href: deskCss },
	{ rel: 'stylesheet', href: scriptsCss },
	{ rel: 'stylesheet', href: printCss },
];
export const meta = titled<typeof loader>(({ data: page }) => [
	{ title: page ? `Ballot papers – ${page.name}` : 'Ballot papers' },
	{ name: 'robots', content: 'noindex' },
]);

export const loader = dinnerDeskLoader('dinner.read desk', papersPage);

type Refusal = { errors: FieldErrors; typed: Typed; refusal: string | undefined; so: boolean };
const nothing: Refusal = { errors: {}, typed: {}, refusal: undefined, so: false };
const refused = (status: 400 | 409, why: Partial<Refusal>) => data<Refusal>({ ...nothing, ...why }, { status });

const replaceBy = <T,>(
	by: 'code' | 'number',
	readTyped: (form: FormData) => FormResult<T>,
	replace: (at: DinnerPressed, value: T) => ReturnType<Services['papers']['replaceByCode']>,
) => ({
	can: 'paper.replace' as const,
	run: async (at: DinnerPressed) => {
		const read = readTyped(at.form);
		if (!read.ok) return refused(400, read);
		const replaced = await replace(at, read.value);
		if (!replaced.ok) return refused(409, { errors: { [by]: paperRefusals[replaced.code] }, typed: read.typed });
		throw redirect(`${at.url.pathname}?replaced=${by === 'code' ? by : replaced.value.number}`, 303);
	},
});

export const action = dinnerDeskAction({
	make: {
		can: 'paper.make',
		run: async ({ form, services, dinner, press, url }: DinnerPressed) => {
			const read = readForm(form, papersWanted);
			if (!read.ok) return refused(400, { ...read, refusal: read.errors.expected });
			const { count, expected } = read.value;
			const made = await services.papers.make(dinner.id, press, count, expected);
			if (!made.ok) {
				const refusal =
					made.code === 'made since'
						? papersMadeSince((await services.papers.counts(dinner.id)).all)
						: paperRefusals[made.code];
				return refused(409, { refusal, so: isSo(made.code), typed: read.typed });
			}
			throw redirect(`${url.pathname}?print=${press.key}`, 303);
		},
	},
	'make one': {
		can: 'paper.make',
		run: async ({ services, dinner, press, url }: DinnerPressed) => {
			const made = await services.papers.makeOne(dinner.id, press);
			if (!made.ok) return refused(409, { refusal: paperRefusals[made.code], so: isSo(made.code) });
			throw redirect(`${url.pathname}?print=${press.key}&guest`, 303);
		},
	},
	'print again': {
		can: 'paper.make',
		run: async ({ form, services, dinner, press, url }: DinnerPressed) => {
			const read = readForm(form, papersAgain);
			if (!read.ok) return refused(400, { ...read, refusal: read.errors.made });
			const { first, last } = read.value;
			const made = await services.papers.printAgain(dinner.id, press, [first, last]);
			if (!made.ok) {
				const sentence = paperRefusals[made.code];
				if (made.code === 'none left' || made.code === 'too many')
					return refused(409, { errors: { first: sentence }, typed: read.typed });
				return refused(409, { refusal: sentence, so: isSo(made.code), typed: read.typed });
			}
			throw redirect(`${url.pathname}?print=${press.key}&from=${first}&to=${last}`, 303);
		},
	},
	'done printing': {
		can: 'paper.make',
		run: async ({ form, services, dinner, press, url }: DinnerPressed) => {
			const job = readFormKey(form.get('job'));
			const done = job ? await services.papers.donePrinting(dinner.id, job, press) : null;
			if (done?.ok === false) return refused(409, { refusal: paperRefusals[done.code] });
			throw redirect(form.has('guest') ? url.pathname.replace(/papers$/, 'door') : url.pathname, 303);
		},
	},
	'replace by code': replaceBy(
		'code',
		(form) => readForm(form, paperCode(sayCodeAtDesk)),
		({ services, dinner, press }, { code }) => services.papers.replaceByCode(dinner.id, code, press),
	),
	'replace by number': replaceBy(
		'number',
		(form) => readForm(form, paperNumber(doorMessages(DESK).number)),
		({ services, dinner, press }, { number }) => services.papers.replaceByNumber(dinner.id, number, press),
	),
});

export default function PapersPage() {
	const page = useLoaderData<typeof loader>();
	const answered = useActionData<typeof action>();
	const [guest] = page.shown?.slips ?? [];
	if (!answered && page.shown && guest) {
		const { shown } = page;
		return page.forGuest ? (
			<GuestPaper dinner={page} job={shown.key} paper={guest} address={page.address} />
		) : (
			<PrintedSlips
				dinner={page}
				job={shown.key}
				until={shown.until}
				slips={shown.slips}
				address={page.address}
				again={page.again}
			/>
		);
	}
	const { errors, typed, refusal, so } = answered ?? nothing;
	const { counts } = page;
	return (
		<Page width="wide" skip="Skip to the papers" brand={{ name: page.group.name, href: `/desk/${page.group.slug}` }}>
			<DinnerNav group={page.group.slug} number={page.number} here="/papers" />
			<Title
				answers={!answered && !page.replaced}
				eyebrow={page.name}
				lead={`${counts.all} made, ${counts.issued} handed out, ${counts.replaced} replaced${counts.spoiled > 0 ? `, ${counts.spoiled} cancelled after a bad print` : ''}.`}
			>
				Ballot papers
			</Title>
			{refusal && <Refused sentence={refusal} so={so} />}
			<ErrorSummary title="Not done" errors={summaryOf(errors, ['count', 'first', 'last', 'code', 'number'], 'main')} />
			{page.replaced && (
				<Notice kind="good" speak="polite" answers>
					<p>
						{page.replaced === 'code'
							? 'That paper is replaced, and whatever it said does not count. Hand the guest a new one.'
							: `Paper ${page.replaced} is blocked from now on. If it was voted on before, that vote stands. Hand the guest a new paper.`}
					</p>
				</Notice>
			)}
			{page.toPrint.map((job) => (
				<Notice
					key={job.key}
					kind="calm"
					title={`${plural(job.count, 'Paper', 'Papers')} ${job.which} can still be printed`}
				>
					<p>
						<span>{`Until ${job.until}, then their codes are gone.`}</span>{' '}
						<a href={`?print=${job.key}`}>Show them again</a>
					</p>
				</Notice>
			))}
			{!page.over && <PhoneAddress phones={page.phones} href={`/desk/${page.group.slug}/${page.number}/phones`} />}
			{page.over ? (
				<Notice kind="calm">
					<p>Voting is over, so no more papers can be made for this dinner.</p>
				</Notice>
			) : (
				<>
					<MakePapers page={page} typed={typed} errors={errors} />
					{page.lastNumber > 0 && <PrintAgain lastNumber={page.lastNumber} typed={typed} errors={errors} />}
					{page.mayHandOut && (
						<section>
							<h2>Make one for a guest who stands here</h2>
							<p>It is handed out at once and shown on this screen, for the guest to scan or copy.</p>
							<form method="post" autoComplete="off" className="stack">
								<FormKey />
								<Button kind="alt" name="intent" value="make one">
									Make one paper
								</Button>
							</form>
						</section>
					)}
					<ReplacePaper typed={typed} errors={errors} />
				</>
			)}
		</Page>
	);
}
