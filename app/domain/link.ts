/** The token of a private link: an id, a dot, and a MAC. */
const NAME = 22;
const SEAL = 24;

/** Status text of a 404 for a link that lost its end, so that the error page can explain it. */
export const CUT_LINK = 'Link cut off';

/** Whether a token was cut off. An invalid one of full length was altered, or is of another server. */
export function isCutOff(token: string): boolean {
	if (!/^[\w-]+(\.[\w-]*)?$/.test(token)) return false;
	const [name = '', seal] = token.split('.');
	if (seal === undefined) return name.length <= NAME;
	return name.length === NAME && seal.length < SEAL;
}
