import { type LinksFunction, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { archiveAction, signedInLoader } from '~/auth/guard.server';
import { ANSWER } from '~/contract/focus';
import { readForm } from '~/contract/forms';
import { importGroupForm } from '~/contract/import-group-form';
import { Actions, Button } from '~/ui/button';
import deskCss from '~/ui/desk.css?url';
import { DeskPage } from '~/ui/desk-page';
import { ErrorSummary } from '~/ui/error-summary';
import { titled } from '~/ui/error-title';
import { Field, FileField } from '~/ui/form-fields';
import { summaryOf, textOf } from '~/ui/form-values';
import { Title } from '~/ui/frame';
import { Notice } from '~/ui/notice';
import { Refused } from '~/ui/refused';
import {
	importPage,
	lostFile,
	noFile,
	refused,
	refusedImport,
	refusedLook,
	sayNoImport,
} from './import-group.page.server';

export const links: LinksFunction = () => [{ rel: 'stylesheet', href: deskCss }];
export const meta = titled(() => [{ title: 'Import a group – Stockpot' }, { name: 'robots', content: 'noindex' }]);

const here = '/desk/account/keeper/import';

export const loader = signedInLoader('install.keep', async (at) => {
	const page = await importPage(at);
	return { ...page, whyNot: page.whyNot && sayNoImport(page.whyNot) };
});

export const action = archiveAction({
	look: {
		can: 'install.keep',
		run: async (at) => {
			if (at.upload?.kind === 'lost') return lostFile(at.upload.why, at);
			if (!at.upload) return noFile();
			const looked = await at.services.groupImports.look(at.organiser, at.upload);
			if (!looked.ok) return refusedLook(looked.why);
			throw redirect(`${here}#looked`, 303);
		},
	},
	import: {
		can: 'install.keep',
		run: async ({ form, services, organiser }) => {
			const read = readForm(form, importGroupForm);
			if (!read.ok) return refused(400, { errors: read.errors, typed: read.typed });
			const done = await services.groupImports.run(organiser, read.value);
			if (!done.ok) return refusedImport(done.why, read.typed);
			throw redirect(`${here}?imported=${done.value.slug}#${ANSWER}`, 303);
		},
	},
	discard: {
		can: 'install.keep',
		run: async ({ services, organiser }) => {
			await services.groupImports.discard(organiser);
			throw redirect(here, 303);
		},
	},
});

export default function ImportGroup() {
	const page = useLoaderData<typeof loader>();
	const answered = useActionData<typeof action>();
	const { looked } = page;
	const errors = answered?.errors ?? {};
	return (
		<DeskPage>
			<Title
				lead="You see what is in the archive before it is imported. All of it comes in, or nothing."
				answers={answered === undefined && !page.imported}
			>
				Import a group
			</Title>
			{page.imported && !answered && (
				<Notice kind="good" speak="polite" answers title={`${page.imported.name} is here`}>
					<p>
						You are its organiser. <a href={`/desk/${page.imported.slug}/settings`}>Invite the others</a>, or{' '}
						<a href={`/desk/${page.imported.slug}`}>look at its dinners</a>.
					</p>
				</Notice>
			)}
			{answered?.refusal && <Refused sentence={answered.refusal} />}
			<ErrorSummary
				title="Please look at this:"
				errors={summaryOf(errors, ['slug', 'archive'], looked ? 'looked' : 'send')}
			/>
			{looked && <LookedAt looked={looked} typed={answered?.typed ?? null} error={errors.slug} />}
			<section>
				<h2>{looked ? 'Another archive' : 'The archive'}</h2>
				<p>
					The file that “Download the archive” at a group’s desk gives, or <code>npm run export-group</code>. It holds
					contacts of pitchers: this server deletes it once it is imported, and after an hour in any case.
				</p>
				{page.whyNot && !answered?.refusal ? (
					<Notice kind="calm">
						<p>{page.whyNot}</p>
					</Notice>
				) : (
					<form method="post" encType="multipart/form-data" autoComplete="off" id="send">
						{/* Before the file, so that a file that stops on its way is answered. */}
						<input type="hidden" name="intent" value="look" autoComplete="off" />
						<FileField
							name="archive"
							label="File"
							hint={`Its name ends in .stockpot.tar.gz. Up to ${page.mostMb} MB, within three minutes.`}
							accept=".gz,.tgz,application/gzip"
							error={errors.archive}
							errorPrefix="Error:"
						/>
						<Actions>
							<Button kind={looked ? 'alt' : 'go'}>Look at it first</Button>
							<Button kind="plain" href="/desk/account/keeper">
								Back
							</Button>
						</Actions>
					</form>
				)}
			</section>
		</DeskPage>
	);
}

type Looked = NonNullable<Awaited<ReturnType<typeof importPage>>['looked']>;
type LookedProps = {
	looked: Looked;
	typed: Parameters<typeof textOf>[0] | null;
	error: string | undefined;
};

function LookedAt({ looked, typed, error }: LookedProps) {
	return (
		<section id="looked">
			<h2>What will be imported</h2>
			<p>
				<b dir="auto">{looked.name}</b>
				<span>{`, from an archive of ${looked.size} (version ${looked.version}) that was made on ${looked.made}:`}</span>
			</p>
			<ul>
				{looked.holds.map((line) => (
					<li key={line}>{line}</li>
				))}
			</ul>
			<p>
				You become its organiser, and invite the others. Published results keep their bytes, and are recounted as
				before. Private links of pitches, crew passes and printed papers of the other Stockpot do not work here.
			</p>
			<p className="fine">
				It is written in one go. That takes from seconds to some minutes, and other pages may ask to try again
				meanwhile.
			</p>
			<form method="post" autoComplete="off" className="stack" noValidate>
				<input type="hidden" name="id" value={looked.id} autoComplete="off" />
				<Field
					name="slug"
					label="Its address here"
					hint="What comes after the slash, on posters and in links. It cannot be changed later."
					defaultValue={typed ? textOf(typed, 'slug') : looked.slug}
					error={error ?? (typed ? undefined : looked.taken)}
					errorPrefix="Error:"
					autoCapitalize="none"
					autoComplete="off"
					spellCheck={false}
				/>
				<Actions>
					<Button name="intent" value="import">
						Import this group
					</Button>
					<Button name="intent" value="discard" kind="plain">
						Forget this file
					</Button>
				</Actions>
			</form>
		</section>
	);
}
