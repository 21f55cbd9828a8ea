import { isolate } from '~/i18n/format';
import { useAnswerId } from '~/ui/answer';
import { Actions, Button, Confirm } from '~/ui/button';
import { FormKey } from '~/ui/form-key';
import { NamingPitches, PitchText } from '~/ui/pitch-text';

export type DeskDraw = {
	readonly seed: string;
	readonly at: string;
	readonly by: string;
	readonly order: readonly string[];
};
export type DeskOrderProps = {
	reserves: readonly { readonly id: string; readonly title: string; readonly lang: string }[];
	lineUp: readonly {
		readonly id: string;
		readonly number: number | null;
		readonly title: string;
		readonly lang: string;
	}[];
	draws: readonly DeskDraw[];
	wanted: number;
	open: boolean;
};

/** The running order and its draws. `open`: the line-up is not published, so that it can still be drawn. */
export function DeskOrder({ lineUp, reserves, draws, wanted, open }: DeskOrderProps) {
	const drawn = lineUp.length > 0 && lineUp.every((p) => p.number !== null);
	return (
		<section>
			<h2 id={useAnswerId()} tabIndex={-1}>
				{`Line-up: ${lineUp.length} of ${wanted}`}
			</h2>
			{lineUp.length === 0 ? (
				<p>Nobody is lined up yet. Confirm the gate of a pitch above, then line it up.</p>
			) : (
				<ol className="line-up-order">
					{lineUp.map((p) => (
						<li key={p.id}>
							{p.number !== null && <span className="numeral">{p.number}</span>}{' '}
							<a href={`#pitch-${p.id}`}>
								<PitchText lang={p.lang}>{p.title}</PitchText>
							</a>
						</li>
					))}
				</ol>
			)}
			{reserves.length > 0 && (
				<p>
					<NamingPitches pitches={reserves}>
						{`In reserve: ${reserves.map(({ title }) => isolate(title)).join(', ')}.`}
					</NamingPitches>
				</p>
			)}
			{open && lineUp.length > 0 && !drawn && (
				<>
					<p>
						{draws.length > 0
							? 'Who is lined up has changed since the last draw, so the order must be drawn again.'
							: 'The running order is drawn by lot, so that nobody has to choose who goes first.'}
					</p>
					<Draw draws={draws.length}>Draw the order by lot</Draw>
				</>
			)}
			{open && drawn && (
				<Confirm summary="Draw the order again" kind="alt">
					<p>
						A second draw is kept beside the first, and the public page shows both. There should be a reason for it.
					</p>
					<Draw draws={draws.length} kind="alt">
						Draw it again
					</Draw>
				</Confirm>
			)}
			{draws.length > 0 && (
				<details className="behind">
					<summary>{draws.length === 1 ? 'How it was drawn' : `All ${draws.length} draws`}</summary>
					<ol>
						{draws.map((draw) => (
							<li key={draw.seed}>
								<span>{`${draw.at}, by ${isolate(draw.by)}: ${isolate(draw.order.join(', '))}. Seed`}</span>{' '}
								<span className="code seed">{draw.seed}</span>
							</li>
						))}
					</ol>
				</details>
			)}
		</section>
	);
}

function Draw({ draws, kind, children }: { draws: number; kind?: 'alt'; children: string }) {
	return (
		<form method="post" action="?" autoComplete="off">
			<FormKey />
			<input type="hidden" name="draws" value={draws} />
			<Actions>
				<Button kind={kind} name="intent" value="draw">
					{children}
				</Button>
			</Actions>
		</form>
	);
}
