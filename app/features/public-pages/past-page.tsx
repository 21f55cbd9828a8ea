import type { Locale } from '~/i18n';
import { pastMessages } from '~/i18n/past';
import { publicMessages } from '~/i18n/public';
import { Notice } from '~/ui/notice';
import { MoneyTable, ResultHead } from '~/ui/result';
import type { PastPageData } from './past.page.server';

type Props = { locale: Locale; group: { slug: string; name: string }; number: number; page: PastPageData };

export function PastPage({ locale, group, number, page }: Props) {
	const t = pastMessages(locale);
	return (
		<>
			<ResultHead
				eyebrow={`${publicMessages(locale).dinner.page(group.name, number)}, ${page.date}`}
				title={page.head}
				sum={page.sum}
			/>
			{page.venue !== '' && (
				<p>
					<bdi>{page.venue}</bdi>
				</p>
			)}
			{page.people !== '' && <p>{page.people}</p>}
			<Notice kind="calm">
				<p>{page.typedIn}</p>
			</Notice>
			{page.corrections.length > 0 && (
				<section>
					<h2>{t.corrections}</h2>
					{page.corrections.map(({ when, because }) => (
						<p key={when + because}>
							<b>{when}</b>: <bdi>{because}</bdi>
						</p>
					))}
				</section>
			)}
			<section>
				<h2>{t.pitches}</h2>
				<ol className="plain-list">
					{page.pitches.map(({ number: n, title, presenter, what, sum, votes }) => (
						<li key={n} id={`pitch-${n}`}>
							<h3>
								<bdi>{title}</bdi>
							</h3>
							{presenter !== '' && <p>{t.by(presenter)}</p>}
							{what !== '' && <p dir="auto">{what}</p>}
							{sum !== null && (
								<p>
									<b>{t.got(sum)}</b>
								</p>
							)}
							{votes !== null && <p className="num">{votes}</p>}
						</li>
					))}
				</ol>
			</section>
			<section>
				<MoneyTable
					caption={t.pot}
					rows={[
						{ key: 'total', label: t.total, amount: page.pot, kind: 'total' },
						...page.pitches.flatMap(({ number: n, title, sum }) =>
							sum === null ? [] : [{ key: `award ${n}`, label: t.award(title), amount: sum }],
						),
						...(page.carriedOver ? [{ key: 'carried over', label: t.carriedOver, amount: page.carriedOver }] : []),
					]}
				/>
			</section>
			<ul className="links">
				<li>
					<a href={`/${group.slug}/${number}/results.json`}>{t.data}</a>
				</li>
			</ul>
		</>
	);
}
