import type { PitchReading } from '~/contract/pitch-desk';
import type { Advice } from '~/domain/reading';
import { inWords, ordinal } from '~/i18n/desk';
import { isolate } from '~/i18n/format';
import { Actions, Button } from '~/ui/button';

export type Reader = { readonly name: string; readonly ranked: number; readonly notRanking: boolean };

const hasRead = ({ ranked, notRanking }: Reader): boolean => ranked > 0 || notRanking;

/** Who has ranked the pitches. Never how. */
export function Readers({ readers }: { readers: readonly Reader[] }) {
	return (
		<ul>
			{readers.map((reader, at) => (
				// biome-ignore lint/suspicious/noArrayIndexKey: two organisers may have one name
				<li key={at}>{`${isolate(reader.name)}: ${
					reader.ranked > 0 ? `ranked ${reader.ranked}` : reader.notRanking ? 'will not rank' : 'not yet'
				}`}</li>
			))}
		</ul>
	);
}

/** Leads from where pitches are decided to where each organiser ranks them. */
type ToReadingProps = { href: string; readers: readonly Reader[]; advised: boolean };
export function ToReading({ href, readers, advised }: ToReadingProps) {
	const done = readers.filter(hasRead).length;
	return (
		<>
			<p>
				<span>{`${done} of ${inWords(readers.length, 'organiser has', 'organisers have')} put the pitches in their own order, or said that they will not.`}</span>{' '}
				<span>
					{advised
						? 'Their advice stands beside each pitch. You decide.'
						: 'You see the advice of the others once you have done so.'}
				</span>
			</p>
			<Actions>
				<Button kind="alt" href={href}>
					Read and rank
				</Button>
			</Actions>
		</>
	);
}

/** The place of a pitch among those that were ranked. */
export function AdviceLine({ advice }: { advice: Advice | null }) {
	if (!advice) return null;
	const { place, shared, readers } = advice;
	return (
		<p>{`Advice of ${inWords(readers, 'reader', 'readers')}: ${ordinal(place)}${shared ? ', together with another' : ''}.`}</p>
	);
}

/** The words after a colon, as they are; a full stop where they were erased. */
const quoted = (words: string): string => (words === '' ? '.' : `: “${isolate(words)}”`);

/** The interests that were declared in a pitch; while it is `open`, what they mean for the organiser who looks at the page. */
export function Interests({ pitch: { interests, held }, open = true }: { pitch: PitchReading; open?: boolean }) {
	return (
		<>
			{interests.map(({ name, isOwn, why, withdrawn }, at) => {
				const who = isOwn ? 'You' : isolate(name);
				return (
					// biome-ignore lint/suspicious/noArrayIndexKey: two organisers may have one name
					<p key={at}>
						{withdrawn === null
							? `${who} declared an interest${quoted(why)}`
							: `${who} withdrew an interest${why === '' ? '' : ` (“${isolate(why)}”)`}${quoted(withdrawn)}`}
					</p>
				);
			})}
			{open && held === 'others decide' && <p>You take no part in this one: another organiser decides.</p>}
			{open && held === 'nobody else' && (
				<p>
					Nobody at this desk is without an interest in this one. So you may still decide, and the record says that you
					had one.
				</p>
			)}
		</>
	);
}
