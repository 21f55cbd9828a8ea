import type { ReactNode } from 'react';
import { SCORES } from '~/domain/ballot';
import type { SaidCriterion } from '~/domain/rules';
import type { SlipMessages } from '~/i18n/slip';
import { CriterionMark } from '~/ui/criteria';
import { PitchText } from '~/ui/pitch-text';
import { Acts } from './acts';
import type { BallotSlipProps } from './slip';

/** A pitch on its page. `picture`: the address of its large picture; null without one. */
export type EasyPitch = {
	readonly number: number;
	readonly title?: string;
	readonly lang?: string;
	readonly picture?: string | null;
};

export type EasySlipsProps = {
	t: SlipMessages;
	dinner: string;
	pitches: readonly EasyPitch[];
	/** Empty for one vote. */
	criteria: readonly SaidCriterion[];
	slips: readonly (Pick<BallotSlipProps, 'number' | 'receipt' | 'code' | 'qr'> & { key: string })[];
};

/** Letters of a title from which on it is set smaller. */
const LONG_TITLE = 50;

/** Mouths of the four faces, from "not at all" to "fully". */
const mouths = ['M14 33c4-7 16-7 20 0', 'M15 31h18', 'M14 29c4 4 16 4 20 0', 'M12 27c3 12 21 12 24 0z'] as const;

function Face({ mouth }: { mouth: string }) {
	return (
		<svg className="face" viewBox="0 0 48 48" aria-hidden="true" focusable="false">
			<path className="lines" d={`M24 3a21 21 0 1 0 0 42 21 21 0 0 0 0-42z${mouth}`} />
			<path d="M16 15a3 3 0 1 0 0 6 3 3 0 0 0 0-6zM32 15a3 3 0 1 0 0 6 3 3 0 0 0 0-6z" />
		</svg>
	);
}

/**
 * The easy-read paper: a page to keep, then a page for each pitch, with its picture, questions and squares to tick. Every page for the box has
 * the code, by which the paper is typed in as any other, and none has the number.
 */
export function EasySlips({ slips, ...same }: EasySlipsProps) {
	return slips.flatMap(({ key, ...slip }) => [
		<KeepPage key={key} {...same} {...slip} />,
		...same.pitches.map((pitch, at) => (
			<PitchPage
				key={`${key} ${pitch.number}`}
				{...same}
				pitch={pitch}
				page={at + 1}
				code={slip.code}
				qr={at === 0 ? slip.qr : null}
			/>
		)),
	]);
}

type KeepProps = Omit<EasySlipsProps, 'slips'> & Omit<EasySlipsProps['slips'][number], 'key'>;
function KeepPage({ t, dinner, criteria, number, receipt }: KeepProps) {
	const acts = [
		{ act: 'hear', words: t.hear },
		{ act: 'write', words: criteria.length > 0 ? t.easy.tick : t.easy.tickOne },
		{ act: 'box', words: t.easy.box },
	] as const;
	return (
		<section className="leaf easy keep">
			<p className="leaf-top">{dinner}</p>
			<h2>{t.easy.keep}</h2>
			<p className="easy-keep">
				<span>{t.paper}</span> <b translate="no">{number}</b>
			</p>
			<p className="easy-keep">
				<span>{t.receipt}</span> <b translate="no">{receipt}</b>
			</p>
			<Acts acts={acts} className="easy-acts" />
		</section>
	);
}

type PageProps = Omit<EasySlipsProps, 'slips'> & {
	pitch: EasyPitch;
	page: number;
	code: string;
	/** On the first page: it opens the same ballot on a phone. */
	qr: ReactNode;
};
function PitchPage({ t, dinner, pitches, criteria, pitch, page, code, qr }: PageProps) {
	const { number, title = '' } = pitch;
	return (
		<section className={criteria.length > 4 ? 'leaf easy many' : 'leaf easy'}>
			<p className="leaf-top">
				<span>{dinner}</span>
				<span>{t.easy.page(page, pitches.length)}</span>
			</p>
			<h2 className={title.length > LONG_TITLE ? 'long' : undefined}>
				<b>{number}</b> <PitchText lang={pitch.lang}>{title}</PitchText>
			</h2>
			{pitch.picture && <img className="easy-picture" src={pitch.picture} alt="" />}
			{criteria.length > 0 ? (
				<Questions t={t} criteria={criteria} />
			) : (
				<p className="easy-vote">
					<span className="easy-square" /> <span>{t.easy.tickOne}</span>
				</p>
			)}
			<p className="leaf-foot easy-foot">
				{qr && <span className="slip-qr">{qr}</span>}
				<span>{t.box}</span>
				<span className="slip-code">
					<small>{t.code}</small>{' '}
					<b dir="ltr" translate="no">
						{code}
					</b>
				</span>
			</p>
		</section>
	);
}

/** The scores of each face: two faces stand for two scores each. */
const facesOf = [1, 2, 2, 1] as const;

function Questions({ t, criteria }: { t: SlipMessages; criteria: readonly SaidCriterion[] }) {
	return (
		<table className="easy-squares">
			<thead>
				<tr>
					{facesOf.map((columns, at) => (
						<th key={mouths[at]} scope="colgroup" colSpan={columns}>
							<Face mouth={mouths[at] ?? ''} />
							<span>{t.easy.faces[at]}</span>
						</th>
					))}
				</tr>
			</thead>
			{criteria.map(({ key, name, sentence, lang }, index) => (
				<tbody key={key}>
					<tr>
						<th scope="rowgroup" colSpan={SCORES.length}>
							<CriterionMark index={index} /> <bdi lang={lang}>{name}</bdi>
							<span>:</span>{' '}
							<bdi className="easy-question" lang={lang}>
								{sentence}
							</bdi>
						</th>
					</tr>
					<tr>
						{SCORES.map((score) => (
							<td key={score}>
								<span className="easy-square">{score}</span>
							</td>
						))}
					</tr>
				</tbody>
			))}
		</table>
	);
}
