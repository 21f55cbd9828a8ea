import { type WorkPressed, workAction, workLoader } from '~/auth/guard.server';
import { readForm } from '~/contract/forms';
import { paperNumber } from '~/contract/papers';
import { isSo } from '~/i18n/desk';
import { doorMessages } from '~/i18n/door';
import type { TapAnswer } from '~/realtime/client/door-queue';
import { sayRefusal } from './sentences';
import { stackOf } from './stack';

const answer = (said: TapAnswer) => Response.json(said, { headers: { 'Cache-Control': 'no-store' } });

/** The numbers of a helper's stack that are not handed out, because another helper may have changed them. */
export const loader = workLoader('door.read', async ({ services, dinner, url }) =>
	Response.json(
		{ stack: await services.papers.stack(dinner.id, stackOf(url)) },
		{ headers: { 'Cache-Control': 'no-store' } },
	),
);

const countHead = (act: 'cameIn' | 'takeBack') => ({
	can: 'paper.issue' as const,
	run: async ({ services, dinner, press, locale }: WorkPressed) => {
		const counted = await services.heads[act](dinner.id, press);
		if (counted.ok) return answer({ kind: 'counted', withoutPaper: counted.value });
		return answer({ kind: 'refused', sentence: doorMessages(locale).refusals[counted.code], so: isSo(counted.code) });
	},
});

/** A tap of a phone's queue. The same command as the form on the page, answered in JSON. */
export const action = workAction({
	'hand out': {
		can: 'paper.issue',
		run: async ({ form, services, dinner, press, locale }) => {
			const read = readForm(form, paperNumber(doorMessages(locale).number));
			if (!read.ok) return answer({ kind: 'refused', sentence: Object.values(read.errors)[0] ?? '', so: false });
			const issued = await services.papers.issue(dinner.id, read.value.number, press);
			if (issued.ok) return answer({ kind: 'done', handOut: issued.value.handOut });
			return answer({
				kind: 'refused',
				sentence: sayRefusal(issued.code, read.value.number, locale),
				so: isSo(issued.code),
			});
		},
	},
	'no paper': countHead('cameIn'),
	'one fewer': countHead('takeBack'),
});
