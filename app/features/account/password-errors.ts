import type { FieldErrors } from '~/contract/forms';
import { sayWait } from '~/i18n/wait';
import type { SignInRefusal } from '~/services/sign-in.server';

/** Why the password that a signed-in person typed was not taken. `safe`: "Nothing was deleted." */
export function passwordErrors(outcome: SignInRefusal, safe: string): FieldErrors {
	switch (outcome.code) {
		case 'wrong':
			return { present: `That is not your password. ${safe} Type it again.` };
		case 'wait':
			return { present: `That was wrong too often. ${safe} Wait ${sayWait(outcome.seconds)}, then try again.` };
		case 'busy':
			return { '': `Very many people are signing in just now. ${safe} Please press the button again.` };
	}
}
