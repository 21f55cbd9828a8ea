/**
 * A ballot's revision is a fencing token of two parts: the epoch grows by one each time that another phone takes the paper over, the
 * sequence by one each time that the ballot is changed. Both are packed into one integer, so that one comparison orders them.
 */
export const REVISIONS_PER_EPOCH = 2 ** 20;

export const epochOf = (revision: number): number => Math.floor(revision / REVISIONS_PER_EPOCH);

/** The revision of an untouched ballot of this epoch. Every save of the epoch has a higher one. */
export const firstRevision = (epoch: number): number => epoch * REVISIONS_PER_EPOCH;

/** Whether a phone of this epoch may send the revision. One of another epoch could lock that epoch's phone out. */
export const isInEpoch = (revision: number, epoch: number): boolean =>
	epochOf(revision) === epoch && revision > firstRevision(epoch);
