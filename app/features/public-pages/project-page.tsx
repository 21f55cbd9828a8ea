import { isolate } from '~/i18n/format';
import { pitchMessages } from '~/i18n/pitch';
import { projectMessages } from '~/i18n/project';
import { reportMessages } from '~/i18n/report';
import { Hear } from '~/ui/hear';
import { Photo } from '~/ui/photo';
import { Paragraphs, PitchAnswers } from '~/ui/pitch';
import { answersOf } from '~/ui/public-pitch';
import { Report } from '~/ui/report';
import { ResultHead } from '~/ui/result';
import type { ProjectData } from './project.page.server';

/** A project that was funded: what it is, what it got, what the money is for, and what became of it. */
export function ProjectPage(page: ProjectData) {
	const t = projectMessages(page.locale);
	const { pitch, picture, dinner, group, award } = page;
	const dinnerPath = `/${group.slug}/${dinner.number}`;
	return (
		<>
			<ResultHead
				eyebrow={
					<a href={dinnerPath}>
						{dinner.page}, {dinner.date}
					</a>
				}
				title={isolate(pitch.title)}
				naming={[pitch]}
				sum={page.sum}
				told={page.told}
			/>
			{pitch.presenter && <p>{t.by(pitch.presenter)}</p>}
			{picture && (
				<Photo
					base={picture.base}
					width={picture.width}
					height={picture.height}
					alt={pitch.pictureDescription}
					lang={pitch.lang}
					lazy={false}
				/>
			)}
			{page.recording && <Hear {...page.recording} />}
			<Got {...page} />
			{pitch.money && award && (
				<section>
					<h2>{t.sections.money}</h2>
					<div className="answer">
						<Paragraphs text={pitch.money} lang={pitch.lang} />
					</div>
				</section>
			)}
			{page.reports && (
				<section>
					<h2>{t.sections.reports}</h2>
					{page.reports.standing === 'promised' && <p>{t.promised(pitch.presenter)}</p>}
					<p>{page.reports.sentence}</p>
					{page.reports.reports.map((report) => (
						<Report key={report.id} report={report} words={reportMessages(page.locale)} />
					))}
				</section>
			)}
			<More {...page} />
			<ul className="links">
				<li>
					<a href={dinnerPath}>{t.result(dinner.number)}</a>
				</li>
				<li>
					<a href={`/${group.slug}`}>{t.all(group.name)}</a>
				</li>
			</ul>
		</>
	);
}

function Got({ locale, award, beside }: ProjectData) {
	const t = projectMessages(locale);
	return (
		<section>
			<h2>{t.sections.got}</h2>
			{award && (
				<p>
					{t.won(award.place)} <b>{t.states[award.state]}</b>
				</p>
			)}
			{beside.length > 0 && (
				<ul>
					{award && <li>{t.fromPot(award.sum)}</li>}
					{beside.map(({ place, what }) => (
						<li key={`${place} ${what}`}>
							<bdi>{t.beside(what, place)}</bdi>
						</li>
					))}
				</ul>
			)}
		</section>
	);
}

/** What the pitch said at length, without what stands above. */
function More({ locale, pitch, group, award }: ProjectData) {
	const words = pitchMessages(locale);
	const answers = answersOf(pitch, words, group.place).filter(({ key }) => key !== 'money' || !award);
	if (answers.length === 0 && pitch.categories.length === 0) return null;
	return (
		<section>
			<h2>{projectMessages(locale).sections.more}</h2>
			<div className="pitch-full">
				<PitchAnswers
					answers={answers}
					lang={pitch.lang}
					tags={pitch.categories.map((category) => words.categories[category])}
					level={3}
				/>
			</div>
		</section>
	);
}
