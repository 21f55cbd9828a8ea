import type { AtDinner } from '~/auth/guard.server';
import { isRehearsal } from '~/domain/group';
import type { Locale } from '~/i18n';
import { briefIn } from '~/i18n/brief';
import { tellPitch } from '~/i18n/language-names';
import { moneyIn } from '~/i18n/money';
import { projectMessages } from '~/i18n/project';
import { publicMessages } from '~/i18n/public';
import { sayDate } from '~/i18n/when';
import { type LinkPreview, socialPicture } from '~/ui/link-preview';
import { sayPromise } from './reports';
import { spokenOf } from './spoken';

/** The numbers that a line-up has, from 1. */
const pitchNumber = /^(?:[1-9]|1\d)$/;

/** The page of a project that got something at a published dinner; null for every other pitch. */
export async function projectPage(at: AtDinner, asked: string, locale: Locale) {
	const { dinner, group, services } = at;
	if (!pitchNumber.test(asked)) return null;
	const number = Number(asked);
	const [funded, lineUp, reported] = await Promise.all([
		services.publishing.funded(dinner),
		services.lineups.publicLineUp({ ...dinner, brief: briefIn(dinner.brief, locale) }),
		services.reports.ofDinner(dinner),
	]);
	const got = funded.find((one) => one.number === number);
	const shown = lineUp.find((one) => one.number === number);
	if (!got || !shown) return null;

	const t = projectMessages(locale);
	const money = moneyIn(group.currency, locale);
	const { pitch, id, picture, recording } = shown;
	const told = tellPitch(pitch, locale);
	const promise = reported.find((one) => one.number === number);
	const page = publicMessages(locale).dinner.page(group.name, dinner.number);
	const beside = got.beside.map(({ place, what, amount }) => ({
		place,
		what: amount === null ? what : t.besideMoney(money(amount), what),
	}));
	const [first] = beside;
	const sum = got.award ? money(got.award.amount) : (first?.what ?? '');
	const isListed = !isRehearsal(group.slug) && (await services.lineups.mayBeIndexed(dinner, number));
	const base = at.publicUrl ?? at.origin;
	const path = `/${group.slug}/${dinner.number}/projects/${number}`;
	return {
		locale,
		group: { slug: group.slug, name: group.name, place: group.place },
		dinner: { number: dinner.number, page, date: sayDate(dinner.starts_at, group.time_zone, locale) },
		number,
		pitch,
		told,
		picture: picture && { ...picture, pitchId: id, base: `/picture/${id}/${picture.version}` },
		recording: spokenOf(recording, { id, presenter: pitch.presenter }, locale),
		sum,
		award: got.award && { ...got.award, sum },
		beside,
		reports: promise
			? sayPromise(promise, { locale, zone: group.time_zone, title: pitch.title, lang: pitch.lang })
			: null,
		/** Whether search engines may list it. */
		isListed,
		link: {
			title: pitch.title,
			description: t.link(sum, page, told.summaries[0]?.text ?? ''),
			url: `${base}${path}`,
			picture: isListed ? socialPicture(`${base}${path}`, `${pitch.title}: ${sum}`) : null,
		} satisfies LinkPreview,
	};
}
export type ProjectData = NonNullable<Awaited<ReturnType<typeof projectPage>>>;
