import { data, redirect } from '@remix-run/node';
import type { z } from 'zod';
import type { AtDinner, WorkPressed } from '~/auth/guard.server';
import { readForm } from '~/contract/forms';
import { runSheetForms as forms } from '~/contract/run-sheet';
import type { Actor } from '~/domain/actor';
import { isLed, isWhere, type Move, moves, moveTable } from '~/domain/dinner';
import type { EventKind } from '~/domain/events';
import type { Outcome } from '~/domain/outcome';
import type { Permission } from '~/domain/permissions';
import { revealIsOpen, votingIsOpen } from '~/domain/phase-policy';
import { type ClockAct, clockActs, seenClock, turnOf } from '~/domain/stage';
import { moveWords } from '~/i18n/desk';
import { eveningRefusalMessages } from '~/i18n/evening-refusals';
import { sayTime } from '~/i18n/when';
import { workMessages } from '~/i18n/work';

/** A press of an organiser or of crew. */
type Pressed = AtDinner & Pick<WorkPressed, 'press' | 'form'>;

type Words = ReturnType<typeof eveningRefusalMessages>;

/** The state that a button asks for: its event, its sentence, and whether the dinner is in it. */
type Reached = {
	readonly kind: EventKind;
	readonly so: (already: Words['already']) => string;
	readonly is: (dinner: AtDinner['dinner']) => boolean;
};
type Button<S extends z.ZodType> = {
	readonly can: Permission;
	readonly form: S;
	readonly press: (at: Pressed, form: z.output<S>) => Promise<Outcome<unknown, keyof Words['refused']>>;
	readonly reached?: (form: z.output<S>, at: Pressed) => Reached | Promise<Reached>;
};

/**
 * An intent of the run sheet. Success redirects to the sheet; a refusal is answered 409 with its sentence. If somebody else reached the
 * wanted state first, the answer is 200 and names them, because nothing failed.
 */
const button = <S extends z.ZodType>({ can, form: schema, press, reached }: Button<S>) => ({
	can,
	run: async (at: Pressed) => {
		const read = readForm(at.form, schema);
		// The reason of a cancelled dinner is the only field that is typed. What else is wrong did not come from the page.
		if (!read.ok) {
			const refusal = read.errors.because ?? workMessages(at.locale).notOurs;
			return data({ refusal, already: null }, { status: 400 });
		}
		const result = await press(at, read.value);
		if (result.ok) throw redirect(at.url.pathname, 303);
		const pressedBefore = result.code === 'already moved' || result.code === 'sent before';
		const already = pressedBefore && reached ? await sayAlready(at, await reached(read.value, at)) : null;
		return already
			? data({ refusal: null, already }, { status: 200 })
			: data({ refusal: eveningRefusalMessages(at.locale).refused[result.code], already: null }, { status: 409 });
	},
});

async function sayAlready({ services, group, dinner, locale }: Pressed, reached: Reached): Promise<string | null> {
	const now = await services.dinners.find(group.id, dinner.number);
	if (!now || !reached.is(now)) return null;
	const entry = (await services.dinners.record(dinner.id)).findLast(({ event }) => event.kind === reached.kind);
	const t = eveningRefusalMessages(locale);
	const so = reached.so(t.already);
	return entry ? t.pressed(so, sayWho(entry.actor, t), sayTime(entry.at, group.time_zone, locale)) : so;
}

function sayWho(actor: Actor, { by }: Words): string {
	if (actor.kind === 'organiser') return actor.name;
	return actor.kind === 'crew' ? by[actor.job](actor.name) : by[actor.kind];
}

type MoveForm = { expected: z.output<typeof forms.move>['expected']; minutes?: number | undefined; because?: string };

const moveButton = <S extends z.ZodType<MoveForm>>(wanted: Move, form: S) =>
	button({
		can: isLed(wanted) ? 'dinner.lead' : 'dinner.move',
		form,
		press: ({ services, dinner, press }, { expected, minutes, because }) =>
			services.dinners.move(dinner.id, wanted, expected, press, {
				...(minutes === undefined ? {} : { minutes }),
				...(because === undefined ? {} : { because }),
			}),
		reached: () => ({
			kind: wanted,
			so: (already) => (isLed(wanted) ? already[wanted] : `${moveWords[wanted].done} already.`),
			is: ({ phase }) => isWhere(wanted, phase),
		}),
	});
const moveButtons = Object.fromEntries(
	moves.map((wanted) => {
		if (wanted === 'cancel') return [wanted, moveButton(wanted, forms.cancel)];
		return [wanted, moveButton(wanted, votingIsOpen(moveTable[wanted].to) ? forms.openVoting : forms.move)];
	}),
);

const papersButton = (open: boolean) =>
	button({
		can: 'paper.stop',
		form: forms.papers,
		press: ({ services, dinner, press }, { expected, presses }) =>
			services.papers.setOpen(dinner.id, open, press, { step: expected, presses }),
		reached: () => ({
			kind: open ? 'papers go on' : 'papers stop',
			so: () => (open ? 'Papers are handed out already.' : 'Papers have stopped already.'),
			is: ({ phase, papers_open }) => votingIsOpen(phase) && papers_open === open,
		}),
	});

