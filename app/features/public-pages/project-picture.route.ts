import { dinnerLoader } from '~/auth/guard.server';
import { projectPage } from './project.page.server';
import { answerPicture, shownOfProject } from './social-picture.server';

/** What messengers show beside a link to a project that was funded. */
export const loader = dinnerLoader('public.read', async (at) => {
	const page = await projectPage(at, at.params.pitch ?? '', at.locale);
	return answerPicture(at, page?.isListed ? shownOfProject(page) : null);
});
