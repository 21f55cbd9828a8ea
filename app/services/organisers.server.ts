import { createAccountDeletion } from './account-deletion.server';
import { createAccountDetails } from './account-details.server';
import { createAccounts } from './accounts.server';
import type { Context } from './context.server';
import { createDevices } from './devices.server';
import { createNewAccounts } from './new-accounts.server';
import { slowHashing } from './password-hash.server';
import { createPasswords } from './passwords.server';
import { createSecondStep } from './second-step.server';
import { createSessions } from './sessions.server';
import { createSignIn } from './sign-in.server';
import { createSignInLimits } from './sign-in-limits.server';

/** Organisers' accounts and sessions. better-auth is called in process and its handler is not mounted, so these functions are the only ways in. */
export function createOrganisers(context: Context, hashing = context.hashing ?? slowHashing) {
	const accounts = createAccounts(context, hashing);
	const devices = createDevices(context);
	const limits = createSignInLimits(context.now);
	const sessions = createSessions(context, accounts, devices);
	const secondStep = createSecondStep(context, accounts, limits.slowly);
	const deletion = createAccountDeletion(context, { hashing, devices, limits, sessions });
	return {
		...sessions,
		...createSignIn(context, { accounts, devices, limits, secondStep }),
		...createPasswords(context, { hashing, devices, limits, sessions }),
		...createNewAccounts(context, { hashing, limits }),
		...createAccountDetails(context, { hashing, devices, limits }),
		secondStep,
		deletion,
	};
}
export type Organisers = ReturnType<typeof createOrganisers>;
