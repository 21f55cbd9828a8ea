import { sql } from 'kysely';
import { expect, test } from 'vitest';
import type { PaymentStep } from '../../app/domain/payment';
import type { PotRule } from '../../app/domain/rules';
import { createPayments } from '../../app/services/payments.server';
import { withDatabases } from '../support/db';
import { awardPot, COUNTERS, lines, must, openCount } from '../support/evening';
import { makeDinner, pressOf } from '../support/factories';
import { publishedEvening, someBallots } from '../support/published';
import { reach } from '../support/reach';
import { votedEvening } from '../support/voted-evening';

const PAID: PaymentStep = { act: 'pay', how: 'bank transfer', on: '2026-11-26', by: 'Amina Yusuf', receipt: false };

withDatabases((name, getDb) => {
	async function evening(potRule: PotRule = { kind: 'shares', percent: [70, 30] }) {
		const made = await publishedEvening(getDb(), { rules: { potRule }, amount: 10_000 });
		const payments = createPayments(made.context);
		const account = async () => {
			const found = await payments.account(made.dinner);
			if (!found) throw new Error('It was awarded');
			return found;
		};
		const [first, second] = (await account()).awards;
		if (!first) throw new Error('There is an award');
		const step = (given: PaymentStep, expected: number, pitch = first.pitchId) =>
			payments.step(made.dinner.id, pressOf(made.organiser), pitch, expected, given);
		return { ...made, payments, account, step, first, second };
	}

	test('promised, paid, its receipt signed; a payment by mistake is put right with words; each is in the record', async () => {
		const { step, account, dinner, dinners, first } = await evening();
		expect(first).toMatchObject({ steps: 0, payment: { state: 'promised' }, amount: 7_000 });
		must(await step(PAID, 0));
		const wrong = { act: 'put right', because: 'It was the other account.' } as const;
		must(await step(wrong, 1));
		expect((await account()).awards[0]).toMatchObject({ steps: 2, payment: { state: 'promised' } });
		must(await step(PAID, 2));
		must(await step({ act: 'receipt' }, 3));
		const { payment } = (await account()).awards[0] ?? {};
		expect(payment).toEqual({
			state: 'paid',
			how: 'bank transfer',
			on: '2026-11-26',
			by: 'Amina Yusuf',
			receipt: true,
		});
		const told = (await dinners.record(dinner.id)).slice(-4).map(({ event }) => event);
		expect(told.map(({ kind }) => kind)).toEqual(['award paid', 'payment corrected', 'award paid', 'receipt signed']);
		expect(JSON.stringify(told)).not.toContain('Amina');
		expect(told[1]).toMatchObject({ because: 'It was the other account.' });
		await expect(sql`update award_step set state = 'promised'`.execute(getDb())).rejects.toThrow('append-only');
	});

	test('a returned award is in the next dinner’s pot once, and no longer in what was given; the line still balances', async () => {
		const { step, account, group, organiser, payments, dinner, publishing, pots, second } = await evening();
		const next = await makeDinner(getDb(), group, { phase: 'call' });
		expect((await publishing.group(group.id)).totals.all).toMatchObject({ amount: 10_000, projects: 2 });
		const press = pressOf(organiser);
		const back = () =>
			payments.step(dinner.id, press, second?.pitchId ?? '', 0, { act: 'return', because: 'The project ended.' });
		must(await back());
		must(await back());
		expect(await step({ act: 'return', because: 'Again.' }, 1, second?.pitchId)).toEqual({
			ok: false,
			code: 'returned',
		});
		expect((await pots.read(next.id)).entries).toMatchObject([
			{ kind: 'carried over', amount: 3_000, from_number: dinner.number, from_pitch: second?.pitchId },
		]);
		expect((await account()).balance).toEqual({ income: 10_000, costs: 0, awards: 7_000, carriedOver: 3_000 });
		expect((await publishing.group(group.id)).totals.all).toMatchObject({ amount: 7_000, projects: 1 });
	});

	test('refused: a stale page, a day to come, another dinner’s pitch, before the announcement', async () => {
		const { step, first } = await evening();
		const codeOf = async (outcome: ReturnType<typeof step>) => ((await outcome) as { code?: string }).code;
		expect(await codeOf(step(PAID, 1))).toBe('changed meanwhile');
		expect(await codeOf(step({ ...PAID, on: '2026-11-28' } as PaymentStep, 0))).toBe('in the future');
		expect(await codeOf(step(PAID, 0, '00000000-0000-4000-8000-000000000000'))).toBe('no such award');
		must(await step(PAID, 0));
		expect(await codeOf(step(PAID, 0))).toBe('changed meanwhile');
		expect(await codeOf(step({ act: 'return', because: 'No.' }, 1))).toBe('not promised');
		const other = await votedEvening(getDb(), someBallots(3));
		await openCount(other, other.dinner, other.organiser);
		await awardPot(other, other.dinner, other.organiser);
		const early = createPayments(other.context).step(other.dinner.id, pressOf(other.organiser), first.pitchId, 0, PAID);
		expect(await codeOf(early)).toBe('not announced');
	});

	test.skipIf(name === 'embedded')('of two at once, one pays and one is told', async () => {
		const { step } = await evening();
		const both = await Promise.all([step(PAID, 0), step({ act: 'return', because: 'It ended.' }, 0)]);
		expect(both.map(({ ok }) => ok).sort()).toEqual([false, true]);
	});

	test('gifts and prizes that are not money stand beside the pot, for who is at their place', async () => {
		const potRule: PotRule = { kind: 'winner takes all' };
		const voted = await votedEvening(getDb(), [lines('5555', '4444', '3333', '....')], {
			rules: { potRule, prizes: ['A cake', '', 'A day of a builder’s help', 'A poem'] },
		});
		const { dinner, organiser, pots, pitches } = voted;
		const gift = { kind: 'gift', label: 'Bakery', amount: 5_001, place: 2 } as const;
		const cash = { kind: 'door cash', label: '', amount: 10_000 } as const;
		must(await pots.add(dinner.id, pressOf(organiser), 0, [gift, cash], COUNTERS));
		await openCount(voted, dinner, organiser);
		await awardPot(voted, dinner, organiser);
		await reach(getDb(), voted, 'published');
		const account = await createPayments(voted.context).account(dinner);
		expect(account?.balance).toEqual({ income: 10_000, costs: 0, awards: 10_000, carriedOver: 0 });
		expect(account?.beside).toEqual([
			{ place: 2, what: 'Bakery', amount: 5_001, to: [{ number: 2, amount: 5_001 }] },
			{ place: 1, what: 'A cake', amount: null, to: [{ number: 1, amount: null }] },
			{ place: 3, what: 'A day of a builder’s help', amount: null, to: [{ number: 3, amount: null }] },
			{ place: 4, what: 'A poem', amount: null, to: [] },
		]);
		expect(pitches).toHaveLength(4);
	});
});