const clockButton = (act: ClockAct) =>
	button({
		can: 'dinner.run stage',
		form: forms.stageClock,
		press: ({ services, dinner, press }, expected) => services.dinners.clock(dinner.id, act, press, expected),
		reached: ({ turn, clock }) => ({
			kind: act,
			so: (already) => already[act],
			is: ({ cursor }) =>
				cursor !== null &&
				turnOf(cursor, 0) === turn &&
				seenClock(cursor.clock) !== clock &&
				(act === 'extra time' || (cursor.clock.state === 'running') === (act === 'start clock')),
		}),
	});

const onStage = {
	'on stage': button({
		can: 'dinner.run stage',
		form: forms.onStage,
		press: ({ services, dinner, press }, { pitch, part, turn }) =>
			services.dinners.stage(dinner.id, pitch, part, press, turn),
		reached: async ({ pitch, part }, { services, dinner }) => {
			const number = (await services.dinnerStates.read(dinner.id))?.lineup.find(({ id }) => id === pitch)?.number;
			return {
				kind: 'on stage',
				so: (already) => already[part === 'questions' ? part : 'on stage'],
				is: ({ cursor }) => cursor !== null && cursor.number === number && cursor.part === part,
			};
		},
	}),
	...Object.fromEntries(clockActs.map((act) => [act, clockButton(act)])),
	'next question': button({
		can: 'dinner.run stage',
		form: forms.nextQuestion,
		press: ({ services, dinner, press }, expected) => services.dinners.nextQuestion(dinner.id, press, expected),
		reached: ({ question }) => ({
			kind: 'question asked',
			so: (already) => already['next question'],
			is: ({ cursor }) => cursor !== null && cursor.question > question,
		}),
	}),
	'clear stage': button({
		can: 'dinner.run stage',
		form: forms.clearStage,
		press: ({ services, dinner, press }, { turn }) => services.dinners.clearStage(dinner.id, press, turn),
		reached: () => ({
			kind: 'stage cleared',
			so: (already) => already['clear stage'],
			is: ({ cursor }) => cursor === null,
		}),
	}),
	'no-show': button({
		can: 'dinner.run stage',
		form: forms.noShow,
		press: ({ services, dinner, press }, expected) => services.absences.noShow(dinner.id, expected, press),
	}),
	'no-show taken back': button({
		can: 'dinner.run stage',
		form: forms.cameAfterAll,
		press: ({ services, dinner, press }, expected) => services.absences.takeBack(dinner.id, expected, press),
	}),
};

const whileVoting = {
	'everyone has voted': button({
		can: 'dinner.lead',
		form: forms.clock,
		press: ({ services, dinner, press }, { expected: step, presses, until }) =>
			services.lastRound.begin(dinner.id, { step, presses, until }, press),
		reached: () => ({
			kind: 'everyone has voted',
			so: (already) => already['everyone has voted'],
			is: ({ phase, last_round }) => votingIsOpen(phase) && last_round !== null,
		}),
	}),
	'clock back': button({
		can: 'dinner.lead',
		form: forms.clock,
		press: ({ services, dinner, press }, { expected: step, presses, until }) =>
			services.lastRound.takeBack(dinner.id, { step, presses, until }, press),
		reached: () => ({
			kind: 'clock put back',
			so: (already) => already['clock back'],
			is: ({ phase, last_round }) => votingIsOpen(phase) && last_round === null,
		}),
	}),
	'last call': button({
		can: 'dinner.lead',
		form: forms.lastCall,
		press: ({ services, dinner, press }, { expected }) => services.dinners.lastCall(dinner.id, press, expected),
		reached: () => ({
			kind: 'last call',
			so: (already) => already['last call'],
			is: ({ last_call_at }) => last_call_at !== null,
		}),
	}),
	'five more minutes': button({
		can: 'dinner.lead',
		form: forms.fiveMore,
		press: ({ services, dinner, press }, { expected: step, until }) =>
			services.dinners.extendVoting(dinner.id, 5, press, { step, until }),
		reached: ({ until }) => ({
			kind: 'voting extended',
			so: (already) => already['five more minutes'],
			is: ({ phase, voting_until }) => votingIsOpen(phase) && (voting_until?.getTime() ?? 0) > until,
		}),
	}),
	'papers stop': papersButton(false),
	'papers go on': papersButton(true),
};

/** Permissions of the compere. */
const leading: ReadonlySet<Permission> = new Set(['dinner.lead', 'dinner.run stage', 'reveal']);

export const runSheetIntents = {
	...moveButtons,
	...onStage,
	...whileVoting,
	reveal: button({
		can: 'reveal',
		form: forms.reveal,
		press: ({ services, dinner, press }, { step }) => services.dinners.reveal(dinner.id, step, press),
		reached: ({ step }) => ({
			kind: 'revealed',
			so: (already) => already.reveal,
			is: ({ phase, reveal_step }) => revealIsOpen(phase) && reveal_step > step,
		}),
	}),
};

/** The buttons of the compere's page: those that lead the evening. */
export const compereIntents = Object.fromEntries(
	Object.entries(runSheetIntents).filter(([, { can }]) => leading.has(can)),
);
