import fc from 'fast-check';
import { expect, test } from 'vitest';
import { firstRevision } from '../../app/domain/revision';
import { createPaperSessions } from '../../app/services/paper-sessions.server';
import type { PaperSession } from '../../app/services/secrets.server';
import { withDatabases } from '../support/db';
import { at, openVoting } from '../support/open-voting';

/** The cookies of one phone, as its browser keeps them. */
function phoneCookies() {
	const cookies = new Map<string, string>();
	return {
		headers: () => new Headers({ cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; ') }),
		take(lines: readonly string[]) {
			for (const line of lines) {
				const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
				cookies.set(name, value);
			}
		},
	};
}

const PAPERS = 3;
const act = fc.record({
	phone: fc.nat({ max: 1 }),
	does: fc.oneof(
		fc.record({ kind: fc.constant('type' as const), paper: fc.nat({ max: PAPERS - 1 }), confirms: fc.boolean() }),
		fc.record({ kind: fc.constant('score' as const), score: fc.nat({ max: 5 }) }),
		fc.record({ kind: fc.constant('next guest' as const) }),
	),
});

withDatabases((_name, getDb) => {
	test('whatever phones share papers: a phone reads exactly what it saved last, once the code of that paper was typed', async () => {
		const room = await openVoting(getDb(), PAPERS);
		const sessions = createPaperSessions(room.context);
		await fc.assert(
			fc.asyncProperty(fc.array(act, { maxLength: 25 }), async (acts) => {
				await room.db.deleteFrom('ballot').where('dinner_id', '=', room.dinner.id).execute();
				const phones = [0, 1].map(() => ({ ...phoneCookies(), open: null as number | null }));
				/** By paper: the phone that saved last, and its scores. */
				const saved = new Map<number, { by: number; scores: string }>();
				const revisions = new Map<string, number>();
				const session = (phone: number): PaperSession | null => sessions.read(at(phones, phone).headers());

				for (const { phone: number, does } of acts) {
					const phone = at(phones, number);
					if (does.kind === 'type') {
						const proofFor = sessions.proofFor(phone.headers());
						const exchanged = await room.papers.exchange(at(room.codes, does.paper), proofFor);
						if (!exchanged.ok) throw new Error(exchanged.code);
						const last = saved.get(does.paper);
						expect(exchanged.value.takesOver).toBe(last !== undefined && last.by !== number);
						if (exchanged.value.takesOver && !does.confirms) continue;
						phone.take(sessions.write(phone.headers(), exchanged.value.paperSession));
						phone.open = does.paper;
					} else if (does.kind === 'next guest') {
						phone.take(sessions.close(phone.headers()));
						phone.open = null;
					} else {
						const paperSession = session(number);
						if (!paperSession || phone.open === null) continue;
						const scores = String(does.score).repeat(16);
						const key = `${phone.open} ${paperSession.epoch}`;
						const revision = (revisions.get(key) ?? firstRevision(paperSession.epoch)) + 1;
						const { code } = await room.ballots.save(paperSession, { revision, lineup: 1, scores });
						if (code !== 'saved') continue;
						revisions.set(key, revision);
						saved.set(phone.open, { by: number, scores });
					}
					for (const [reader, { open }] of phones.entries()) {
						const paperSession = session(reader);
						expect(paperSession?.number ?? null).toBe(open === null ? null : open + 1);
						const seen = paperSession && ((await room.ballots.readOwn(paperSession))?.scores ?? null);
						const last = open === null ? undefined : saved.get(open);
						expect(seen).toBe(last?.by === reader ? last.scores : null);
					}
				}
			}),
			{ numRuns: 40 },
		);
	});
});
