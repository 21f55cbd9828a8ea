import { recordMessages } from '~/i18n/record';
import { resultMessages } from '~/i18n/result';
import { Fine, SixWords } from '~/ui/result';
import type { ResultProps } from './result-page';

/** The count sheet with signatures, reopenings and draws. */
export function Sheet({ locale, group, number, page }: ResultProps) {
	const say = resultMessages(locale);
	const { sheet } = page;
	const { signed } = sheet;
	const rows = sheet.byHand
		? ([
				[say.sheet.issued, sheet.issued],
				[say.byHand.slips, sheet.onPaper],
				[say.byHand.void, sheet.byHand.phonesVoid],
				[say.sheet.replaced, sheet.replaced],
			] as const)
		: ([
				[say.sheet.issued, sheet.issued],
				[say.sheet.counted, sheet.counted],
				[say.sheet.onPhone, sheet.onPhone],
				[say.sheet.onPaper, sheet.onPaper],
				[say.sheet.setAside, sheet.setAside],
				...(signed && signed.slips.unreadable > 0 ? ([[say.sheet.unreadable, signed.slips.unreadable]] as const) : []),
				...(signed && signed.slips.partly > 0 ? ([[say.sheet.partly, signed.slips.partly]] as const) : []),
				...(signed && signed.slips.twice > 0 ? ([[say.sheet.twice, signed.slips.twice]] as const) : []),
				...(signed && signed.slips.differ > 0 ? ([[say.sheet.settled, signed.slips.settled]] as const) : []),
				[say.sheet.replaced, sheet.replaced],
				[say.sheet.lost, sheet.lost],
			] as const);
	const here = `/${group.slug}/${number}`;
	return (
		<section>
			<h2>{say.sections.sheet}</h2>
			<table className="count-table">
				<caption className="vh">{say.sections.sheet}</caption>
				<tbody>
					{rows.map(([label, value]) => (
						<tr key={label}>
							<th scope="row">{label}</th>
							<td className="num">{say.count(value)}</td>
						</tr>
					))}
				</tbody>
			</table>
			<Fine>
				<p>{say.sheet.signed(sheet.signedBy)}</p>
				{sheet.oneSignature && <p>{say.sheet.oneSignature}</p>}
				{signed && !sheet.byHand && <p>{say.sheet.byHand(signed.hands, signed.differences.length === 0)}</p>}
				{signed?.differences.map((difference) => (
					<p key={difference.what}>{say.sheet.difference(difference)}</p>
				))}
				{signed && signed.words !== '' && (
					<p>
						<span>{say.sheet.words}</span> <bdi>{signed.words}</bdi>
					</p>
				)}
				{page.closedEarly && <p>{say.closedEarly(page.closedEarly.at, page.closedEarly.promised)}</p>}
				{page.reopened.map((when) => (
					<p key={when}>{say.reopened(when)}</p>
				))}
				{page.moreTime.map((when) => (
					<p key={when}>{say.moreTime(when)}</p>
				))}
				{page.tieSeeds.map((seed) => (
					<p key={seed}>{say.ties.seed(seed)}</p>
				))}
				<p>{sheet.byHand ? say.byHand.secrecy : say.secrecy}</p>
			</Fine>
			<h2>{say.sections.data}</h2>
			{page.file && <SixWords t={say.recount} words={page.file.words} hash={page.file.hash} />}
			<ul className="links">
				<li>
					<a href={`${here}/record`}>{recordMessages(locale).link}</a>
				</li>
				{page.file && (
					<li>
						<a href={`${here}/recount`}>{say.recount.link}</a>
					</li>
				)}
				<li>
					<a href={`${here}/receipts`}>{say.links.receipts}</a>
				</li>
				<li>
					<a href={`${here}/results.json`}>{say.links.json}</a>
				</li>
				{page.scores && (
					<li>
						<a href={`${here}/scores.csv`}>{say.links.csv}</a>
					</li>
				)}
				<li>
					<a href="/how-voting-works">{say.links.how}</a>
				</li>
			</ul>
		</section>
	);
}
