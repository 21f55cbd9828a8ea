import { languageAttributes } from '~/i18n';
import { printMessages } from '~/i18n/print';
import { PitchText } from '~/ui/pitch-text';
import { Leaf } from './leaf';
import type { SheetPage } from './sheet.page.server';

/** One sheet for each pitcher, in the language of their letters: what happens, and when. Names what guests read too, and nothing of a contact. */
export function PitcherSheets({ page }: { page: SheetPage }) {
	return page.pitches.map((pitch) => (
		<div key={pitch.number} {...languageAttributes(pitch.letter.locale)}>
			<PitcherSheet page={page} pitch={pitch} />
		</div>
	));
}

function PitcherSheet({ page, pitch }: { page: SheetPage; pitch: SheetPage['pitches'][number] }) {
	const { number, title, lang, presenter, letter } = pitch;
	const t = printMessages(letter.locale).pitcher;
	const { minutes, questions } = page;
	const { times, when } = page.letters[letter.locale] ?? page;
	return (
		<Leaf page={{ name: page.name, when }} className="pitcher">
			<div className="pitcher-top">
				<p>
					<span>{t.yours}</span>
					<b className="pitcher-number">{number}</b>
				</p>
				<div>
					<h2>
						<PitchText lang={lang}>{title}</PitchText>
					</h2>
					<p>
						<bdi>{presenter}</bdi>
					</p>
				</div>
			</div>
			<p className="pitcher-slot">{t.slotOf(letter.slot, page.pitches.length)}</p>
			<p>{t.order}</p>
			<h3>{t.before}</h3>
			<ul>
				<li>{t.come(times.doors, times.pitches)}</li>
				<li>{t.vote}</li>
				<li>{t.extra}</li>
			</ul>
			<h3>{t.stage}</h3>
			<ul>
				<li>{t.clock(minutes.pitch)}</li>
				<li>{questions === 0 ? t.noQuestions : t.questions(questions, minutes.questions)}</li>
			</ul>
			<h3>{t.after}</h3>
			<ul>
				<li>{t.supper(times.supper)}</li>
				<li>{t.winner(times.winner)}</li>
				<li>{t.scores}</li>
			</ul>
		</Leaf>
	);
}
