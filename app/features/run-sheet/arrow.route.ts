import { type WorkPressed, workAction } from '~/auth/guard.server';
import { readForm } from '~/contract/forms';
import { runSheetForms } from '~/contract/run-sheet';
import { revealIsOpen, stageIsOpen } from '~/domain/phase-policy';
import { screenSnapshot, screenStep } from '~/domain/snapshots';
import { pressBack, pressForward, type StagePress, seenClock, turnOf } from '~/domain/stage';

const { arrow: schema } = runSheetForms;
const headers = { 'Cache-Control': 'no-store' };
/** Nobody reads it: the screen shows the next snapshot, or nothing. */
const said = (ok: boolean) => Response.json({ ok }, { status: ok ? 200 : 409, headers });

/** An arrow on the big screen: the press of the run sheet that the screen's step asks for, with what that step showed. */
async function press(at: WorkPressed, which: 'forward' | 'back'): Promise<Response> {
	const { form, services, dinner, press: by } = at;
	const read = readForm(form, schema);
	const state = await services.dinnerStates.read(dinner.id);
	if (!read.ok || !state) return said(false);
	const snapshot = screenSnapshot(state, services.dinnerStates.now());
	if (read.value.seen !== screenStep(snapshot)) return said(false);
	if (which === 'forward' && revealIsOpen(state.phase))
		return said((await services.dinners.reveal(dinner.id, state.revealStep, by)).ok);
	if (!stageIsOpen(state.phase)) return said(false);
	const { cursor, lineup } = state;
	const hasQuestions = dinner.question_minutes > 0;
	const wanted =
		which === 'back'
			? pressBack(lineup, cursor, hasQuestions)
			: pressForward(lineup, cursor, { hasQuestions, wanted: dinner.questions_wanted });
	return said(wanted !== null && (await onStage(at, wanted, state)).ok);
}

type State = NonNullable<Awaited<ReturnType<WorkPressed['services']['dinnerStates']['read']>>>;
async function onStage(
	{ services, dinner, press: by }: WorkPressed,
	wanted: StagePress<State['lineup'][number]>,
	{ cursor }: State,
) {
	const turn = turnOf(cursor, (await services.dinners.moves(dinner)).facts.turns);
	if (wanted.is === 'on stage') return services.dinners.stage(dinner.id, wanted.pitch.id, wanted.part, by, turn);
	if (wanted.is === 'next question')
		return services.dinners.nextQuestion(dinner.id, by, { turn, question: cursor?.question ?? 0 });
	return services.dinners.clock(dinner.id, wanted.is, by, { turn, clock: cursor ? seenClock(cursor.clock) : '' });
}

export const action = workAction({
	forward: { can: 'dinner.lead', run: (at) => press(at, 'forward') },
	back: { can: 'dinner.run stage', run: (at) => press(at, 'back') },
});
