import { findBallot } from '../../db/queries/ballots';
import { readDinnerState } from '../../db/queries/dinner-state';
import { readDinner } from '../../db/queries/dinners';
import { findPaper } from '../../db/queries/papers';
import { type PitchWithFiles, readLineUpWithFiles } from '../../db/queries/pitches';
import { readReceipts } from '../../db/queries/publishing';
import type { Ballot as BallotRow } from '../../db/schema';
import { type GuestPaper, type GuestPitch, paperOf } from '../contract/guest';
import { moreTimeOf } from '../domain/more-time';
import { lineUpIsPublic } from '../domain/phase-policy';
import { type PublicPitch, pitchIsPublic, publicPitch, recordingOf } from '../domain/pitch';
import { epochOf } from '../domain/revision';
import type { Brief } from '../domain/rules';
import { phoneSnapshot } from '../domain/snapshots';
import type { Locale } from '../i18n';
import { briefIn } from '../i18n/brief';
import { isInLanguageOf, tellPitch } from '../i18n/language-names';
import { recordingMessages } from '../i18n/recording';
import { type Ballots, shapeOf } from './ballots.server';
import type { Context } from './context.server';
import { stateOnPhone } from './paper-exchange.server';
import type { PaperSession } from './secrets.server';

/** The ballot page's data for the holder of a paper. */
export function createGuests({ db, secrets, now }: Context, ballots: Pick<Ballots, 'readOwn'>) {
	return {
		/** Whether this session is of the paper that the page names. */
		holds: (paperSession: PaperSession, paper: string | undefined): boolean =>
			paper === undefined ||
			paper === paperOf({ receipt: secrets.receipt(paperSession.key), epoch: paperSession.epoch }),
		/** In the language of the page. Null if the session's dinner is not in this database. */
		async readPaper(paperSession: PaperSession, locale: Locale): Promise<GuestPaper | null> {
			const { dinnerId } = paperSession;
			const [dinner, dinnerState, paper, pitches, row] = await Promise.all([
				readDinner(db, dinnerId),
				readDinnerState(db, dinnerId),
				findPaper(db, dinnerId, paperSession.number),
				readLineUpWithFiles(db, dinnerId),
				findBallot(db, dinnerId, paperSession.key),
			]);
			if (!dinner || !dinnerState || !paper) return null;
			const receipt = secrets.receipt(paperSession.key);
			return {
				number: paperSession.number,
				receipt,
				epoch: paperSession.epoch,
				paperState: row?.state === 'void' ? 'replaced' : stateOnPhone(paper.state),
				moreUntil: moreTimeOf(dinner, paperSession.number, now().getTime()),
				moved: isMoved(row, paperSession),
				counted: dinnerState.countOpened ? (await readReceipts(db, dinnerId)).includes(receipt) : null,
				dinner: {
					group: dinnerState.group.name,
					slug: dinnerState.group.slug,
					number: dinnerState.number,
					timeZone: dinnerState.group.timeZone,
					currency: dinnerState.group.currency,
					startsAt: dinner.starts_at.getTime(),
				},
				brief: briefIn(dinner.brief, locale),
				shape: shapeOf(
					dinner.count_rule,
					pitches.map((p) => p.number ?? 0),
					dinner.brief.criteria.length,
				),
				lineUp: lineUpIsPublic(dinnerState.phase)
					? pitches.flatMap((pitch) => guestPitch(pitch, dinner.brief, locale))
					: [],
				own: await ballots.readOwn(paperSession),
				snapshot: phoneSnapshot(dinnerState, now().getTime()),
			};
		},
	};
}
export type Guests = ReturnType<typeof createGuests>;

/** Two phones that exchanged one code before either saved share an epoch: the first save takes the paper. */
const isMoved = (row: BallotRow | undefined, paperSession: PaperSession): boolean =>
	row?.state === 'open' &&
	row.revision > 0 &&
	!Buffer.from(row.device_token).equals(paperSession.deviceToken) &&
	epochOf(row.revision) >= paperSession.epoch;

function guestPitch(
	{ id, number, state, answers, guardian_agreed_at, ...files }: PitchWithFiles,
	brief: Brief,
	locale: Locale,
): GuestPitch[] {
	if (number === null) return [];
	const pitch = publicPitch(answers, brief);
	const { title, presenter } = pitch;
	const recording = recordingOf(files);
	const told = pitchIsPublic({ state, underAge: answers.underAge, guardianAgreed: guardian_agreed_at !== null });
	return [
		{
			id,
			number,
			title,
			presenter: told ? presenter : '',
			...(told && recording
				? {
						spoken: {
							src: `/recording/${id}/${recording.version}`,
							says: recordingMessages(locale).hear(presenter, recording.seconds),
						},
					}
				: {}),
			...wordsFor(told ? pitch : { ...pitch, what: '', second: null }, locale),
		},
	];
}

type Words = Pick<GuestPitch, 'lang' | 'says' | 'summary' | 'summaryLang' | 'other'>;

/** A pitch's summaries for a reader, and of their languages what the page does not say already. */
function wordsFor(pitch: Pick<PublicPitch, 'lang' | 'what' | 'second'>, locale: Locale): Words {
	const { says, summaries } = tellPitch(pitch, locale);
	const [first, other] = summaries;
	const { lang } = pitch;
	return {
		...(isInLanguageOf(lang, locale) ? {} : { lang, says }),
		summary: first?.text ?? '',
		...(first && !isInLanguageOf(first.lang, locale) ? { summaryLang: first.lang } : {}),
		...(other ? { other } : {}),
	};
}
