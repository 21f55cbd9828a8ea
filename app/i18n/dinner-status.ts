import type { Phase } from '../domain/dinner';
import { publicStage } from '../domain/phase-policy';
import type { SayMoney } from './money';
import type { PublicMessages } from './public';

type Listed = {
	readonly phase: Phase;
	readonly pitch_deadline: Date;
	readonly winners: readonly { readonly title: string }[] | null;
	readonly won_amount: number | null;
	readonly pot_amount: number | null;
};

/** Where a public dinner stands, in a few words: its result once it is published. */
export function dinnerStatus(dinner: Listed, now: Date, t: PublicMessages['group'], money: SayMoney): string {
	const stage = publicStage(dinner.phase);
	if (stage !== 'result') return stage === 'call' && now >= dinner.pitch_deadline ? t.phases.callOver : t.phases[stage];
	return dinner.winners?.length
		? t.winner(
				dinner.winners.map(({ title }) => title),
				money(dinner.won_amount ?? 0),
			)
		: t.carried(money(dinner.pot_amount ?? 0));
}
