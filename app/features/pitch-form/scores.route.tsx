import type { LinksFunction, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { type Pitcher, pitcherAction, pitcherLoader } from '~/auth/guard.server';
import { briefIn, namedBy } from '~/i18n/brief';
import { pitchMessages } from '~/i18n/pitch';
import { resultMessages } from '~/i18n/result';
import { sayDateTime } from '~/i18n/when';
import { Actions, Button } from '~/ui/button';
import { Title } from '~/ui/frame';
import { localeFrom } from '~/ui/language';
import { Notice } from '~/ui/notice';
import { PitchText } from '~/ui/pitch-text';
import { Scrollable } from '~/ui/result';
import resultCss from '~/ui/result.css?url';
import { CountCells, CountHeads } from '~/ui/score-tables';
import { PitchPage } from './pitch-page';

export const links: LinksFunction = () => [{ rel: 'stylesheet', href: resultCss }];
export const meta: MetaFunction<typeof loader> = ({ matches }) => [
	{ title: resultMessages(localeFrom(matches)).own.title },
	{ name: 'robots', content: 'noindex' },
];

/** Tells whether there are scores. Their values are returned by the action only, so that nobody sees them without asking. */
export const loader = pitcherLoader('pitch.scores own', async ({ pitch, services, locale, params }) => {
	const { group, dinner } = await services.pitches.home(pitch);
	const own = await services.publishing.ownScores(pitch, group.time_zone);
	return {
		locale,
		group: { slug: group.slug, name: group.name },
		link: `/pitch/${params.token ?? ''}`,
		title: pitch.answers.title,
		lang: pitch.answers.lang,
		kind: own.kind,
		from: own.kind === 'not yet' ? sayDateTime(own.from, group.time_zone, locale) : null,
		countRule: dinner.count_rule,
	};
});

export const action = pitcherAction({
	'see my scores': {
		can: 'pitch.scores own',
		run: async ({ pitch, services, locale }: Pitcher) => {
			const { group, dinner } = await services.pitches.home(pitch);
			const own = await services.publishing.ownScores(pitch, group.time_zone);
			const brief = briefIn(dinner.brief, locale);
			return own.kind === 'ready' ? { ...own, criteria: namedBy(brief, own.criteria) } : null;
		},
	},
});

export default function OwnScoresPage() {
	const page = useLoaderData<typeof loader>();
	const own = useActionData<typeof action>();
	const say = resultMessages(page.locale);
	const t = say.own;
	return (
		<PitchPage group={page.group} skip={pitchMessages(page.locale).skip}>
			<Title eyebrow={<PitchText lang={page.lang}>{page.title}</PitchText>}>{t.title}</Title>
			{page.kind === 'not on the ballot' && <p>{t.notOn}</p>}
			{page.kind === 'not yet' && (
				<Notice kind="calm" title={t.notYet(page.from ?? '')}>
					<p>{t.notYetWhy}</p>
				</Notice>
			)}
			{page.kind === 'too few' && (
				<Notice kind="calm" title={t.tooFew}>
					<p>{t.tooFewWhy}</p>
				</Notice>
			)}
			{page.kind === 'ready' && !own && (
				<form method="post">
					<p>{t.ask}</p>
					<p>{t.askWhy}</p>
					<Actions>
						<Button name="intent" value="see my scores">
							{t.show}
						</Button>
					</Actions>
				</form>
			)}
			{own && (
				<>
					<p className="lead">{t.lead(own.total, own.ballots, page.countRule)}</p>
					<Scrollable label={t.caption}>
						<table>
							<caption>
								<span>{t.caption}</span>
							</caption>
							<thead>
								<tr>
									<th scope="col">{say.table.criterion}</th>
									<CountHeads sum={say.table.sum} />
								</tr>
							</thead>
							<tbody>
								{own.criteria.map(({ key, name, counts, sum }) => (
									<tr key={key}>
										<th scope="row">
											<bdi>{name}</bdi>
										</th>
										<CountCells counts={counts} sum={sum} format={say.count} />
									</tr>
								))}
							</tbody>
						</table>
					</Scrollable>
					<p>{t.blank}</p>
					<p>{t.thanks}</p>
				</>
			)}
			<p>
				<a href={page.link}>{t.back}</a>
			</p>
		</PitchPage>
	);
}
