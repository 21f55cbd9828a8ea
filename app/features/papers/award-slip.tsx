import { languageAttributes } from '~/i18n';
import { printMessages } from '~/i18n/print';
import { PitchText } from '~/ui/pitch-text';
import { Leaf, Line } from './leaf';
import type { SheetPage } from './sheet.page.server';

type Award = NonNullable<SheetPage['awarded']>['slips'][number];

/** For each pitch that gets something a slip to hand over and a receipt to keep, in the language of its pitcher's letters. Blank before the pot is awarded. */
export function AwardSlips({ page }: { page: SheetPage }) {
	const awards: readonly (Award | null)[] = page.awarded?.slips ?? [null];
	return awards.map((award) => (
		<div key={award?.number ?? 'blank'} {...languageAttributes(award?.locale ?? page.guestLocale)}>
			<AwardLeaf page={page} award={award} several={awards.length > 1} />
		</div>
	));
}

function AwardLeaf({ page, award, several }: { page: SheetPage; award: Award | null; several: boolean }) {
	const locale = award?.locale ?? page.guestLocale;
	const t = printMessages(locale).award;
	const { when } = page.letters[locale] ?? page;
	return (
		<Leaf page={{ name: page.name, when }} title={t.title} className="award">
			<p>{several && award ? t.part(award.place) : t.goesTo}</p>
			{award ? (
				<p className="award-winner">
					<PitchText lang={award.lang}>{award.title}</PitchText>
				</p>
			) : (
				<Line label="" />
			)}
			{award?.presenter && (
				<p>
					<bdi>{award.presenter}</bdi>
				</p>
			)}
			{award?.sum && <p className="award-sum num">{award.sum}</p>}
			{!award && <Line label={t.sum} />}
			{award?.beside.map((what) => (
				<p key={what} className="award-beside">
					<bdi>{what}</bdi>
				</p>
			))}
			<p>{t.given}</p>
			<div className="signatures">
				<Line label={t.signature} />
				<Line label={t.signature} />
			</div>
			<div className="receipt">
				<h3>{t.receipt}</h3>
				<p>{t.received(page.group.name)}</p>
				<Line label={t.sum} value={award ? [award.sum, ...award.beside].filter(Boolean).join(' + ') : undefined} />
				<Line label={t.project} value={award && <PitchText lang={award.lang}>{award.title}</PitchText>} />
				<Line label={t.receivedBy} />
				<div className="signatures">
					<Line label={t.date} />
					<Line label={t.signature} />
				</div>
			</div>
			{award && <p className="fine num">{award.balance}</p>}
		</Leaf>
	);
}
