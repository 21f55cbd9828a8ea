import { data, type LinksFunction, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { dinnerDeskAction, dinnerDeskLoader } from '~/auth/guard.server';
import { newPass, passButton } from '~/contract/crew';
import { readForm } from '~/contract/forms';
import { type Job, jobs } from '~/domain/crew';
import { DESK } from '~/i18n';
import { crewMessages } from '~/i18n/crew';
import { isSo, sentBefore } from '~/i18n/desk';
import { sayTime } from '~/i18n/when';
import { Actions, Button } from '~/ui/button';
import { CopyLink } from '~/ui/copy-link';
import deskCss from '~/ui/desk.css?url';
import { DinnerNav } from '~/ui/dinner-nav';
import { titled } from '~/ui/error-title';
import { FormKey } from '~/ui/form-key';
import { Page, Title } from '~/ui/frame';
import { EmptyState, Notice } from '~/ui/notice';
import { PhoneAddress } from '~/ui/phone-address';
import { QrSquare } from '~/ui/qr';
import { qrOf } from '~/ui/qr-code';
import { Refused } from '~/ui/refused';
import { StatusTag } from '~/ui/status-tag';

export const links: LinksFunction = () => [{ rel: 'stylesheet', href: deskCss }];
export const meta = titled<typeof loader>(({ data: page }) => [
	{ title: page ? `Crew – ${page.name}` : 'Crew' },
	{ name: 'robots', content: 'noindex' },
]);

export const loader = dinnerDeskLoader(
	'crew.manage',
	async ({ dinner, group, services, guestAddress, origin, url }) => {
		const phones = guestAddress(dinner.guest_host);
		const shown = url.searchParams.get('show');
		const passes = await services.crew.passes(dinner);
		const offered = passes.find(({ id, path }) => id === shown && path !== null);
		const link = offered?.path ? `${phones.origin ?? origin}${offered.path}` : null;
		return {
			name: `${group.name} #${dinner.number}`,
			group: { slug: group.slug, name: group.name },
			number: dinner.number,
			phones,
			passes: passes.map(({ path, usedAt, ...pass }) => ({
				...pass,
				isFree: path !== null,
				used: usedAt && sayTime(usedAt, group.time_zone, DESK),
			})),
			offered: offered && link ? { job: offered.job, link, qr: phones.origin ? qrOf(link) : null } : null,
			ended: url.searchParams.has('ended'),
		};
	},
);

const refusals = {
	'sent before': sentBefore,
	'too many': 'There are sixty passes already. End some that nobody uses, then make this one.',
	over: 'This dinner is over, so passes do not work any more. Nothing was made.',
	gone: 'That pass was ended already. Nothing was changed now.',
} as const;
const refuse = (code: keyof typeof refusals) => data({ refusal: refusals[code], so: isSo(code) }, { status: 409 });

export const action = dinnerDeskAction({
	make: {
		can: 'crew.manage',
		run: async ({ form, services, dinner, press, url }) => {
			const read = readForm(form, newPass);
			if (!read.ok) return data({ refusal: Object.values(read.errors)[0] ?? '', so: false }, { status: 400 });
			const made = await services.crew.make(dinner.id, read.value.job, press);
			if (!made.ok) return refuse(made.code);
			throw redirect(`${url.pathname}?show=${made.value}`, 303);
		},
	},
	end: {
		can: 'crew.manage',
		run: async ({ form, services, dinner, press, url }) => {
			const read = readForm(form, passButton);
			if (!read.ok) return data({ refusal: Object.values(read.errors)[0] ?? '', so: false }, { status: 400 });
			const revoked = await services.crew.revoke(dinner.id, read.value.pass, press);
			if (!revoked.ok) return refuse(revoked.code);
			throw redirect(`${url.pathname}?ended`, 303);
		},
	},
});

const nameOf = (job: Job): string => crewMessages(DESK).jobs[job].name;
const makes: Readonly<Record<Job, string>> = {
	door: 'A pass for the door',
	compere: 'A pass for the compere',
	counter: 'A pass for counting',
};

export default function CrewPage() {
	const page = useLoaderData<typeof loader>();
	const answered = useActionData<typeof action>();
	const inForce = page.passes.filter(({ state }) => state === 'in force');
	const ended = page.passes.filter(({ state }) => state !== 'in force');
	return (
		<Page width="wide" skip="Skip to the crew" brand={{ name: page.group.name, href: `/desk/${page.group.slug}` }}>
			<DinnerNav group={page.group.slug} number={page.number} here="/crew" />
			<Title
				eyebrow={page.name}
				lead="A pass lets one helper do one job tonight, on their own phone, without an account. It ends a day after the result is published."
			>
				Crew
			</Title>
			{answered && <Refused sentence={answered.refusal} so={answered.so} />}
			{page.ended && !answered && (
				<Notice kind="calm" speak="polite" answers>
					<p>That pass has ended. Nothing can be done with it any more; what was done with it stays.</p>
				</Notice>
			)}
			{page.offered && !answered && <Offered {...page.offered} />}
			<Actions>
				{jobs.map((job) => (
					<form key={job} method="post" autoComplete="off">
						<FormKey />
						<input type="hidden" name="job" value={job} autoComplete="off" />
						<Button kind={page.offered ? 'alt' : 'go'} name="intent" value="make">
							{makes[job]}
						</Button>
					</form>
				))}
			</Actions>
			<PhoneAddress phones={page.phones} href={`/desk/${page.group.slug}/${page.number}/phones`} />
			{inForce.length === 0 ? (
				<EmptyState title="No passes yet">
					<p>Make one for each helper. They scan it, type their name, and are in.</p>
				</EmptyState>
			) : (
				<section>
					<h2>Passes</h2>
					<ul className="dinner-list">
						{inForce.map((pass) => (
							<li key={pass.id}>
								<div className="stack">
									<p>
										{pass.name === null ? (
											<StatusTag>Waiting for somebody</StatusTag>
										) : (
											<b>
												<bdi>{pass.name}</bdi>
											</b>
										)}
									</p>
									<p className="dinner-when">
										<span>{`${nameOf(pass.job)}${pass.used ? `, last used ${pass.used}` : ''}`}</span>
									</p>
									<Actions>
										{pass.isFree && (
											<Button kind="alt" href={`?show=${pass.id}`}>
												Show it
											</Button>
										)}
										<form method="post" autoComplete="off">
											<FormKey />
											<input type="hidden" name="pass" value={pass.id} autoComplete="off" />
											<Button kind="danger" name="intent" value="end">
												{pass.name === null ? (
													'End this pass'
												) : (
													<span>
														End the pass of <bdi>{pass.name}</bdi>
													</span>
												)}
											</Button>
										</form>
									</Actions>
								</div>
							</li>
						))}
					</ul>
				</section>
			)}
			{ended.length > 0 && (
				<details className="behind">
					<summary>{`Ended: ${ended.length}`}</summary>
					<ul className="fine">
						{ended.map((pass) => (
							<li key={pass.id}>
								<span>{`${nameOf(pass.job)}: `}</span>
								<bdi>{pass.name ?? 'never used'}</bdi>
							</li>
						))}
					</ul>
				</details>
			)}
		</Page>
	);
}

function Offered({ job, link, qr }: { job: Job; link: string; qr: ReturnType<typeof qrOf> | null }) {
	return (
		<Notice kind="good" title={`${nameOf(job)}: let your helper scan this`} answers>
			<div className="stack">
				{qr && <QrSquare {...qr} label={`Opens the pass for: ${nameOf(job)}`} />}
				<CopyLink id="pass-link" label="Or send them this link" url={link} copy="Copy" copied="Copied" />
				<p className="fine">It works for the first person who opens it and types a name.</p>
			</div>
		</Notice>
	);
}
