import { historyMessages } from '~/i18n/history';
import { publicMessages } from '~/i18n/public';
import { Actions, Button } from '~/ui/button';
import { EarlierDinners } from '~/ui/earlier-dinners';
import { Field, SelectField } from '~/ui/form-fields';
import { Notice } from '~/ui/notice';
import { NamingPitches, TitleLink } from '~/ui/pitch-text';
import type { GroupPageData } from './group.page.server';

type ListProps = Pick<GroupPageData, 'locale' | 'slug'> & {
	dinners: readonly (GroupPageData['coming'][number] & { found?: GroupPageData['past'][number]['found'] })[];
};

export function DinnerList({ dinners, slug, locale }: ListProps) {
	const t = publicMessages(locale).group;
	return (
		<ol className="plain-list">
			{dinners.map((dinner) => (
				<li key={dinner.number}>
					<h3>
						<a href={`/${slug}/${dinner.number}`}>{t.dinner(dinner.number)}</a>
					</h3>
					<p>{dinner.whenAndWhere}</p>
					<p>
						<b>
							{dinner.project === null ? (
								<NamingPitches pitches={dinner.naming}>{dinner.status}</NamingPitches>
							) : (
								<a href={`/${slug}/${dinner.number}/projects/${dinner.project}`}>
									<NamingPitches pitches={dinner.naming}>{dinner.status}</NamingPitches>
								</a>
							)}
						</b>
					</p>
					<Found dinner={dinner} slug={slug} locale={locale} />
				</li>
			))}
		</ol>
	);
}

/** The pitches that a search found at a dinner, but for the winner that stands above them. */
function Found({
	dinner,
	slug,
	locale,
}: { dinner: ListProps['dinners'][number] } & Pick<ListProps, 'slug' | 'locale'>) {
	const others = (dinner.found ?? []).filter(({ number }) => number !== dinner.project);
	if (others.length === 0) return null;
	return (
		<p>
			<span>{historyMessages(locale).search.found}: </span>
			{others.map(({ number, title, lang }, at) => (
				<span key={number}>
					{at > 0 && ' · '}
					<TitleLink title={title} lang={lang} href={`/${slug}/${dinner.number}#pitch-${number}`} />
				</span>
			))}
		</p>
	);
}

/** Past dinners with a search above them, which works without script. */
export function PastDinners({ locale, slug, past, earlier, search }: GroupPageData) {
	const words = publicMessages(locale).group;
	const t = historyMessages(locale).search;
	if (past.length === 0 && !search?.on) return null;
	const category = search?.categories.find(({ value }) => value === search.category)?.label ?? null;
	return (
		<section id="past">
			<h2>{search?.on ? t.results(search.typed, category, search.year) : words.past}</h2>
			{search && <Search slug={slug} search={search} locale={locale} />}
			{past.length === 0 ? (
				<Notice kind="calm" title={t.nothing}>
					<p>{t.nothingWhy}</p>
				</Notice>
			) : (
				<DinnerList dinners={past} slug={slug} locale={locale} />
			)}
			<EarlierDinners at={`/${slug}`} earlier={earlier} words={words.earlier} query={search?.query ?? ''} />
			{search?.on && (
				<p className="actions">
					<a href={`/${slug}#past`}>{t.clear}</a>
				</p>
			)}
		</section>
	);
}

type SearchProps = Pick<GroupPageData, 'locale' | 'slug'> & { search: NonNullable<GroupPageData['search']> };

function Search({ locale, slug, search }: SearchProps) {
	const t = historyMessages(locale).search;
	return (
		<search>
			<form method="get" action={`/${slug}#past`} className="find" aria-label={t.title}>
				<Field name="words" label={t.words} type="search" defaultValue={search.typed} autoComplete="off" />
				<SelectField
					name="year"
					label={t.year}
					defaultValue={String(search.year ?? '')}
					options={[
						{ value: '', label: t.anyYear },
						...search.years.map((year) => ({ value: String(year), label: String(year) })),
					]}
				/>
				<SelectField
					name="category"
					label={t.category}
					defaultValue={search.category ?? ''}
					options={[{ value: '', label: t.anyCategory }, ...search.categories]}
				/>
				<Actions>
					<Button kind="alt">{t.button}</Button>
				</Actions>
			</form>
		</search>
	);
}
