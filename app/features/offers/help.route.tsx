import { data, type LinksFunction, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { type AtDinner, dinnerAction, dinnerLoader, type Posted } from '~/auth/guard.server';
import { type FieldErrors, readForm, type Typed } from '~/contract/forms';
import { offerForm } from '~/contract/offer-form';
import { offerKinds } from '~/domain/offer';
import { isDraft } from '~/domain/phase-policy';
import { offerMessages } from '~/i18n/offers';
import { sayDate } from '~/i18n/when';
import type { PageHandle } from '~/root';
import type { OfferRefusal } from '~/services/offers.server';
import { Actions, Button } from '~/ui/button';
import { Choice, Tick } from '~/ui/choice-fields';
import { ErrorSummary } from '~/ui/error-summary';
import { titled } from '~/ui/error-title';
import { Field, TextArea } from '~/ui/form-fields';
import { FormKey } from '~/ui/form-key';
import { Page, Title } from '~/ui/frame';
import { HoneyPot } from '~/ui/honey-pot';
import { localeFrom } from '~/ui/language';
import { Notice } from '~/ui/notice';
import pitchCss from '~/ui/pitch.css?url';
import { NamingPitches } from '~/ui/pitch-text';
import resultCss from '~/ui/result.css?url';

export const handle: PageHandle = { script: false };
export const links: LinksFunction = () => [resultCss, pitchCss].map((href) => ({ rel: 'stylesheet', href }));
export const meta = titled<typeof loader>(({ matches }) => [
	{ title: offerMessages(localeFrom(matches)).title },
	{ name: 'robots', content: 'noindex' },
]);
export const headers = () => ({ 'Cache-Control': 'no-store' });

/** As the dinner's own page does. */
function refuseDraft({ dinner }: AtDinner): void {
	if (isDraft(dinner.phase)) throw new Response('Not found', { status: 404, headers: { 'Cache-Control': 'no-store' } });
}

export const loader = dinnerLoader('offer.make', async (at) => {
	refuseDraft(at);
	const { dinner, group, services, locale } = at;
	const pitches = await services.offers.pitches(dinner.id);
	return {
		locale,
		group: { slug: group.slug, name: group.name },
		number: dinner.number,
		state: services.offers.stateOf(dinner),
		until: sayDate(services.offers.endOf(dinner), group.time_zone, locale),
		pitches: pitches.filter(({ young }) => !young),
		young: pitches.filter(({ young }) => young).map(({ title }) => title),
	};
});

const statuses: Readonly<Record<OfferRefusal, number>> = {
	'not open': 409,
	'no such pitch': 409,
	busy: 503,
	full: 503,
	'sent before': 409,
};

/** Reads no paper: an offer is kept apart from the ballot of who makes it. */
async function send(at: AtDinner & Posted) {
	refuseDraft(at);
	const { dinner, group, services, locale, form, key, address } = at;
	const t = offerMessages(locale);
	const read = readForm(form, offerForm(t.errors));
	if (!read.ok || key === null) {
		const errors = read.ok ? { '': t.errors.notThisForm } : read.errors;
		return data({ errors, refused: null, typed: read.typed }, { status: 400 });
	}
	const { website, consent, ...offer } = read.value;
	const made = await services.offers.make(dinner.id, offer, { key, address });
	if (made.ok) throw redirect(`/${group.slug}/${dinner.number}/help/${made.value}`, 303);
	return data({ errors: {}, refused: made.code, typed: read.typed }, { status: statuses[made.code] });
}

export const action = dinnerAction({ send: { can: 'offer.make', run: send } });

export default function HelpPage() {
	const page = useLoaderData<typeof loader>();
	const answered = useActionData<typeof action>();
	const t = offerMessages(page.locale);
	const errors: FieldErrors = answered?.errors ?? {};
	const dinner = `/${page.group.slug}/${page.number}`;
	const closed = page.state !== 'open' ? page.state : page.pitches.length === 0 ? ('none' as const) : null;
	// A form that came too late is shown again, so that its words are not lost.
	const isShown = closed === null || answered !== undefined;
	return (
		<Page brand={{ name: t.dinner(page.group.name, page.number), href: dinner }} skip={t.skip}>
			<Title lead={t.lead}>{t.title}</Title>
			{answered?.refused && (
				<Notice kind="bad" title={t.problem} speak="now" answers>
					<p>{t.refused[answered.refused]}</p>
				</Notice>
			)}
			<ErrorSummary
				title={t.problem}
				errors={Object.entries(errors).map(([field, text]) => ({ field: field || 'main', text }))}
			/>
			{closed && !answered?.refused && (
				<Notice kind="calm" title={t.closed[closed].title}>
					<p>{closed === 'over' ? t.closed.over.text(page.until) : t.closed[closed].text}</p>
				</Notice>
			)}
			{isShown && <OfferFields page={page} typed={answered?.typed ?? {}} errors={errors} />}
			{page.young.length > 0 && <p>{t.young(page.young)}</p>}
			<p>
				<a href={dinner}>{t.toDinner}</a>
			</p>
		</Page>
	);
}

type FieldsProps = {
	page: ReturnType<typeof useLoaderData<typeof loader>>;
	typed: Typed;
	errors: FieldErrors;
};

function OfferFields({ page, typed, errors }: FieldsProps) {
	const t = offerMessages(page.locale);
	const text = (name: string) => (typeof typed[name] === 'string' ? typed[name] : undefined);
	return (
		<form method="post" autoComplete="off" noValidate>
			<FormKey />
			<p>{t.apart}</p>
			<Choice
				name="pitch"
				label={t.pitch}
				options={page.pitches.map(({ id, number, title, lang }) => ({
					value: id,
					label: <NamingPitches pitches={[{ title, lang }]}>{t.pitchOption(number, title)}</NamingPitches>,
				}))}
				defaultValue={typed.pitch}
				error={errors.pitch}
				required
			/>
			<Choice
				many
				name="kinds"
				label={t.kinds}
				hint={t.kindsHint}
				options={offerKinds.map((kind) => ({ value: kind, label: t.kindNames[kind], hint: t.kindDoes[kind] }))}
				defaultValue={typed.kinds}
				error={errors.kinds}
			/>
			<TextArea
				name="words"
				label={t.words}
				optional={t.optional}
				defaultValue={text('words')}
				error={errors.words}
				rows={3}
			/>
			<Field
				name="name"
				label={t.name}
				optional={t.optional}
				hint={t.nameHint}
				autoComplete="given-name"
				autoCapitalize="words"
				width="middle"
				defaultValue={text('name')}
				error={errors.name}
			/>
			<Field
				name="contact"
				label={t.contact}
				hint={t.contactHint}
				autoComplete="email"
				autoCapitalize="none"
				spellCheck={false}
				defaultValue={text('contact')}
				error={errors.contact}
				required
			/>
			<Tick
				name="consent"
				value="on"
				label={t.consent}
				error={errors.consent}
				defaultChecked={typed.consent === 'on'}
				required
			/>
			<HoneyPot label={t.leaveEmpty} />
			<p className="fine">
				{t.kept} {t.until(page.until)}
			</p>
			<Actions>
				<Button name="intent" value="send">
					{t.send}
				</Button>
			</Actions>
		</form>
	);
}
