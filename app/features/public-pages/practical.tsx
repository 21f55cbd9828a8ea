import type { Locale } from '~/i18n';
import { publicMessages } from '~/i18n/public';
import { Actions, Button } from '~/ui/button';
import type { beforePage } from './dinner.page.server';

type Page = Awaited<ReturnType<typeof beforePage>>;

/** What somebody needs to know who wants to come: when, where, whether they can get in, and what it costs. */
type Props = { locale: Locale; group: { slug: string }; number: number; page: Page };

export function Practical({ locale, group, number, page }: Props) {
	const t = publicMessages(locale).dinner;
	return (
		<dl className="practical">
			<dt>{t.when}</dt>
			<dd>
				{t.doors(page.doors)}
				{page.stage.ahead && (
					<>
						{' '}
						<a className="aside-link" href={`/${group.slug}/${number}/dinner.ics`}>
							{t.calendar}
						</a>
					</>
				)}
			</dd>
			{(page.venue || page.address) && (
				<>
					<dt>{t.where}</dt>
					<dd>
						<span dir="auto">{[page.venue, page.address].filter(Boolean).join(', ')}</span>
						{page.map && (
							<>
								{' '}
								<a className="aside-link" href={page.map}>
									{t.map}
								</a>
							</>
						)}
					</dd>
				</>
			)}
			{page.stage.ahead && (page.bookingUrl !== '' || page.placesLeft !== null) && (
				<>
					<dt>{t.booking}</dt>
					<dd>
						{page.placesLeft !== null && <p>{t.placesLeft(page.placesLeft)}</p>}
						{page.bookingUrl !== '' && (
							<Actions>
								<Button kind="alt" href={page.bookingUrl}>
									{t.book}
								</Button>
							</Actions>
						)}
					</dd>
				</>
			)}
			<dt>{t.donation}</dt>
			<dd>
				<b className="price">{page.donation ?? t.free}</b> {page.donation ? t.donationText : t.freeText}
			</dd>
			<dt>{t.access}</dt>
			<dd>
				<AccessSaid offers={page.offers} notes={page.accessNotes} t={t} />
			</dd>
			{page.contact && (
				<>
					<dt>{t.ask}</dt>
					<dd>
						<a href={page.contact.href} dir="ltr">
							{page.contact.shown}
						</a>
					</dd>
				</>
			)}
		</dl>
	);
}

type Said = Pick<Page, 'offers'> & { notes: string; t: ReturnType<typeof publicMessages>['dinner'] };

function AccessSaid({ offers, notes, t }: Said) {
	if (offers.length === 0 && !notes) return t.noAccess;
	return (
		<>
			{offers.length > 0 && (
				<ul className="access">
					{offers.map(({ feature, is }) => (
						<li key={feature}>{t.offers[feature][is]}</li>
					))}
				</ul>
			)}
			{notes && (
				<p className="typed" dir="auto">
					{notes}
				</p>
			)}
		</>
	);
}

/** The plan of the evening. */
export function Evening({ locale, page }: { locale: Locale; page: Page }) {
	const t = publicMessages(locale).dinner;
	return (
		<section>
			<h2>{t.evening}</h2>
			<ol className="evening">
				{page.evening.map(({ step, at, time }) => (
					<li key={step}>
						<time className="num" dateTime={at}>
							{time}
						</time>{' '}
						<span>{t.plan[step]}</span>
					</li>
				))}
			</ol>
			<p className="fine">{t.planMayMove}</p>
		</section>
	);
}
