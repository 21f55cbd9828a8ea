/** The database cannot be opened for a reason that the operator can fix. The message is one sentence for them. */
export class CannotStart extends Error {}
