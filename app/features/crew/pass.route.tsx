import { data, type LinksFunction, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { littleAction, publicLoader } from '~/auth/guard.server';
import { passForm } from '~/contract/crew';
import { readForm } from '~/contract/forms';
import { type Job, jobPages } from '~/domain/crew';
import { crewMessages } from '~/i18n/crew';
import type { PassRefusal } from '~/services/crew.server';
import { Actions, Button } from '~/ui/button';
import deskCss from '~/ui/desk.css?url';
import { titled } from '~/ui/error-title';
import { Field } from '~/ui/form-fields';
import { Page, Title } from '~/ui/frame';
import { localeFrom } from '~/ui/language';
import { Notice } from '~/ui/notice';

export const links: LinksFunction = () => [{ rel: 'stylesheet', href: deskCss }];
export const meta = titled<typeof loader>(({ matches }) => [
	{ title: crewMessages(localeFrom(matches)).page },
	{ name: 'robots', content: 'noindex' },
]);

const statuses: Readonly<Record<PassRefusal, number>> = { unknown: 404, taken: 409, revoked: 410, over: 410 };
const pageOf = ({ job, group, number }: { job: Job; group: { slug: string }; number: number }): string =>
	`/desk/${group.slug}/${number}/${jobPages[job]}`;

export const loader = publicLoader('pass.take', async ({ services, request, params, locale }) => {
	const offered = await services.crew.offered(params.token ?? '', request.headers);
	const nobody = { locale, refused: null, job: null, dinner: '', name: '' };
	if (!offered.ok) return data({ ...nobody, refused: offered.code }, { status: statuses[offered.code] });
	const { job, group, number, isMine, name = '' } = offered.value;
	if (isMine) throw redirect(pageOf(offered.value), 303);
	const headers = new Headers({ 'Cache-Control': 'no-store' });
	for (const line of services.crew.prepare(request.headers)) headers.append('Set-Cookie', line);
	return data({ ...nobody, job, dinner: `${group.name} #${number}`, name }, { headers });
});

export const action = littleAction({
	take: {
		can: 'pass.take',
		run: async ({ services, request, params, locale, form }) => {
			const read = readForm(form, passForm(crewMessages(locale)));
			if (!read.ok) return data({ errors: read.errors, typed: read.typed, refused: null }, { status: 400 });
			const taken = await services.crew.take(params.token ?? '', read.value.yourName, request.headers);
			if (taken.ok) throw redirect(pageOf(taken.value), 303);
			if (taken.code === 'no cookie')
				return data(
					{ errors: { '': crewMessages(locale).noCookie }, typed: read.typed, refused: null },
					{ status: 400 },
				);
			return data({ errors: {}, typed: read.typed, refused: taken.code }, { status: statuses[taken.code] });
		},
	},
});

export default function PassPage() {
	const page = useLoaderData<typeof loader>();
	const answered = useActionData<typeof action>();
	const t = crewMessages(page.locale);
	const refused = answered?.refused ?? page.refused;
	if (refused || !page.job) {
		const { title, text } = t.refusal[refused ?? 'unknown'];
		return (
			<Page skip={t.skip} brand={{ name: 'Stockpot', href: '/' }}>
				<Title lead={text}>{title}</Title>
			</Page>
		);
	}
	const { name, does } = t.jobs[page.job];
	const errors: Readonly<Record<string, string | undefined>> = answered?.errors ?? {};
	const typed = answered?.typed.yourName;
	return (
		<Page skip={t.skip} brand={{ name: 'Stockpot', href: '/' }}>
			<Title lead={does}>{t.title(name, page.dinner)}</Title>
			{errors[''] && (
				<Notice kind="warn" speak="now" title={t.problem}>
					<p>{errors['']}</p>
				</Notice>
			)}
			<form method="post" autoComplete="off" noValidate>
				<Field
					name="yourName"
					label={t.name}
					hint={t.nameHint}
					autoComplete="given-name"
					autoCapitalize="words"
					width="middle"
					autoFocus={errors.yourName !== undefined}
					defaultValue={typeof typed === 'string' ? typed : page.name}
					error={errors.yourName}
					required
				/>
				<Actions>
					<Button wide>{t.go}</Button>
				</Actions>
			</form>
			<p className="fine">{t.noAccount}</p>
		</Page>
	);
}
