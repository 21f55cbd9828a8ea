import { data, type LinksFunction, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { groupDeskFileAction, groupDeskLoader } from '~/auth/guard.server';
import { readForm } from '~/contract/forms';
import { type FileProblem, readPastFile } from '~/contract/past-file.server';
import { importButton, importForm } from '~/contract/past-form';
import { columnNames } from '~/contract/past-heads';
import { DESK } from '~/i18n';
import { inWords } from '~/i18n/desk';
import { formatsIn } from '~/i18n/format';
import { moneyIn } from '~/i18n/money';
import { Actions, Button } from '~/ui/button';
import { Choice } from '~/ui/choice-fields';
import deskCss from '~/ui/desk.css?url';
import { DeskPage } from '~/ui/desk-page';
import { ErrorSummary } from '~/ui/error-summary';
import { titled } from '~/ui/error-title';
import { FileField } from '~/ui/form-fields';
import { FormKey } from '~/ui/form-key';
import { Title } from '~/ui/frame';
import { GroupNav } from '~/ui/group-nav';
import { Notice } from '~/ui/notice';
import { Refused } from '~/ui/refused';
import { hallOf, wholeOf } from './past.page.server';
import { PastPreview } from './past-preview';
import { refusals } from './refusals';

export const links: LinksFunction = () => [{ rel: 'stylesheet', href: deskCss }];
export const meta = titled<typeof loader>(({ data: page }) => [
	{ title: page ? `Import past dinners – ${page.name}` : 'Desk' },
	{ name: 'robots', content: 'noindex' },
]);

/** Dinners of a preview that are shown. */
const MOST_SHOWN = 100;

export const loader = groupDeskLoader('past.type in', async ({ group, services, url }) => {
	const say = moneyIn(group.currency, DESK);
	const prepared = await services.pastDinners.prepared(group.id);
	return {
		slug: group.slug,
		name: group.name,
		columns: columnNames,
		wasWindows: url.searchParams.has('windows-1252'),
		unread: (url.searchParams.get('unread') ?? '').split('.').filter((at) => /^[1-9]\d{0,3}$/.test(at)),
		prepared: prepared && {
			digest: prepared.digest,
			taken: prepared.taken.slice(0, MOST_SHOWN),
			rows: prepared.dinners.slice(0, MOST_SHOWN).map((dinner) => wholeOf(dinner, say)),
			more: Math.max(0, prepared.dinners.length - MOST_SHOWN),
			said: `${inWords(prepared.totals.dinners, 'dinner', 'dinners')} with ${inWords(prepared.totals.pitches, 'pitch', 'pitches')}; pots of ${say(prepared.totals.potAmount)}, of which ${say(prepared.totals.carriedOverAmount)} was carried over`,
		},
	};
});

type Refusal = {
	/** How days are written, as it was chosen. */
	order: string | null;
	refusal: string | null;
	problems: readonly FileProblem[];
	more: number;
	asksOrder: boolean;
	file: string | null;
};
const refused = (given: Partial<Refusal>, status = 400) =>
	data(
		{ order: null, refusal: null, problems: [], more: 0, asksOrder: false, file: null, ...given } satisfies Refusal,
		{
			status,
		},
	);

export const action = groupDeskFileAction({
	look: {
		can: 'past.type in',
		run: async (at) => {
			const file = at.form.get('table');
			at.form.delete('table');
			const read = readForm(at.form, importForm);
			if (!read.ok) return refused({ refusal: Object.values(read.errors)[0] ?? '' });
			const order = read.value.order ?? null;
			if (at.lost.get('table') === 'too big')
				return refused({ order, file: 'This file is too large. At most 4 MB are taken at one time.' });
			if (at.lost.size > 0)
				return refused(
					{ order, file: 'Too many files are being sent at this moment. Choose it again in a minute.' },
					503,
				);
			if (!(file instanceof File)) return refused({ order, file: 'Choose the file with the table first.' });
			const table = await readPastFile(new Uint8Array(await file.arrayBuffer()), hallOf(at), order);
			if (!table.ok) return refused({ ...table, order });
			await at.services.pastDinners.prepareImport(at.group.id, table.dinners);
			const said = new URLSearchParams();
			if (table.notes.length > 0) said.set('windows-1252', '1');
			if (table.unread.length > 0) said.set('unread', table.unread.slice(0, MOST_SHOWN).join('.'));
			throw redirect(`${at.url.pathname}${said.size > 0 ? `?${said}` : ''}`, 303);
		},
	},
	import: {
		can: 'past.type in',
		run: async ({ form, group, services, press }) => {
			const read = readForm(form, importButton);
			if (!read.ok) return refused({ refusal: Object.values(read.errors)[0] ?? '' });
			const done = await services.pastDinners.importPrepared(group.id, read.value.digest, press);
			if (done.ok) throw redirect(`/desk/${group.slug}/past?done=imported`, 303);
			return refused({ refusal: refusals.import[done.code] }, 409);
		},
	},
	discard: {
		can: 'past.type in',
		run: async ({ group, services, url }) => {
			await services.pastDinners.discardImport(group.id);
			throw redirect(url.pathname, 303);
		},
	},
});

export default function ImportPage() {
	const page = useLoaderData<typeof loader>();
	const answered = useActionData<typeof action>();
	return (
		<DeskPage>
			<GroupNav group={page.slug} here="/past" />
			<Title
				lead="You see the dinners before they are imported. All of them come in, or none."
				answers={answered === undefined}
			>
				Import past dinners
			</Title>
			{answered?.refusal && <Refused sentence={answered.refusal} />}
			<ErrorSummary
				title="Nothing was imported"
				errors={answered?.file ? [{ field: 'table', text: answered.file }] : []}
			/>
			{answered && answered.problems.length > 0 && <Problems {...answered} />}
			{page.prepared && !answered?.problems.length && <Preview {...page} prepared={page.prepared} />}
			<section>
				<h2>{page.prepared ? 'Another file' : 'The table'}</h2>
				<p>
					A CSV file: a row for each pitch, and in the first row the names of the columns. These are{' '}
					<b>{page.columns.join(', ')}</b>. Needed are number, date, pot and pitch. Each row repeats its dinner’s
					number, date, pot and numbers of people.
				</p>
				<form method="post" encType="multipart/form-data" autoComplete="off">
					<FormKey />
					<FileField
						name="table"
						label="File"
						hint="CSV, up to 4 MB and 10,000 rows. Commas, semicolons or tabs."
						accept=".csv,.txt,text/csv,text/plain"
						error={answered?.file ?? undefined}
						errorPrefix="Error:"
					/>
					<Choice
						name="order"
						label="A day like 3/4/26 in it is"
						optional="(only if there are such days)"
						error={answered?.asksOrder ? 'Choose one of them, and choose the file again.' : undefined}
						errorPrefix="Error:"
						defaultValue={answered?.order ?? undefined}
						options={[
							{ value: 'day first', label: 'the 3rd of April: the day is first' },
							{ value: 'month first', label: 'the 4th of March: the month is first' },
						]}
					/>
					<Actions>
						<Button name="intent" value="look" kind={page.prepared ? 'alt' : 'go'}>
							Look at it first
						</Button>
						<Button kind="plain" href={`/desk/${page.slug}/past`}>
							Back
						</Button>
					</Actions>
				</form>
			</section>
		</DeskPage>
	);
}

function Problems({ problems, more }: { problems: readonly FileProblem[]; more: number }) {
	return (
		<Notice kind="bad" title="Nothing was imported" speak="now" answers>
			<p>Correct these in the file, and choose it again.</p>
			<ul>
				{problems.map(({ row, column, sentence }) => (
					<li key={`${row} ${column} ${sentence}`}>
						{row > 0 && <b>{column ? `Row ${row}, ${column}: ` : `Row ${row}: `}</b>}
						<span>{sentence}</span>
					</li>
				))}
			</ul>
			{more > 0 && <p>{`And ${inWords(more, 'more problem', 'more problems')}.`}</p>}
		</Notice>
	);
}

type PreviewProps = {
	wasWindows: boolean;
	unread: readonly string[];
	prepared: NonNullable<ReturnType<typeof useLoaderData<typeof loader>>['prepared']>;
};

function Preview({ wasWindows, unread, prepared }: PreviewProps) {
	const { taken } = prepared;
	return (
		<section>
			<h2>What will be imported</h2>
			<p>{`${prepared.said}.`}</p>
			{wasWindows && (
				<Notice kind="warn">
					<p>The file was not in UTF-8, so it was read as Windows-1252. Look at letters with accents below.</p>
				</Notice>
			)}
			{unread.length > 0 && (
				<Notice kind="warn" title="Something is not read">
					<p>
						{unread.length === 1
							? `Column ${unread[0]} of the table is not read: its name is not in the list below.`
							: `The columns ${formatsIn(DESK).list(unread)} of the table are not read: their names are not in the list below.`}{' '}
						If it matters, give it one of those names, and choose the file again.
					</p>
				</Notice>
			)}
			{taken.length > 0 && (
				<Notice kind="warn" title="Some numbers are taken">
					<p>
						{`There are dinners with the numbers ${taken.join(', ')} already, so this cannot be imported. Take those rows out of the file, or give them other numbers.`}
					</p>
				</Notice>
			)}
			<PastPreview rows={prepared.rows} />
			{prepared.more > 0 && <p>{`And ${inWords(prepared.more, 'more dinner', 'more dinners')}.`}</p>}
			<form method="post" encType="multipart/form-data" autoComplete="off">
				<FormKey />
				<input type="hidden" name="digest" value={prepared.digest} autoComplete="off" />
				<Actions>
					{taken.length === 0 && (
						<Button name="intent" value="import">
							Import them all
						</Button>
					)}
					<Button name="intent" value="discard" kind={taken.length === 0 ? 'plain' : 'alt'}>
						Forget this file
					</Button>
				</Actions>
			</form>
		</section>
	);
}
