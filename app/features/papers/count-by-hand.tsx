import { heightOf } from '~/domain/paper-size';
import { printMessages } from '~/i18n/print';
import { PitchText } from '~/ui/pitch-text';
import { Leaf, Line } from './leaf';
import type { SheetPage } from './sheet.page.server';

const STACKS = [1, 2, 3, 4, 5];
const Box = () => <span className="write" />;

/** What hands count, to be typed in and signed afterwards. */
export function CountSheet({ page }: { page: SheetPage }) {
	const t = printMessages(page.guestLocale).count;
	return (
		<Leaf page={page} title={t.title} className="by-hand">
			<p>{t.how}</p>
			<Numbers caption={t.piles} rows={[t.written, t.unwritten, t.replaced]} />
			<table>
				<caption>{t.stacks}</caption>
				<thead>
					<tr>
						<td />
						<th scope="col">{t.first}</th>
						<th scope="col">{t.last}</th>
					</tr>
				</thead>
				<tbody>
					{STACKS.map((stack) => (
						<tr key={stack}>
							<th scope="row">{t.stack(stack)}</th>
							<td>
								<Box />
							</td>
							<td>
								<Box />
							</td>
						</tr>
					))}
				</tbody>
			</table>
			<Numbers rows={[t.all, t.heads, t.bucket]} />
			<Line label={t.differs} />
			<Line label="" />
			<h3>{t.signed}</h3>
			<div className="signatures">
				{[1, 2].map((signer) => (
					<div key={signer}>
						<Line label={t.name} />
						<Line label={t.signature} />
					</div>
				))}
			</div>
		</Leaf>
	);
}

function Numbers({ caption, rows }: { caption?: string; rows: readonly string[] }) {
	return (
		<table>
			{caption && <caption>{caption}</caption>}
			<tbody>
				{rows.map((label) => (
					<tr key={label}>
						<th scope="row">{label}</th>
						<td>
							<Box />
						</td>
					</tr>
				))}
			</tbody>
		</table>
	);
}

const SCORES = [0, 1, 2, 3, 4, 5];
/** Millimetres: a sheet's margins and headings; a row of squares; a pitch's title on two lines, with its gap. */
const AROUND = 78;
const ROW = 8.4;
const TITLE = 15;

/** Squares to count scores by hand if everything fails: for each pitch and criterion, how many slips gave each score. */
export function TallyLeaves({ page }: { page: SheetPage }) {
	const { pitches, oneVote, guestLocale } = page;
	const { criteria } = page.brief;
	const t = printMessages(guestLocale).count;
	if (pitches.length === 0) return null;
	if (oneVote)
		return (
			<Leaf page={page} title={t.tally} className="tally">
				<p>{t.tallyHowOne}</p>
				<Line label={t.slips} />
				<table className="tally-votes">
					<tbody>
						{pitches.map(({ number, title, lang }) => (
							<tr key={number}>
								<th scope="row">
									<b>{number}</b> <PitchText lang={lang}>{title}</PitchText>
								</th>
								<td>
									<Box />
								</td>
							</tr>
						))}
					</tbody>
				</table>
			</Leaf>
		);
	const perLeaf = Math.max(1, Math.floor((heightOf[page.paperSize] - AROUND) / (TITLE + criteria.length * ROW)));
	const leaves = Array.from({ length: Math.ceil(pitches.length / perLeaf) }, (_, i) =>
		pitches.slice(i * perLeaf, (i + 1) * perLeaf),
	);
	return leaves.map((some) => (
		<Leaf key={some[0]?.number} page={page} title={t.tally} className="tally">
			<p>{t.tallyHow}</p>
			<Line label={t.slips} />
			{some.map(({ number, title, lang }) => (
				<table key={number}>
					<thead>
						<tr>
							<th scope="col">
								<b>{number}</b> <PitchText lang={lang}>{title}</PitchText>
							</th>
							{SCORES.map((score) => (
								<th key={score} scope="col">
									{score}
								</th>
							))}
						</tr>
					</thead>
					<tbody>
						{criteria.map(({ key, name, lang }) => (
							<tr key={key}>
								<th scope="row">
									<bdi lang={lang}>{name}</bdi>
								</th>
								{SCORES.map((score) => (
									<td key={score}>
										<Box />
									</td>
								))}
							</tr>
						))}
					</tbody>
				</table>
			))}
		</Leaf>
	));
}
