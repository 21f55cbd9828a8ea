import type { BallotPlace, GuestPaper } from '~/contract/guest';
import type { BallotMessages } from '~/i18n/ballot';
import { BallotPager } from '~/ui/ballot';
import { Button } from '~/ui/button';

type Turn = { label: string; href: string };

/** "Pitch 3 of 4" with back and next. The last page, all scores, exists only once scores can be given. */
export function Pager({
	t,
	lineUp,
	place,
	hasLastPage,
}: Pick<GuestPaper, 'lineUp'> & { t: BallotMessages; place: BallotPlace; hasLastPage: boolean }) {
	if (place === null || lineUp.length === 0) return null;
	const at = place === 'all' ? lineUp.length : place;
	const turn = (to: number, label: string): Turn | null => {
		const pitch = lineUp[to];
		if (pitch) return { label, href: `#pitch-${pitch.number}` };
		return to === lineUp.length && hasLastPage ? { label: t.all, href: '#all' } : null;
	};
	return (
		<BallotPager
			label={t.pages}
			where={place === 'all' ? t.all : t.where(place + 1, lineUp.length)}
			back={<Page turn={turn(at - 1, t.back)} kind="alt" />}
			next={<Page turn={turn(at + 1, t.next)} kind="go" />}
		/>
	);
}

/** Once voting has closed: a page apart from the ballot, where guests offer help to a pitch. */
export function HelpOthers({ t, dinner }: { t: BallotMessages } & Pick<GuestPaper, 'dinner'>) {
	return (
		<p className="notice-way">
			<Button href={`/${dinner.slug}/${dinner.number}/help`} kind="alt">
				{t.help}
			</Button>
		</p>
	);
}

/** The acts of voting in pictures. What was given stays on this phone meanwhile. */
export function HowToVote({ t }: { t: BallotMessages }) {
	return (
		<p className="how-to-vote fine">
			<a href="/how-to-vote">{t.how}</a>
		</p>
	);
}

/** Gives the phone to the next guest, from whom the open ballot is hidden. */
export function NextGuest({ t }: { t: BallotMessages }) {
	return (
		<form className="next-guest" method="post" action="/ballot/next-guest">
			<Button name="intent" value="next guest" kind="alt" wide>
				{t.nextGuest}
			</Button>
			<p className="fine">{t.nextGuestSays}</p>
		</form>
	);
}

function Page({ turn, kind }: { turn: Turn | null; kind: 'alt' | 'go' }) {
	return (
		turn && (
			<Button href={turn.href} kind={kind}>
				{turn.label}
			</Button>
		)
	);
}
