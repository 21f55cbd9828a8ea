import { Form } from '@remix-run/react';
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
									<b dir="auto">{member.name}</b>
									{member.you && ' (you)'}
								</p>
								<p className="dinner-when">
									<bdi>{member.email}</bdi>, since {member.since}
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
							{by === null ? (
								<>
									<bdi>{whom}</bdi> left on {at}.
								</>
							) : (
								<>
									<bdi>{whom}</bdi> was taken out by <bdi>{by}</bdi> on {at}.
								</>
							)}
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
					{member.you ? (
						<>
							You can open nothing of <bdi>{group}</bdi> any more, on any device, from this moment on.
						</>
					) : (
						<>
							<bdi>{member.name}</bdi> can open nothing of <bdi>{group}</bdi> any more, on any device, from this moment
							on. Their account stays, and so does the record of what they did.
						</>
					)}{' '}
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
