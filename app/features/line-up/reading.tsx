import { rankField, whyField } from '~/contract/reading-fields';
import { isolate } from '~/i18n/format';
import { Actions, Button, Confirm, EnterDoesNothing } from '~/ui/button';
import { Field } from '~/ui/form-fields';
import { FormKey } from '~/ui/form-key';
import { textOf } from '~/ui/form-values';
import { Hear } from '~/ui/hear';
import { PitchText } from '~/ui/pitch-text';
import { Answers, answersTo } from './answers';
import { Of } from './pitch-buttons';
import { AdviceLine, Interests } from './readers';
import type { ReadingAnswer, ReadingPage } from './reading.route';

type Pitch = ReadingPage['pitches'][number];
type CardProps = { page: ReadingPage; pitch: Pitch; answered: ReadingAnswer | undefined };

/** All pitches with a number each. One form, so that no button loses what was typed elsewhere. */
export function ReadingForm({ page, answered }: Omit<CardProps, 'pitch'>) {
	return (
		<form method="post" action="?" autoComplete="off" id="reading" tabIndex={-1}>
			<FormKey />
			<EnterDoesNothing />
			<input type="hidden" name="intent" value="read" />
			<input type="hidden" name="revision" value={page.revision} />
			<ul className="decisions">
				{page.pitches.map((pitch) => (
					<Card key={pitch.id} page={page} pitch={pitch} answered={answered} />
				))}
			</ul>
			<Actions>
				<Button>Save my order</Button>
			</Actions>
		</form>
	);
}

const isHeld = ({ held }: Pitch): boolean => held !== 'none';

function Card({ page, pitch, answered }: CardProps) {
	const name = rankField(pitch.id);
	const title = isolate(pitch.title);
	return (
		<li id={`pitch-${pitch.id}`} className="decide" tabIndex={-1}>
			<h3>
				<PitchText lang={pitch.lang}>{pitch.title}</PitchText>
			</h3>
			<p className="by">
				<bdi>{pitch.presenter}</bdi>
			</p>
			<div className="decide-parts">
				<div>
					{pitch.picture && <img className="pitch-picture" {...pitch.picture} alt={pitch.picture.alt} loading="lazy" />}
					{pitch.spoken && <Hear {...pitch.spoken} />}
					{/* What was read before is folded. */}
					<Answers
						answers={answersTo(page.compared, pitch.id)}
						lang={pitch.lang}
						open={pitch.rank === null && !isHeld(pitch)}
					/>
				</div>
				<div className="decide-now">
					<AdviceLine advice={pitch.advice} />
					<Interests pitch={pitch} />
					{!isHeld(pitch) && (
						<Field
							name={name}
							label={
								<>
									Your number <span className="vh">{`for ${title}`}</span>
								</>
							}
							width="short"
							inputMode="numeric"
							defaultValue={answered && name in answered.typed ? textOf(answered.typed, name) : (pitch.rank ?? '')}
							error={answered?.errors[name]}
						/>
					)}
					<Interest page={page} pitch={pitch} answered={answered} />
				</div>
			</div>
		</li>
	);
}

/** Declares an interest, or withdraws it, in words. */
function Interest({ page, pitch, answered }: CardProps) {
	const name = whyField(pitch.id);
	const typed = answered ? textOf(answered.typed, name) : '';
	const error = answered?.errors[name];
	const held = isHeld(pitch);
	return (
		<Confirm
			kind="alt"
			open={typed !== '' || error !== undefined}
			summary={
				<span>
					<span>{held ? 'I have no interest in it any more' : 'I have an interest in this one'}</span>
					<Of pitch={pitch} />
				</span>
			}
		>
			{!held && (
				<p>
					{page.isAlone
						? 'You know the pitcher, it is your own project, or you would gain by it. Your number for it is deleted, and the record says so. Nobody else is at this desk, so you may still decide.'
						: 'You know the pitcher, it is your own project, or you would gain by it. You then take no part in it: your number for it is deleted, and another organiser decides.'}
				</p>
			)}
			<Field
				name={name}
				label={
					<>
						<span>{held ? 'Why not any more?' : 'What is your interest?'}</span>{' '}
						<span className="vh">{`In ${isolate(pitch.title)}`}</span>
					</>
				}
				hint="A few words. The other organisers read them."
				defaultValue={typed}
				error={error}
			/>
			<Actions>
				<Button kind="alt" name={held ? 'withdraw' : 'declare'} value={pitch.id}>
					<span>{held ? 'Withdraw this interest' : 'Declare this interest'}</span>
					<Of pitch={pitch} />
				</Button>
			</Actions>
		</Confirm>
	);
}

/** For an organiser who leaves the order to the others. */
export function NotRanking({ page }: { page: ReadingPage }) {
	return (
		<form method="post" action="?" autoComplete="off">
			<FormKey />
			<input type="hidden" name="revision" value={page.revision} />
			<Confirm kind="alt" summary="I will not rank them">
				<p>
					{page.ranked > 0
						? 'Your numbers are deleted. You can give others later.'
						: 'You see the advice of the others then. You can still give numbers later.'}
				</p>
				<Actions>
					<Button kind="alt" name="intent" value="not ranking">
						Leave the order to the others
					</Button>
				</Actions>
			</Confirm>
		</form>
	);
}

/** The saved order, and numbers that count no more. */
export function OwnOrder({ page }: { page: ReadingPage }) {
	const ranked = page.pitches.filter(({ rank }) => rank !== null).sort((a, b) => (a.rank ?? 0) - (b.rank ?? 0));
	return (
		<>
			{ranked.length > 0 && (
				<ol className="line-up-order">
					{ranked.map(({ id, rank, title, lang }) => (
						<li key={id}>
							<span className="numeral">{rank}</span>{' '}
							<a href={`#pitch-${id}`}>
								<PitchText lang={lang}>{title}</PitchText>
							</a>
						</li>
					))}
				</ol>
			)}
			{page.gone.map(({ id, rank, title }) => (
				<p key={id}>{`${isolate(title)} was withdrawn. Your number ${rank} for it counts no more.`}</p>
			))}
		</>
	);
}
