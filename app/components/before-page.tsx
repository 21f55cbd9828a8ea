import { Actions, Button } from '~/components/form';
import { Title } from '~/components/frame';
import { Notice } from '~/components/notice';
import { Brief } from '~/components/pitch';
import { PublicPitchView } from '~/components/public-pitch';
import { Fine } from '~/components/result';
import type { beforePage } from '~/http/dinner-page.server';
import type { Locale } from '~/messages';
import { pitchMessages } from '~/messages/pitch';
import { publicMessages } from '~/messages/public';

export type BeforeProps = {
	lang: Locale;
	group: { slug: string; name: string; place: string };
	number: number;
	page: Awaited<ReturnType<typeof beforePage>>;
};

/** A dinner that is to come, or on: what, when, where, who pitches and how to vote. */
export function BeforePage(p: BeforeProps) {
	const words = publicMessages(p.lang);
	const t = words.dinner;
	const { page } = p;
	const voting = ['doors', 'pitching', 'voting'].includes(page.phase);
	return (
		<>
			<Title eyebrow={page.date}>{t.page(p.group.name, p.number)}</Title>
			{page.phase === 'cancelled' && (
				<Notice kind="warn" title={t.cancelled}>
					{page.cancelledBecause && <p dir="auto">{page.cancelledBecause}</p>}
				</Notice>
			)}
			{page.phase === 'counting' && (
				<Notice kind="calm">
					<p>{t.closed}</p>
				</Notice>
			)}
			{page.phase === 'announced' && (
				<Notice kind="calm">
					<p>{t.announcing}</p>
				</Notice>
			)}
			{page.phase === 'call' && <Call {...p} />}
			{voting && (
				<section>
					<h2>{t.howToVote}</h2>
					<p>{t.vote}</p>
					<Actions>
						<Button href="/vote">{t.voteButton}</Button>
					</Actions>
				</section>
			)}
			{page.phase !== 'cancelled' && <Practical {...p} />}
			{page.lineUp.length > 0 && (
				<section>
					<h2>{voting ? t.lineUp : t.lineUpSoon}</h2>
					<LineUpInFull {...p} />
				</section>
			)}
			{page.phase !== 'cancelled' && (
				<section>
					<h2>{words.group.brief}</h2>
					<Brief gate={page.brief.gate} criteria={page.brief.criteria} />
				</section>
			)}
			{page.phase !== 'cancelled' && (
				<section>
					<h2>{t.rules}</h2>
					<p>{page.rules}</p>
				</section>
			)}
			<OrderDraw {...p} />
		</>
	);
}

function Call({ lang, group, number, page }: BeforeProps) {
	const t = publicMessages(lang).dinner;
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

function Practical({ lang, page }: BeforeProps) {
	const t = publicMessages(lang).dinner;
	return (
		<dl className="practical">
			<dt>{t.when}</dt>
			<dd>
				{page.date}. {t.doors(page.doors)}.
			</dd>
			{(page.venue || page.address) && (
				<>
					<dt>{t.where}</dt>
					<dd dir="auto">{[page.venue, page.address].filter(Boolean).join(', ')}</dd>
				</>
			)}
			<dt>{t.access}</dt>
			<dd dir="auto">{page.accessNotes || t.noAccess}</dd>
			<dt>{t.donation}</dt>
			<dd>{page.donation ? t.donationText(page.donation) : t.free}</dd>
		</dl>
	);
}

/** Every pitch as guests read it, in running order. */
export function LineUpInFull({ lang, group, page }: BeforeProps) {
	const words = pitchMessages(lang);
	return (
		<>
			{page.lineUp.map(({ number, pitch, picture }) => (
				<div key={number} id={`pitch-${number}`} className="full-pitch">
					<PublicPitchView
						pitch={pitch}
						words={words}
						place={group.place}
						number={number}
						picture={picture}
						level={2}
					/>
				</div>
			))}
		</>
	);
}

/** Anybody can draw the running order again. */
export function OrderDraw({ lang, page }: Pick<BeforeProps, 'lang' | 'page'>) {
	const t = publicMessages(lang).dinner;
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
