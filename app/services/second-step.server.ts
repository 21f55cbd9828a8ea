import { hasSecondStep, takeCode } from '../../db/queries/organisers';
import { type Cookies, cookieLine, readCookie } from '../contract/cookies';
import type { StepCode } from '../contract/second-step';
import { type Err, err, type Ok, ok } from '../domain/outcome';
import { type Accounts, asked } from './accounts.server';
import type { Context, Organiser } from './context.server';
import { createPace } from './pace.server';
import type { SignInLimits } from './sign-in-limits.server';

type Waits = Err<'wait'> & { readonly seconds: number };
/** The signed-in organiser and the request's headers. */
type Own = { readonly organiser: Organiser; readonly headers: Headers };

const SHOWN = { cookie: 'stockpot_codes', seconds: 300 } as const;
type ShownCodes = { readonly userId: string; readonly codes: readonly string[]; readonly until: number };
/** Rate limit of passwords and codes of a signed-in person, because a laptop may be left open. */
const OWN = { points: 10, every: 20_000 } as const;

/** An organiser's optional second step of sign-in: TOTP codes and backup codes. */
export function createSecondStep(
	{ db, now, secrets, settings }: Context,
	{ api }: Pick<Accounts, 'api'>,
	slowly: SignInLimits['slowly'],
) {
	const pace = createPace(OWN, now);
	const secure = settings.secureCookies;

	/** Accepts a TOTP code once; each is valid for a minute and a half. */
	const takeOnce = async (userId: string, { kind, code }: StepCode): Promise<boolean> =>
		kind === 'backup' || takeCode(db, userId, secrets.mark('second step', code), now());

	async function withPassword<T>(
		{ organiser: { userId } }: Own,
		work: () => Promise<T>,
	): Promise<Ok<T> | Err<'wrong' | 'busy'> | Waits> {
		const seconds = pace.take(userId);
		if (seconds > 0) return { ok: false, code: 'wait', seconds };
		// The library's own calls compare the password, so they wait in its queue.
		const place = { kind: 'known', key: userId } as const;
		const answer = await slowly(place, async () => ({ value: await asked(work) }));
		if (!answer) {
			pace.giveBack(userId);
			return err('busy');
		}
		if (answer.value === null) return err('wrong');
		pace.giveBack(userId);
		return ok(answer.value);
	}

	/** Carries new backup codes to the page in an encrypted cookie, so that they survive a lost response and a reload. */
	function codesLine(userId: string, codes: readonly string[]): string {
		const shown: ShownCodes = { userId, codes, until: now().getTime() + SHOWN.seconds * 1000 };
		return cookieLine(SHOWN.cookie, secrets.sealText('backup codes', JSON.stringify(shown)), {
			seconds: SHOWN.seconds,
			secure,
		});
	}

	return {
		takeOnce,
		/** Backup codes that were made for this person in this browser within five minutes; otherwise null. */
		newCodesIn(headers: Headers, userId: string): readonly string[] | null {
			const sealed = readCookie(headers, SHOWN.cookie, secure);
			const text = sealed ? secrets.openText('backup codes', sealed) : null;
			const shown = text === null ? null : (JSON.parse(text) as ShownCodes);
			return shown && shown.userId === userId && shown.until > now().getTime() ? shown.codes : null;
		},
		forgetNewCodes: (): string => cookieLine(SHOWN.cookie, '', { seconds: 0, secure }),
		isOn: (userId: string): Promise<boolean> => hasSecondStep(db, userId),

		/** Returns the otpauth URI of a new secret. Sign-in does not ask for codes before `confirm`. */
		async begin(own: Own, password: string) {
			if (await hasSecondStep(db, own.organiser.userId)) return err('already on');
			const begun = await withPassword(own, () => api.enableTwoFactor({ body: { password }, headers: own.headers }));
			if (!begun.ok) return begun;
			return 'totpURI' in begun.value ? ok(begun.value.totpURI) : err('wrong');
		},
		/** Turns the second step on after a right code. Returns cookies with the new session and the backup codes. */
		async confirm(
			{ organiser: { userId }, headers }: Own,
			code: StepCode,
		): Promise<Ok<Cookies> | Err<'wrong' | 'already on'> | Waits> {
			if (await hasSecondStep(db, userId)) return err('already on');
			const seconds = pace.take(userId);
			if (seconds > 0) return { ok: false, code: 'wait', seconds };
			if (!(await takeOnce(userId, code))) return err('wrong');
			const body = { code: code.code };
			const answer = await asked(() => api.verifyTOTP({ body, headers, returnHeaders: true }));
			if (!answer) return err('wrong');
			pace.giveBack(userId);
			const { backupCodes } = await api.viewBackupCodes({ body: { userId } });
			return ok([...answer.headers.getSetCookie(), codesLine(userId, backupCodes)]);
		},
		/** Makes ten new codes and invalidates the old ones. */
		async newBackupCodes(own: Own, password: string) {
			const made = await withPassword(own, () => api.generateBackupCodes({ body: { password }, headers: own.headers }));
			return made.ok ? ok([codesLine(own.organiser.userId, made.value.backupCodes)]) : made;
		},
		async turnOff(own: Own, password: string) {
			const { headers } = own;
			const off = await withPassword(own, () =>
				api.disableTwoFactor({ body: { password }, headers, returnHeaders: true }),
			);
			return off.ok ? ok(off.value.headers.getSetCookie() as Cookies) : off;
		},
	};
}
export type SecondStep = ReturnType<typeof createSecondStep>;
