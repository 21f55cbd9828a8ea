import { isDraft } from '../domain/phase-policy';
import type { AtDinner } from './scopes.server';

/** Whether an organiser of the group asks for a public page of a draft, which only organisers may see. */
export async function isPreview({ dinner, group, request, services }: AtDinner): Promise<boolean> {
	if (!isDraft(dinner.phase)) return false;
	const organiser = await services.organisers.current(request.headers);
	return organiser !== null && (await services.groups.isMember(group.id, organiser.userId));
}
