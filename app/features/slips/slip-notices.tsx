import { UNNAMED } from '~/domain/pitch-language';
import { isolate, withCommas } from '~/i18n/format';
import { slipEntryMessages } from '~/i18n/slip-entry';
import type { SlipRefusal } from '~/services/slips.server';
import { useLocale } from '~/ui/language';
import { Notice } from '~/ui/notice';
import { NamingPitches } from '~/ui/pitch-text';

export type Rows = readonly {
	number: number;
	title: string | null;
	lang?: string | undefined;
	printed: string | null;
}[];

/** Lists numbers whose pitch changed after the slips were printed. */
export function ChangedRows({ pitches }: { pitches: Rows }) {
	const t = slipEntryMessages(useLocale()).changed;
	const changed = pitches.filter(({ printed }) => printed !== null);
	if (changed.length === 0) return null;
	return (
		<Notice kind="warn">
			{changed.map(({ number, title, printed }) => (
				<p key={number}>{title === null ? t.nobody(number, printed ?? '') : t.other(number, title, printed ?? '')}</p>
			))}
		</Notice>
	);
}

type NotEnteredProps = {
	refusal: SlipRefusal | 'differs';
	pitches: Rows;
	criteria: readonly { name: string }[];
	blanks: readonly number[];
};
/** `blanks`: indexes of the squares that it is about, pitch by pitch. */
export function NotEntered({ refusal, ...about }: NotEnteredProps) {
	const t = slipEntryMessages(useLocale());
	if (refusal === 'differs') {
		return (
			<Notice kind="warn" speak="now" answers title={t.differs.title}>
				<p>{t.differs.text}</p>
				{about.blanks.length > 0 ? <Squares {...about} all={t.everySquare} /> : <p>{t.differs.once}</p>}
			</Notice>
		);
	}
	if (refusal === 'nothing typed') {
		return (
			<Notice kind="calm" speak="now" title={t.nothingYet}>
				<p>{t.refusals[refusal]}</p>
			</Notice>
		);
	}
	return (
		<Notice kind="warn" speak="now" answers title={t.notEntered}>
			<p>{t.refusals[refusal]}</p>
			{refusal === 'partly blank' && <Squares {...about} all={t.allBlank} />}
		</Notice>
	);
}

/** One vote has no criteria: a square is the pitch itself. */
function Squares({ pitches, criteria, blanks, all }: Omit<NotEnteredProps, 'refusal'> & { all: string }) {
	const locale = useLocale();
	const width = Math.max(1, criteria.length);
	return (
		<ul>
			{pitches.flatMap(({ number, title, lang = UNNAMED }, row) => {
				const here = Array.from({ length: width }, (_, at) => at).filter((at) => blanks.includes(row * width + at));
				if (title === null || here.length === 0) return [];
				const names =
					here.length === width
						? all
						: withCommas(
								here.map((at) => criteria[at]?.name ?? ''),
								locale,
							);
				const line = `${number} ${isolate(title)}${criteria.length > 0 ? `: ${names}` : ''}`;
				return (
					<li key={number}>
						<NamingPitches pitches={[{ title, lang }]}>{line}</NamingPitches>
					</li>
				);
			})}
		</ul>
	);
}
