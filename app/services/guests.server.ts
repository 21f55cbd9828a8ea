import { findBallot, TAKEOVER_STEP } from '../../db/queries/ballots';
import { readDinner } from '../../db/queries/dinners';
import { findPaper } from '../../db/queries/papers';
import { readLineUp } from '../../db/queries/pitches';
import { readReceipts } from '../../db/queries/publishing';
import { readRoom } from '../../db/queries/rooms';
import type { Ballot as BallotRow, Pitch } from '../../db/schema';
import { type GuestPaper, type GuestPitch, paperOf } from '../contract/guest';
import { lineUpIsPublic } from '../domain/dinner';
import { pitchIsPublic, publicPitch } from '../domain/pitch';
import type { Brief } from '../domain/rules';
import { phoneView } from '../domain/views';
import { type Ballots, shapeOf } from './ballots.server';
import type { Context } from './context.server';
import type { PaperPass } from './secrets.server';

/** What the holder of a paper sees of the evening. */
export function createGuests({ db, secrets, now }: Context, ballots: Pick<Ballots, 'readOwn'>) {
	return {
		/** Whether this pass is of the paper that a page says it is of. */
		holds: (pass: PaperPass, paper: string | undefined): boolean =>
			paper === undefined || paper === paperOf({ receipt: secrets.receipt(pass.key), base: pass.base }),
		/** Null when the dinner of this pass is not in this database. */
		async readPaper(pass: PaperPass): Promise<GuestPaper | null> {
			const { dinnerId } = pass;
			const [dinner, room, paper, pitches, row] = await Promise.all([
				readDinner(db, dinnerId),
				readRoom(db, dinnerId),
				findPaper(db, dinnerId, pass.number),
				readLineUp(db, dinnerId),
				findBallot(db, dinnerId, pass.key),
			]);
			if (!dinner || !room || !paper) return null;
			const receipt = secrets.receipt(pass.key);
			return {
				number: pass.number,
				receipt,
				base: pass.base,
				standing: row?.state === 'void' ? 'replaced' : paper.state,
				moved: isMoved(row, pass),
				counted: room.countOpened ? (await readReceipts(db, dinnerId)).includes(receipt) : null,
				dinner: {
					group: room.group.name,
					slug: room.group.slug,
					number: room.number,
					timeZone: room.group.timeZone,
					startsAt: dinner.starts_at.getTime(),
				},
				brief: dinner.brief,
				shape: shapeOf(
					dinner.count_rule,
					pitches.map((p) => p.number ?? 0),
					dinner.brief.criteria.length,
				),
				lineUp: lineUpIsPublic(room.phase) ? pitches.flatMap((pitch) => guestPitch(pitch, dinner.brief)) : [],
				own: await ballots.readOwn(pass),
				room: phoneView(room, now().getTime()),
			};
		},
	};
}
export type Guests = ReturnType<typeof createGuests>;

/** Two phones that exchanged the same code before either had saved stand on one step: the first save holds the paper. */
const isMoved = (row: BallotRow | undefined, pass: PaperPass): boolean =>
	row?.state === 'open' &&
	row.revision > 0 &&
	!Buffer.from(row.claim).equals(pass.claim) &&
	Math.floor(row.revision / TAKEOVER_STEP) >= Math.floor(pass.base / TAKEOVER_STEP);

function guestPitch({ id, number, state, answers, guardian_agreed_at }: Pitch, brief: Brief): GuestPitch[] {
	if (number === null) return [];
	const { title, presenter, what } = publicPitch(answers, brief);
	const told = pitchIsPublic({ state, underAge: answers.underAge, guardianAgreed: guardian_agreed_at !== null });
	return [{ id, number, title, presenter: told ? presenter : '', summary: told ? what : '' }];
}
