/** Who acts on a dinner. Every event stores it, with the organiser's name at that time, because the record outlives the membership. */
export type Actor =
	| { readonly kind: 'organiser'; readonly userId: string; readonly name: string }
	/** The holder of a pitch's private link. */
	| { readonly kind: 'pitcher'; readonly pitchId: string }
	/** The server itself, for example when it erases expired data. */
	| { readonly kind: 'system' };

/** An actor as three columns of the record. */
export type StoredActor = {
	readonly actor_kind: Actor['kind'];
	readonly actor_id: string | null;
	readonly actor_name: string | null;
};

export function storedActor(actor: Actor): StoredActor {
	switch (actor.kind) {
		case 'organiser':
			return { actor_kind: actor.kind, actor_id: actor.userId, actor_name: actor.name };
		case 'pitcher':
			return { actor_kind: actor.kind, actor_id: actor.pitchId, actor_name: null };
		case 'system':
			return { actor_kind: actor.kind, actor_id: null, actor_name: null };
	}
}

export function readActor({ actor_kind: kind, actor_id: id, actor_name: name }: StoredActor): Actor {
	if (kind === 'organiser' && id !== null && name !== null) return { kind, userId: id, name };
	if (kind === 'pitcher' && id !== null) return { kind, pitchId: id };
	if (kind === 'system') return { kind };
	throw new Error(`An actor of kind ${kind} was stored without what makes it one.`);
}

/** An actor's name in a sentence at the desk. */
export const spokenActor = (actor: Actor): string =>
	actor.kind === 'organiser' ? actor.name : actor.kind === 'pitcher' ? 'The pitcher' : 'The server';
