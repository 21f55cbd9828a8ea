import { type CrewMember, isJob } from './crew';

/** Who acts on a dinner. Every event stores it, with the name at that time, because the record outlives memberships and passes. */
export type Actor =
	| { readonly kind: 'organiser'; readonly userId: string; readonly name: string }
	/** The holder of a crew pass. The name is the one that they typed. */
	| ({ readonly kind: 'crew' } & CrewMember)
	/** The holder of a pitch's private link. */
	| { readonly kind: 'pitcher'; readonly pitchId: string }
	/** The server itself, for example when it erases expired data. */
	| { readonly kind: 'system' };

/** An actor as four columns of the record. */
export type StoredActor = {
	readonly actor_kind: Actor['kind'];
	readonly actor_id: string | null;
	readonly actor_name: string | null;
	readonly actor_job: string | null;
};

export function storedActor(actor: Actor): StoredActor {
	const nobody = { actor_kind: actor.kind, actor_id: null, actor_name: null, actor_job: null };
	switch (actor.kind) {
		case 'organiser':
			return { ...nobody, actor_id: actor.userId, actor_name: actor.name };
		case 'crew':
			return { ...nobody, actor_id: actor.passId, actor_name: actor.name, actor_job: actor.job };
		case 'pitcher':
			return { ...nobody, actor_id: actor.pitchId };
		case 'system':
			return nobody;
	}
}

export function readActor({ actor_kind: kind, actor_id: id, actor_name: name, actor_job: job }: StoredActor): Actor {
	if (kind === 'organiser' && id !== null && name !== null) return { kind, userId: id, name };
	if (kind === 'crew' && id !== null && name !== null && isJob(job)) return { kind, passId: id, job, name };
	if (kind === 'pitcher' && id !== null) return { kind, pitchId: id };
	if (kind === 'system') return { kind };
	throw new Error(`An actor of kind ${kind} was stored without what makes it one.`);
}

/** An actor's name in a sentence at the desk: "Amina", "Joe (door)". */
export function spokenActor(actor: Actor): string {
	if (actor.kind === 'organiser') return actor.name;
	if (actor.kind === 'crew') return `${actor.name} (${actor.job})`;
	return actor.kind === 'pitcher' ? 'The pitcher' : 'The server';
}
