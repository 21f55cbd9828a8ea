import { typedAddress } from '~/contract/guest-address';
import { printMessages } from '~/i18n/print';
import { CriterionMark } from '~/ui/criteria';
import { PitchText } from '~/ui/pitch-text';
import { QrSquare } from '~/ui/qr';
import { qrOf } from '~/ui/qr-code';
import { VoteDrawing } from '~/ui/vote-steps';
import { Acts } from './acts';
import { InLanguages } from './in-languages';
import { Leaf } from './leaf';
import type { SheetPage } from './sheet.page.server';

/** A card for each table: the pitches in front. Their words are their authors', so that one front serves every language. */
export function TableCard({ page }: { page: SheetPage }) {
	const many = page.pitches.length > 8 ? 'most' : page.pitches.length > 5 ? 'many' : 'few';
	const title = <InLanguages locales={page.locales} say={(locale) => printMessages(locale).cards.title} />;
	return (
		<Leaf page={page} title={title} className={`card ${many}`}>
			<ol className="card-pitches">
				{page.pitches.map(({ number, title, lang, sentence, second }) => (
					<li key={number}>
						<b className="card-number">{number}</b>
						<div>
							<h3>
								<PitchText lang={lang}>{title}</PitchText>
							</h3>
							{sentence && (
								<p>
									<PitchText lang={lang}>{sentence}</PitchText>
								</p>
							)}
							{second && (
								<p>
									<PitchText lang={second.lang}>{second.sentence}</PitchText>
								</p>
							)}
						</div>
					</li>
				))}
			</ol>
		</Leaf>
	);
}

/** The brief, and how to vote. */
export function TableCardBack({ page }: { page: SheetPage }) {
	const t = printMessages(page.guestLocale).cards;
	return (
		<Leaf page={page} title={t.brief} className="card back">
			<p className="card-gate">
				<bdi lang={page.brief.gateLang}>{page.brief.gate}</bdi>
			</p>
			<p>{page.oneVote ? t.criteriaOne : t.criteria}</p>
			<ul className="card-criteria">
				{page.brief.criteria.map(({ key, name, sentence, lang }, index) => (
					<li key={key}>
						<CriterionMark index={index} />
						<p>
							<b>
								<bdi lang={lang}>{name}</bdi>
							</b>{' '}
							<bdi lang={lang}>{sentence}</bdi>
						</p>
					</li>
				))}
			</ul>
			<h3 className="leaf-title">{t.how}</h3>
			<HowToVote page={page} />
		</Leaf>
	);
}

function HowToVote({ page }: { page: SheetPage }) {
	const t = printMessages(page.guestLocale).cards;
	const { address } = page;
	const hear = { act: 'hear', words: t.hear } as const;
	if (!page.phonesVote)
		return (
			<>
				<Acts className="card-how" acts={[hear, { act: 'write', words: t.noPhones }, { act: 'box', words: t.box }]} />
				<Secret>{t.secret}</Secret>
			</>
		);
	const open = address ? (
		<>
			<span>{t.phone}</span>{' '}
			<b dir="ltr" translate="no">
				{`${typedAddress(address)}/vote`}
			</b>
		</>
	) : (
		t.phoneScreen
	);
	return (
		<>
			<div className="card-vote">
				<Acts
					className="card-how"
					acts={[
						hear,
						{ act: 'open', words: open },
						{ act: 'saved', words: page.oneVote ? t.savesOne : t.saves },
						{ act: 'write', words: t.paper },
					]}
				/>
				{address && (
					<div className="slip-qr">
						<QrSquare {...qrOf(`${address}/vote`)} />
					</div>
				)}
			</div>
			<Secret>{t.secret}</Secret>
		</>
	);
}

function Secret({ children }: { children: string }) {
	return (
		<div className="leaf-foot card-secret">
			<VoteDrawing act="secret" />
			<p>{children}</p>
		</div>
	);
}
