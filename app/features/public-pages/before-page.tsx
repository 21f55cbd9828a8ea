import type { Locale } from '~/i18n';
import { pitchMessages } from '~/i18n/pitch';
import { publicMessages } from '~/i18n/public';
import { reportMessages } from '~/i18n/report';
import { Actions, Button } from '~/ui/button';
import { Title } from '~/ui/frame';
import { Notice } from '~/ui/notice';
import { Brief } from '~/ui/pitch';
import { PublicPitchView } from '~/ui/public-pitch';
import { Fine, PlaceList } from '~/ui/result';
import type { beforePage } from './dinner.page.server';
import { Evening, Practical } from './practical';

export type BeforeProps = {
	locale: Locale;
	group: { slug: string; name: string; place: string };
	number: number;
	page: Awaited<ReturnType<typeof beforePage>>;
};

/** The public page of a dinner before its result is published. */
export function BeforePage(p: BeforeProps) {
	const words = publicMessages(p.locale);
	const t = words.dinner;
	const { page } = p;
	const { cancelled, counting, announcing, calling, night } = page.stage;
	return (
		<>
			<Title eyebrow={page.date}>{t.page(p.group.name, p.number)}</Title>
			{cancelled && (
				<Notice kind="warn" title={t.cancelled}>
					{page.cancelledBecause && <p dir="auto">{page.cancelledBecause}</p>}
				</Notice>
			)}
			{counting && (
				<Notice kind="calm">
					<p>{t.closed}</p>
				</Notice>
			)}
			{announcing && (
				<Notice kind="calm">
					<p>{t.announcing}</p>
				</Notice>
			)}
			{calling && <Call {...p} />}
			{night && (
				<section>
					<h2>{t.howToVote}</h2>
					<p>{t.vote}</p>
					<Actions>
						<Button href="/vote">{t.voteButton}</Button>
					</Actions>
				</section>
			)}
			{!cancelled && <Practical {...p} />}
			{page.stage.planned && <Evening {...p} />}
			{page.lineUp.length > 0 && (
				<section>
					<h2>{night ? t.lineUp : t.lineUpSoon}</h2>
					<PlaceList
						label={t.lineUpSoon}
						places={page.lineUp.map(({ number, pitch: { title, lang } }) => ({
							...{ number, title, lang },
							href: `#pitch-${number}`,
						}))}
					/>
					<Reports {...p} />
					<LineUpInFull {...p} />
				</section>
			)}
			{!cancelled && (
				<section>
					<h2>{words.group.brief}</h2>
					<Brief {...page.brief} />
				</section>
			)}
			{!cancelled && (
				<section>
					<h2>{t.rules}</h2>
					<p>{page.rules}</p>
				</section>
			)}
			<OrderDraw {...p} />
		</>
	);
}

/** Winners of earlier dinners who tell how it went, before the pitches. */
function Reports({ locale, group, page }: BeforeProps) {
	const { slots } = reportMessages(locale);
	if (page.reports.length === 0) return null;
	return (
		<>
			<h3>{slots.title}</h3>
			<ul>
				{page.reports.map(({ title, number, minutes }) => (
					<li key={`${number} ${title}`}>
						<a href={`/${group.slug}/${number}`}>{slots.line(title, number)}</a>, <span>{slots.minutes(minutes)}</span>
					</li>
				))}
			</ul>
		</>
	);
}

function Call({ locale, group, number, page }: BeforeProps) {
	const t = publicMessages(locale).dinner;
	return (
		<section>
			<h2>{t.callTitle}</h2>
			{page.callIsOpen ? (
				<>
					<p>
						{t.callText(page.minutes, page.questions)} {t.callUntil(page.deadline)}
					</p>
					<Actions>
						<Button href={`/${group.slug}/${number}/pitch`}>{t.callButton}</Button>
					</Actions>
				</>
			) : (
				<p>{t.callOver}</p>
			)}
		</section>
	);
}

export function LineUpInFull({ locale, group, page }: BeforeProps) {
	const words = pitchMessages(locale);
	return (
		<>
			{page.lineUp.map(({ number, pitch, told, picture, recording }) => (
				<div key={number} id={`pitch-${number}`} className="full-pitch">
					<PublicPitchView
						pitch={pitch}
						told={told}
						words={words}
						place={group.place}
						number={number}
						picture={picture}
						recording={recording}
						level={2}
						fold={publicMessages(locale).dinner.wholePitch}
					/>
				</div>
			))}
		</>
	);
}

/** The seed and how to use it, so that anybody can repeat the draw. */
export function OrderDraw({ locale, page }: Pick<BeforeProps, 'locale' | 'page'>) {
	const t = publicMessages(locale).dinner;
	if (!page.lastDraw) return null;
	return (
		<Fine>
			<p>
				{t.order(page.lastDraw.at)} <code>{page.lastDraw.seed}</code>
			</p>
			{page.lastDraw.times > 1 && <p>{t.redrawn(page.lastDraw.times)}</p>}
		</Fine>
	);
}
