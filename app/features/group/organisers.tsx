import { Form } from '@remix-run/react';
import { isolate } from '~/i18n/format';
import { Actions, Button, Confirm } from '~/ui/button';
import { FormKey } from '~/ui/form-key';

export type Member = {
	readonly id: string;
	readonly name: string;
	readonly email: string;
	readonly since: string;
	/** UTC milliseconds. */
	readonly joined: number;
	readonly you: boolean;
};
/** `by` is null where the organiser left by themselves. */
export type Leaving = { readonly whom: string; readonly by: string | null; readonly at: string };

/** The group's organisers, with a form to remove one, and those who left. */
export function Organisers({
	group,
	members,
	left,
}: {
	group: string;
	members: readonly Member[];
	left: readonly Leaving[];
}) {
	return (
		<section id="organisers" tabIndex={-1}>
			<h2>Organisers</h2>
			<ul className="dinner-list">
				{members.map((member) => (
					<li key={member.id}>
						<div className="stack">
							<div>
								<p>
									<b>
										<bdi>{member.name}</bdi>
									</b>
									{member.you && <span> (you)</span>}
								</p>
								<p className="dinner-when">
									<bdi>{member.email}</bdi>
									<span>{`, since ${member.since}`}</span>
								</p>
							</div>
							{members.length > 1 && <TakeOut group={group} member={member} />}
						</div>
					</li>
				))}
			</ul>
			{members.length === 1 && (
				<p className="fine">You are the only one. Invite a second: then one of you can leave, and the other stays.</p>
			)}
			{left.length > 0 && (
				<ul className="fine">
					{left.map(({ whom, by, at }) => (
						<li key={`${whom} ${at}`}>
							{by === null
								? `${isolate(whom)} left on ${at}.`
								: `${isolate(whom)} was taken out by ${isolate(by)} on ${at}.`}
						</li>
					))}
				</ul>
			)}
		</section>
	);
}

function TakeOut({ group, member }: { group: string; member: Member }) {
	return (
		<Confirm
			summary={
				member.you ? (
					'Leave this group'
				) : (
					<span>
						Take <bdi>{member.name}</bdi> out
					</span>
				)
			}
		>
			<Form method="post" autoComplete="off">
				<FormKey />
				<input type="hidden" name="id" value={member.id} autoComplete="off" />
				<input type="hidden" name="since" value={member.joined} autoComplete="off" />
				<p>
					<span>
						{member.you
							? `You can open nothing of ${isolate(group)} any more, on any device, from this moment on.`
							: `${isolate(member.name)} can open nothing of ${isolate(group)} any more, on any device, from this moment on. Their account stays, and so does the record of what they did.`}
					</span>{' '}
					Invitation links that wait stop working, because they could be read on this page. To come back takes a new
					invitation.
				</p>
				<Actions>
					<Button kind="danger" name="intent" value="take out">
						{member.you ? (
							'Yes, I leave'
						) : (
							<span>
								Yes, take <bdi>{member.name}</bdi> out
							</span>
						)}
					</Button>
				</Actions>
			</Form>
		</Confirm>
	);
}
